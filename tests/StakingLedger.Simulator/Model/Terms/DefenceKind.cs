namespace StakingLedger.Simulator.Model;

/// <summary>What protects the first depositor.</summary>
internal enum DefenceKind
{
    None,
    DeadShares,
    VirtualShares,
}
