using System.Diagnostics;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Whether the machine has cores to spare: figures of several threads on the wall clock mean nothing when others want the same cores.
/// </summary>
internal static class SpareCores
{
    private const double Enough = 0.95;
    private static readonly TimeSpan Trial = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// Why figures of so many threads mean nothing here; null when they do. Each thread spins for a moment, and must have had the
    /// CPU for nearly all of it.
    /// </summary>
    public static string? Missing(int threads)
    {
        if (Environment.ProcessorCount < threads)
        {
            return $"this machine has {Environment.ProcessorCount} core(s), not {threads}";
        }

        double[] shares = new double[threads];
        Thread[] spinning = [.. Enumerable.Range(0, threads).Select(i => new Thread(() => shares[i] = Spin()))];
        foreach (Thread thread in spinning)
        {
            thread.Start();
        }

        foreach (Thread thread in spinning)
        {
            thread.Join();
        }

        return shares.Min() >= Enough
            ? null
            : $"the machine is loaded: a thread that spins gets {GatePrinter.Number(100 * shares.Min())} % of a core";
    }

    /// <summary>The share of a moment during which this thread had a CPU.</summary>
    private static double Spin()
    {
        double cpu = ThreadClock.Nanoseconds();
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Trial)
        {
            Thread.SpinWait(100);
        }

        return (ThreadClock.Nanoseconds() - cpu) / Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
