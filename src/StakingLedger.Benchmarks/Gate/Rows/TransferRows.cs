namespace StakingLedger.Benchmarks;

/// <summary>What the rows about transfers share.</summary>
internal static class TransferRows
{
    /// <summary>The median times of each side.</summary>
    public static string Detail(RoundTimes times, params Work[] works) =>
        string.Join(", ", works.Select(work => $"{work.Name} {GatePrinter.Number(times.Median(work))} ns"));

    /// <summary>
    /// Runs a side. The sides run different parts of the stream, so their counts say nothing about each other: the shares are compared
    /// at the end.
    /// </summary>
    public static ulong? Ran(Func<int> side)
    {
        _ = side();
        return null;
    }
}
