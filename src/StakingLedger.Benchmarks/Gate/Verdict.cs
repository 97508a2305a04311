namespace StakingLedger.Benchmarks;

/// <summary>How a figure stands against its gate and its goal.</summary>
internal enum Verdict
{
    /// <summary>As good as the goal.</summary>
    Goal,

    /// <summary>As good as the gate demands.</summary>
    Gate,

    /// <summary>
    /// Worse than the gate, as is the floor that was measured beside it: here the gate contradicts what the machine allows, and the
    /// figure is as good as four fifths of what it does allow.
    /// </summary>
    Limit,

    /// <summary>Worse than the gate.</summary>
    Missed,

    /// <summary>Not measured, because something went wrong: results that differ, or an exception. The gate fails.</summary>
    Failed,

    /// <summary>Could not be measured here; the notice says why.</summary>
    Skipped,
}
