namespace StakingLedger.Benchmarks;

/// <summary>
/// How large workloads are. Everything that sizes a workload asks here, so that the tests can run each benchmark once, small.
/// </summary>
internal static class Size
{
    /// <summary>The most that a small workload has of anything: above one block of the journal, and no power of two.</summary>
    public const int Most = 5_000;

    /// <summary>Gets or sets a value indicating whether workloads are small.</summary>
    public static bool Small { get; set; }

    /// <summary>The size to use where so much is meant.</summary>
    public static int Of(int full) => Small ? Math.Min(full, Most) : full;
}
