namespace StakingLedger.Benchmarks;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What it is called in the output.</param>
/// <param name="Operations">How many operations one run does; times are per operation.</param>
/// <param name="Run">
/// Does the work and gives a checksum of all its results. Works that must agree give equal checksums; a floor that computes nothing
/// comparable gives null.
/// </param>
internal sealed record Work(string Name, long Operations, Func<ulong?> Run)
{
    /// <summary>Gets what makes the next run possible, and is not timed: a fresh ledger, cells set back.</summary>
    public Action? Prepare { get; init; }
}
