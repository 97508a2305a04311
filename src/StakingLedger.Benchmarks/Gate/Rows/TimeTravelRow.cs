using StakingLedger.Ledger;

namespace StakingLedger.Benchmarks;

/// <summary>Row 13: the balance of any account after any past event.</summary>
internal sealed class TimeTravelRow : GateRow
{
    private const int Questions = 1_000;

    private static int Holders => Size.Of(1_000_000);

    private static int Transfers => Size.Of(4_000_000);

    public override int Number => 13;

    public override string Subject => "time travel, 1M holders";

    public override IReadOnlyList<Claim> Measure()
    {
        TimeTravelHistory history = new(Holders, Transfers);
        TimeTravelQuestions questions = new(history, Questions);
        TimeTravelLists lists = new(history.Ledger, questions.Accounts);
        PostingIndex? index = history.NewIndex();
        Work scan = new("scan of lists", Questions, () => questions.Scan(lists));
        Work find = new("index", Questions, () => questions.Ask(index));
        RoundTimes queries = Rounds.OnThread(21, scan, find);
        double[] bytes = [(double)index.Bytes / index.Count];
        double[] looks = [questions.MostLooks(index, lists)];
        long postings = index.Count;

        // The index before is let go first, so that memory is used again: else the figure is that of a system giving out pages.
        Work check = new("scan of lists", Questions, () => questions.Scan(lists));
        Work build = new("build", postings, () => questions.Ask(index = history.NewIndex()))
        {
            Prepare = () =>
            {
                index = null;
                GC.Collect();
            },
        };
        RoundTimes builds = Rounds.OnThread(5, check, build);
        double[] millions = [.. builds.PerSecond(build).Select(static x => x / 1e6)];
        string times = $"{GatePrinter.Number(queries.Median(find))} ns a question, {GatePrinter.Number(queries.Median(scan))} by scanning";
        return
        [
            Claim.AtMost("index bytes per posting", 24, 16, bytes),
            Claim.AtLeast("index build, million postings per second", 5, 10, millions) with
            {
                Detail = $"{postings} postings of {history.Events} events",
            },
            Claim.AtMost("most postings looked at, over 1 + log2 of the account's own", 1, 1, looks) with
            {
                Detail = $"up to {questions.MostPostings(lists)} postings an account; {times}",
            },
        ];
    }
}
