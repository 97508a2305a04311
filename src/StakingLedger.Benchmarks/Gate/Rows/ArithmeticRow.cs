using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>A row of single operations on the same operands. The set-up of each subject has compared every result.</summary>
internal abstract class ArithmeticRow : GateRow
{
    private const int Rounds = 101;
    private const int PassesPerRun = 4;
    private const int WarmUpPasses = 60;

    protected static Claim Compare(string name, double gate, double goal, Action slow, Action fast)
    {
        // Many short passes: a method becomes fast code after its thirtieth call, and its callee counts for itself.
        for (int wave = 0; wave < (Size.Small ? 0 : 4); wave++)
        {
            for (int i = 0; i < WarmUpPasses; i++)
            {
                slow();
                fast();
            }

            Thread.Sleep(120);
        }

        Work theirs = Passes("peer", slow);
        Work ours = Passes("ours", fast);
        RoundTimes times = Benchmarks.Rounds.OnThread(Rounds, theirs, ours);
        return Claim.AtLeast(name, gate, goal, times.Ratio(theirs, ours)) with
        {
            Detail = string.Create(
                CultureInfo.InvariantCulture, $"{times.Median(theirs):F1} ns against {times.Median(ours):F1} ns"),
        };
    }

    private static Work Passes(string name, Action pass) => new(name, PassesPerRun * OperandSet.Count, () =>
    {
        for (int i = 0; i < PassesPerRun; i++)
        {
            pass();
        }

        return null;
    });
}
