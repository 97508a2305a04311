using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>Row 16, its first half: all balances on two threads of the host against a copy on two threads.</summary>
internal sealed class BulkBalancesOnTwoThreadsRow : GateRow
{
    private const int Holders = 10_000_000;
    private const double IdleLoad = 0.5;

    public override int Number => 16;

    public override string Subject => "All balances on two threads";

    public override IReadOnlyList<Claim> Measure()
    {
        const string name = "10M holders, times a copy on two threads";
        if (Environment.ProcessorCount < 2 || Load() is not { } load || load > IdleLoad)
        {
            return [Claim.AtMost(name, 1.15, 1.05, []) with { Notice = "needs two processors that do nothing else" }];
        }

        BulkBalancesBenchmarks subject = new() { Holders = Size.Of(Holders) };
        subject.Setup();
        Work copy = new("copy", Holders, () =>
        {
            Parallel.Invoke(() => subject.CopyPart(0, 2), () => subject.CopyPart(1, 2));
            return null;
        });
        Work convert = new("convert", Holders, () =>
        {
            int first = 0, second = 0;
            Parallel.Invoke(() => first = subject.ConvertPart(0, 2), () => second = subject.ConvertPart(1, 2));
            return (ulong)(first + second);
        });
        RoundTimes times = Rounds.OnWall(21, copy, convert);
        subject.Compare();
        return [Claim.AtMost(name, 1.15, 1.05, times.Ratio(convert, copy))];
    }

    /// <summary>The load of the last minute, without this process' own thread; null where it is not known.</summary>
    private static double? Load()
    {
        const string source = "/proc/loadavg";
        return File.Exists(source)
            && double.TryParse(File.ReadAllText(source).Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double load)
            ? Math.Max(0, load - 1)
            : null;
    }
}
