namespace StakingLedger.Benchmarks;

/// <summary>All rows, by number; where two have the same, in the order below.</summary>
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
        new HandleTransfersRow(),
        new AccountTransfersRow(),
        new ExecuteRow(),
        new ReportRow(),
        new JournalReplayRow(),
        new JsonHistoryRow(),
        new LidoHistoryRow(),
        new TimeTravelRow(),
        new SnapshotRow(),
        new KeccakRow(),
        new BulkBalancesOnTwoThreadsRow(),
        new IndependentPoolsRow(),
    ];
}
