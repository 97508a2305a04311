namespace StakingLedger.Simulator.Model;

/// <summary>Where an operator is in its life.</summary>
internal enum OperatorStatus
{
    Active,
    Suspended,
    Retired,
}
