using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>Replays a history to its end, for a report.</summary>
internal static class ReportReplay
{
    /// <summary>Replays it, with a bar for a person who watches.</summary>
    /// <exception cref="UserErrorException">The history cannot be read, or the ledger cannot go on.</exception>
    public static void Run(Terminal terminal, HistoryRun run, string file, bool showsProgress) =>
        _ = terminal.IsInteractive && showsProgress
            ? ProgressDisplay.Run(terminal, file, advance => Replay(run, file, advance))
            : Replay(run, file, static _ => { });

    private static HistoryRun Replay(HistoryRun run, string file, Action<long> advance)
    {
        run.Begin();
        try
        {
            run.Advance(PointInHistory.End, advance);
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{file}: the ledger cannot go on: {e.Message}");
        }

        return run;
    }
}
