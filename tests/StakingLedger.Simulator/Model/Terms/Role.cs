namespace StakingLedger.Simulator.Model;

/// <summary>What an account may do.</summary>
internal enum Role
{
    Depositor,
    Custodian,
    Oracle,
    OperatorManager,
    Treasurer,
    Governor,
    Guardian,
}
