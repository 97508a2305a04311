namespace StakingLedger.Protocols.StakingPool;

/// <summary>What happens to a withdrawal request between its making and its claim.</summary>
public enum ExitPolicy : byte
{
    /// <summary>Shares stay in the pool; the claim pays the nominal amount or less (Lido).</summary>
    Capped = 0,

    /// <summary>Shares keep earning and losing until their checkpoint; partial fills (StakeWise today).</summary>
    ByShares = 1,

    /// <summary>Shares are burnt at the request; later losses are borne by assets (StakeWise 2024).</summary>
    ProRata = 2,

    /// <summary>Shares are burnt at the request; a loss is borne only after the holders (Frax).</summary>
    Fixed = 3,

    /// <summary>The rate is frozen at finalisation; the value stays in the totals until the claim (ether.fi).</summary>
    Frozen = 4,
}
