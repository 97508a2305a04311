namespace StakingLedger.Benchmarks;

/// <summary>Row 10: what a report costs among a million holders, beside what it costs among a thousand.</summary>
internal sealed class ReportRow : GateRow
{
    private const int Count = 25;

    public override int Number => 10;

    public override string Subject => "an oracle report, 1M holders against 1k";

    public override IReadOnlyList<Claim> Measure()
    {
        ReportBenchmarks few = new() { Holders = 1_000 };
        ReportBenchmarks many = new() { Holders = 1_000_000 };
        few.Setup();
        many.Setup();
        Work fewHouse = new("house 1k", ReportBenchmarks.Reports, () => (ulong)few.House());
        Work manyHouse = new("house 1M", ReportBenchmarks.Reports, () => (ulong)many.House());
        Work fewLido = new("Lido 1k", ReportBenchmarks.Reports, () => (ulong)few.Lido());
        Work manyLido = new("Lido 1M", ReportBenchmarks.Reports, () => (ulong)many.Lido());
        RoundTimes times = Rounds.OnThread(Count, fewHouse, manyHouse, fewLido, manyLido);
        return
        [
            Claim.AtMost("house pool", 1.2, 1.05, times.Ratio(manyHouse, fewHouse)) with
            {
                Detail = TransferRows.Detail(times, fewHouse, manyHouse, fewLido, manyLido),
            },
            Claim.AtMost("Lido", 1.2, 1.05, times.Ratio(manyLido, fewLido)),
        ];
    }
}
