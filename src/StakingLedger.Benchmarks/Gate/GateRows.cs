namespace StakingLedger.Benchmarks;

/// <summary>All rows, by number; where two have the same, in the order below.</summary>
internal static class GateRows
{
    public static IReadOnlyList<GateRow> All { get; } =
    [
        .. new GateRow[]
        {
            new MulDivRow(),
            new WideMulDivRow(),
            new DivisionRow(),
            new PreparedRateRow(),
            new BulkBalancesRow(),
            new BulkBalancesOverBigIntegerRow(),
            new BulkBalancesOnTwoThreadsRow(),
            new HandleTransfersRow(),
            new AccountTransfersRow(),
            new IndependentPoolsRow(),
            new TimeTravelRow(),
        }.OrderBy(static row => row.Number),
    ];
}
