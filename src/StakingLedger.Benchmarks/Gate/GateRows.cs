namespace StakingLedger.Benchmarks;

/// <summary>All rows, in order.</summary>
internal static class GateRows
{
    public static IReadOnlyList<GateRow> All { get; } =
    [
        new MulDivRow(),
        new HandleTransfersRow(),
        new AccountTransfersRow(),
        new JournalReplayRow(),
        new SnapshotRow(),
        new KeccakRow(),
        new IndependentPoolsRow(),
    ];
}
