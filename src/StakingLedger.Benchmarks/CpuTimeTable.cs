using System.Globalization;
using System.Runtime.InteropServices;

namespace StakingLedger.Benchmarks;

/// <summary>
/// The same benchmarks by the CPU time of the thread, slices of all candidates taken in turn: time given to other programs is not
/// counted, and a change of the machine's speed meets all candidates. Linux only.
/// </summary>
internal static class CpuTimeTable
{
    private const int Rounds = 101;
    private const int CallsPerSlice = 4;
    private const int ThreadCpuClock = 3;

    internal static void Print()
    {
        Console.WriteLine("| operation | profile | median ns | p5 ns | BigInteger median ns | p5 ns | times faster (median of ratios) |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (OperandProfile profile in Enum.GetValues<OperandProfile>())
        {
            var benchmarks = new MulDivBenchmarks { Profile = profile };
            benchmarks.Setup();
            Measure(profile, () => benchmarks.BigIntegers(), new (string, Action)[]
            {
                ("MulDiv down", () => benchmarks.MulDivDown()),
                ("MulDiv up", () => benchmarks.MulDivUp()),
                ("TryMulDiv down", () => benchmarks.TryMulDivDown()),
            });
        }

        foreach (OperandProfile profile in Enum.GetValues<OperandProfile>())
        {
            var benchmarks = new DivisionBenchmarks { Profile = profile };
            benchmarks.Setup();
            Measure(profile, () => benchmarks.BigIntegers(), new (string, Action)[] { ("divide", () => benchmarks.Divide()) });
        }
    }

    private static void Measure(OperandProfile profile, Action baseline, (string Name, Action Run)[] candidates)
    {
        WarmUp([baseline, .. candidates.Select(candidate => candidate.Run)]);
        var baselineTimes = new double[Rounds];
        double[][] times = [.. candidates.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            baselineTimes[round] = Slice(baseline);
            for (int i = 0; i < candidates.Length; i++)
            {
                times[i][round] = Slice(candidates[i].Run);
            }
        }

        for (int i = 0; i < candidates.Length; i++)
        {
            double[] ratios = [.. baselineTimes.Zip(times[i], (slow, fast) => slow / fast)];
            string ours = string.Create(CultureInfo.InvariantCulture, $"{At(times[i], 50):F1} | {At(times[i], 5):F1}");
            string theirs = string.Create(CultureInfo.InvariantCulture, $"{At(baselineTimes, 50):F0} | {At(baselineTimes, 5):F0}");
            string ratio = At(ratios, 50).ToString("F1", CultureInfo.InvariantCulture);
            Console.WriteLine($"| {candidates[i].Name} | {profile} | {ours} | {theirs} | {ratio} |");
        }
    }

    /// <summary>Long enough, and with pauses, for the runtime to swap in its optimised code.</summary>
    private static void WarmUp(Action[] actions)
    {
        for (int pause = 0; pause < 4; pause++)
        {
            foreach (Action action in actions)
            {
                for (int i = 0; i < 40; i++)
                {
                    action();
                }
            }

            Thread.Sleep(150);
        }
    }

    private static double Slice(Action action)
    {
        double start = ThreadNanoseconds();
        for (int i = 0; i < CallsPerSlice; i++)
        {
            action();
        }

        return (ThreadNanoseconds() - start) / (CallsPerSlice * OperandSet.Count);
    }

    private static double At(double[] values, int percentile)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) * percentile / 100];
    }

    private static double ThreadNanoseconds()
    {
        if (ClockGetTime(ThreadCpuClock, out Timespec time) != 0)
        {
            throw new PlatformNotSupportedException("This table needs the thread CPU clock of Linux.");
        }

        return (time.Seconds * 1e9) + time.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
