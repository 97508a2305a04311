namespace StakingLedger.Benchmarks;

/// <summary>Row 8: transfers in bulk between 20-byte addresses, journal included.</summary>
internal sealed class AccountTransfersRow : GateRow
{
    private const int Count = 7;

    public override int Number => 8;

    public override string Subject => "transfers by address, 1M holders, with journal";

    public override IReadOnlyList<Claim> Measure()
    {
        BulkTransferBenchmarks subject = new();
        subject.SetupPool();
        subject.SetupNaive();
        subject.SetupStructs();
        Work naive = new("naive", BulkTransferBenchmarks.NaiveTransfers, () => TransferRows.Ran(subject.Naive));
        Work structs = new("structs", BulkTransferBenchmarks.StructTransfers, () => TransferRows.Ran(subject.Structs));
        Work ours = new("by address", BulkTransferBenchmarks.Transfers, () => TransferRows.Ran(subject.ByAccount));
        RoundTimes times = Rounds.OnThread(Count, naive, structs, ours);
        subject.DemandExact();
        string detail = TransferRows.Detail(times, naive, structs, ours);
        return
        [
            Claim.AtLeast("faster than naive", 25, 50, times.Ratio(naive, ours)) with { Detail = detail },
            Claim.AtLeast("faster than a Dictionary of structs", 3.5, 7, times.Ratio(structs, ours)),
        ];
    }
}
