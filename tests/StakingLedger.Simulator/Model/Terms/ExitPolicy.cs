namespace StakingLedger.Simulator.Model;

/// <summary>What a request for withdrawal is worth, and who bears what while it waits (section 6).</summary>
internal enum ExitPolicy
{
    Capped,
    ByShares,
    ProRata,
    Fixed,
    Frozen,
}
