namespace StakingLedger.Benchmarks;

/// <summary>All rows, in order.</summary>
internal static class GateRows
{
    public static IReadOnlyList<GateRow> All { get; } =
    [
        new MulDivRow(),
        new WideMulDivRow(),
        new DivisionRow(),
        new PreparedRateRow(),
        new BulkBalancesRow(),
        new BulkBalancesOverBigIntegerRow(),
        new BulkBalancesOnTwoThreadsRow(),
    ];
}
