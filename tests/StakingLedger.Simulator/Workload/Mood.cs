namespace StakingLedger.Simulator.Workload;

/// <summary>What a stretch of a run is like.</summary>
internal enum Mood
{
    /// <summary>A pool that lives: deposits, rewards, some leave.</summary>
    Usual,

    /// <summary>Everybody wants to leave.</summary>
    Run,

    /// <summary>Losses upon losses, with bonds and insurance paid in.</summary>
    Storm,

    /// <summary>The governors change the terms.</summary>
    Change,

    /// <summary>Amounts around the limits of numbers, and single units.</summary>
    Extremes,

    /// <summary>Most commands are wrong in some way.</summary>
    Nonsense,

    /// <summary>Nearly or exactly everything is lost.</summary>
    Ruin,

    /// <summary>Requests of several exit policies wait at once, and a loss comes over them.</summary>
    Mixed,

    /// <summary>Everything is stopped for a while.</summary>
    Pause,
}
