namespace StakingLedger.Benchmarks;

/// <summary>What the rows about transfers share.</summary>
internal static class TransferRows
{
    /// <summary>Fails when a ledger does not hold what the transfers lead to.</summary>
    public static void DemandEqual(ulong expected, ulong actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"The shares are not those that the transfers lead to: {actual} instead of {expected}.");
        }
    }

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
