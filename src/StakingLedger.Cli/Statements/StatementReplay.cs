using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What the statements of holders and of pools share: the replay of the file, and remarks on its time.</summary>
internal static class StatementReplay
{
    /// <summary>Replays a history to its end, with a progress bar where somebody watches.</summary>
    /// <exception cref="UserErrorException">The history cannot be read.</exception>
    public static HistoryRun Run(Terminal terminal, IHistory history, string file)
    {
        HistoryRun run = history.Start(keepsPrefix: false);
        return ProgressDisplay.Run(terminal, file, advance => Replay(run, file, advance));
    }

    /// <summary>A statement of a time that the history does not reach is valid, and says so.</summary>
    public static void Remark(Terminal terminal, StatementReach reach, Timestamp first, Timestamp last)
    {
        string? remark = reach switch
        {
            StatementReach.BeginsBefore => $"the history begins at {first}: what came before it is not known, and counts as nothing",
            StatementReach.LiesBefore => $"the history begins at {first}, after the period asked for: nothing was held in it",
            StatementReach.LiesAfter => $"the history ends at {last}, before the period asked for: nothing moved in it",
            _ => null,
        };
        if (remark is not null)
        {
            terminal.Error.WriteLine($"note: {remark}");
        }
    }

    /// <summary>What pages call things.</summary>
    public static ReportNames Names(HistoryRun run, string prices = "") => new(
        run.Name,
        new ReportUnit(run.AssetUnit.Symbol, run.AssetUnit.Decimals),
        new ReportUnit(run.UnitOf(default).Symbol, run.UnitOf(default).Decimals))
    {
        NameOf = run.NameOf,
        Prices = prices,
        UnitOf = token => new ReportUnit(run.UnitOf(token).Symbol, run.UnitOf(token).Decimals),
    };

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
