namespace StakingLedger.Benchmarks.Tests;

/// <summary>Curves whose figures a test chose.</summary>
internal static class SampleCurves
{
    internal static readonly Machine Machine = new()
    {
        Name = "some-machine",
        Processor = "Some <processor>",
        Cores = 2,
        MemoryGiB = 8,
        System = "Some system",
        Runtime = ".NET",
        Instructions = "AVX2",
        HugePages = "madvise",
        Date = "2026-01-02",
        Load = 0.25,
    };

    internal static readonly Curve Transfers = new("events", "Transfers & more", "nanoseconds <each>",
    [
        new("by handle", [new(10_000, 18, 17, 21), new(100_000, 18.5, 18, 19), new(1_000_000, 21, 20, 25), new(10_000_000, 43, 40, 60)]),
        new("by address, in blocks", [new(10_000, 41, 40, 43),
            new(100_000, 52, 50, 55), new(1_000_000, 66, 61, 80), new(10_000_000, 97, 90, 120)]),
        new("floor, only touches", [new(10_000, 15, 14, 16),
            new(100_000, 15.2, 15, 16), new(1_000_000, 20.4, 18, 22), new(10_000_000, 39, 35, 50)]),
    ]);
}
