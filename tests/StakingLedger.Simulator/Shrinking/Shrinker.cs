using System.Diagnostics;
using StakingLedger.Simulator.Audit;
using StakingLedger.Simulator.Audit.Library;

namespace StakingLedger.Simulator.Shrinking;

/// <summary>Drops commands from a run that fails, as long as it fails in the same way (delta debugging).</summary>
internal sealed class Shrinker(Func<ILibraryPool> pools, TimeSpan patience)
{
    /// <summary>The shortest list found, with its failure. What follows the failure is never needed.</summary>
    public (IReadOnlyList<Envelope> Commands, Failure Failure) Shrink(IReadOnlyList<Envelope> commands, Failure failure)
    {
        long deadline = Stopwatch.GetTimestamp() + (long)(patience.TotalSeconds * Stopwatch.Frequency);
        List<Envelope> kept = [.. commands.Take(failure.Index + 1)];
        if (Run(kept, failure.Aspect) is { } sooner)
        {
            failure = sooner;
            kept = [.. kept.Take(failure.Index + 1)];
        }

        for (int size = Math.Max(1, kept.Count / 2); Stopwatch.GetTimestamp() < deadline;)
        {
            bool isShorter = false;
            for (int start = Math.Max(0, kept.Count - size); Stopwatch.GetTimestamp() < deadline; start = Math.Max(0, start - size))
            {
                List<Envelope> fewer = [.. kept.Take(start), .. kept.Skip(start + size)];
                if (Run(fewer, failure.Aspect) is { } still)
                {
                    failure = still;
                    kept = [.. fewer.Take(failure.Index + 1)];
                    isShorter = true;
                }

                if (start == 0)
                {
                    break;
                }
            }

            if (size == 1 && !isShorter)
            {
                break;
            }

            size = Math.Max(1, isShorter && size > 1 ? size : size / 2);
        }

        return (kept, failure);
    }

    /// <summary>The failure of the same aspect that these commands lead to; null when there is none.</summary>
    private Failure? Run(List<Envelope> commands, string aspect)
    {
        Auditor auditor = new(pools());
        foreach (Envelope envelope in commands)
        {
            if (!auditor.Take(envelope, out _))
            {
                break;
            }
        }

        if (auditor.Failure is null && commands.Count > 0)
        {
            _ = auditor.Finish(commands[^1]);
        }

        return auditor.Failure is { } failure && string.Equals(failure.Aspect, aspect, StringComparison.Ordinal) ? failure : null;
    }
}
