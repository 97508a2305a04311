using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>Row 13: the balance of any account after any past event.</summary>
internal sealed class TimeTravelRow : GateRow
{
    private const int Asked = 1_000;

    private static int Holders => Size.Of(1_000_000);

    private static int Transfers => Size.Of(4_000_000);

    public override int Number => 13;

    public override string Subject => "time travel, 1M holders, 4M transfers";

    public override IReadOnlyList<Claim> Measure()
    {
        TimeTravelHistory history = new(Holders, Transfers);
        PostingIndex index = Built(history);
        int[] holders = [.. Enumerable.Range(0, Asked).Select(i => i < 8 ? i : (int)history.Next((uint)Holders))];
        TimeTravelLists lists = new(history, holders);
        Work scan = new("scan", Asked, () => lists.Scan());
        Work find = new("index", Asked, () => lists.Ask(index));
        RoundTimes queries = Rounds.OnThread(31, scan, find);

        Work build = new("build", index.Count, () => lists.Ask(index = Built(history)));
        RoundTimes builds = Rounds.OnThread(7, build);
        double[] bytes = [(double)index.Bytes / index.Count];
        double[] looks = [lists.MostLooks(index)];
        double[] millions = [.. builds.PerSecond(build).Select(static x => x / 1e6)];
        return
        [
            Claim.AtMost("index bytes per posting", 24, 16, bytes),
            Claim.AtLeast("index build, million postings per second", 5, 10, millions) with
            {
                Detail = $"{index.Count} postings of {history.Events} events",
            },
            Claim.AtMost("postings looked at, over 1 + log2 of the account's own", 1, 1, looks) with
            {
                Detail = $"{GatePrinter.Number(queries.Median(find))} ns a query, {GatePrinter.Number(queries.Median(scan))} by scanning",
            },
        ];
    }

    private static PostingIndex Built(TimeTravelHistory history)
    {
        PostingIndex index = history.Ledger.NewPostings();
        index.Extend();
        return index;
    }
}
