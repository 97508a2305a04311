namespace StakingLedger.Benchmarks;

/// <summary>Row 7: transfers in bulk between handles, journal included.</summary>
internal sealed class HandleTransfersRow : GateRow
{
    private const int Count = 7;

    public override int Number => 7;

    public override string Subject => "transfers by handle, 1M holders, with journal";

    public override IReadOnlyList<Claim> Measure()
    {
        BulkTransferBenchmarks subject = new();
        subject.SetupFloor();
        subject.SetupNaive();
        Work naive = new("naive", BulkTransferBenchmarks.NaiveTransfers, () => TransferRows.Ran(subject.Naive));
        Work ours = new("by handle", BulkTransferBenchmarks.Transfers, () => TransferRows.Ran(subject.ByHandle));
        Work floor = new("only touched", BulkTransferBenchmarks.Transfers, () => TransferRows.Ran(subject.Touches));
        RoundTimes times = Rounds.OnThread(Count, naive, floor, ours);
        subject.DemandExact();
        string detail = TransferRows.Detail(times, naive, ours, floor);
        return
        [
            Claim.AtLeast("faster than naive", 80, 150, times.Ratio(naive, ours)) with { Detail = detail },
            Claim.AtMost("times a loop that only touches the memory", 2.5, 1.5, times.Ratio(ours, floor)),
        ];
    }
}
