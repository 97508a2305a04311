using System.Diagnostics;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Runs works in turn, round after round, so that whatever slows the machine for a moment meets all of them; a claim is made on
/// the ratios within a round. Every other round goes backwards: none always finds the caches as the same other one left them.
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
        rounds = Size.Small ? 1 : rounds;
        var times = new RoundTimes(rounds, works);
        for (int round = -1; round < rounds; round++)
        {
            ulong? expected = null;
            for (int turn = 0; turn < works.Length; turn++)
            {
                int i = round < 0 || (round & 1) == 0 ? turn : works.Length - 1 - turn;
                works[i].Prepare?.Invoke();
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                double start = clock();
                ulong? checksum = works[i].Run();
                double taken = clock() - start;
                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
                Agree(works[i], checksum, ref expected);
                if (round >= 0)
                {
                    times.Store(i, round, taken / works[i].Operations);
                    times.StoreAllocated(i, round, (double)allocated / works[i].Operations);
                }
            }

            if (round < 0 && !Size.Small)
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
