using System.Diagnostics;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Runs works in turn, round after round, so that whatever slows the machine for a moment meets all of them; a claim is made on
/// the ratios within a round.
/// </summary>
internal static class Rounds
{
    /// <summary>Measures with the CPU time of this thread.</summary>
    public static RoundTimes OnThread(int rounds, params Work[] works) => Measure(rounds, ThreadClock.Nanoseconds, works);

    /// <summary>Measures with the clock on the wall: for work that starts threads.</summary>
    public static RoundTimes OnWall(int rounds, params Work[] works) =>
        Measure(rounds, static () => Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency), works);

    private static RoundTimes Measure(int rounds, Func<double> clock, Work[] works)
    {
        var times = new RoundTimes(rounds, works);
        for (int round = -1; round < rounds; round++)
        {
            ulong? expected = null;
            for (int i = 0; i < works.Length; i++)
            {
                works[i].Prepare?.Invoke();
                double start = clock();
                ulong? checksum = works[i].Run();
                double taken = clock() - start;
                Agree(works[i], checksum, ref expected);
                if (round >= 0)
                {
                    times.Store(i, round, taken / works[i].Operations);
                }
            }

            if (round < 0)
            {
                WarmUp(works);
            }
        }

        return times;
    }

    /// <summary>The compiler's background work is let finish: a first tier in the figures would be a figure of the compiler.</summary>
    private static void WarmUp(Work[] works)
    {
        for (int wave = 0; wave < 3; wave++)
        {
            foreach (Work work in works)
            {
                work.Prepare?.Invoke();
                _ = work.Run();
            }

            Thread.Sleep(120);
        }
    }

    private static void Agree(Work work, ulong? checksum, ref ulong? expected)
    {
        expected ??= checksum;
        if (checksum is { } sum && sum != expected)
        {
            throw new InvalidOperationException($"'{work.Name}' disagrees with the others about the results: {sum} instead of {expected}.");
        }
    }
}
