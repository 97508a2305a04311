namespace StakingLedger.Protocols.Lido;

/// <summary>What changed the staking rate limit.</summary>
public enum StakingLimitChange
{
    /// <summary>A limit was set.</summary>
    Set = 0,

    /// <summary>The limit was removed.</summary>
    Removed = 1,

    /// <summary>Staking was paused.</summary>
    Paused = 2,

    /// <summary>Staking was resumed.</summary>
    Resumed = 3,
}
