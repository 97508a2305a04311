using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>
/// What the commands of reports over time share: the time that was asked for, the replay of the history, the walks over it with their
/// progress, and what is said of them.
/// </summary>
internal sealed class ReportRun
{
    private readonly Terminal _terminal;
    private readonly ReportOptions _options;
    private readonly WalkProgress _progress;
    private readonly (CalendarZone Zone, PeriodBound? From, PeriodBound? To) _time;

    private ReportRun(
        Terminal terminal, ReportOptions options, HistoryRun history, (CalendarZone Zone, PeriodBound? From, PeriodBound? To) time)
    {
        (_terminal, _options, History, _time) = (terminal, options, history, time);
        _progress = new WalkProgress(terminal, options.File);
    }

    /// <summary>Gets the history, replayed to its end.</summary>
    public HistoryRun History { get; }

    /// <summary>Replays a history, with a progress bar where somebody watches, and works on it.</summary>
    /// <exception cref="UserErrorException">The time cannot be read, or the history cannot.</exception>
    public static int Of(Terminal terminal, ReportOptions options, Action<ReportRun> work)
    {
        // What can be wrong with the command line is said before a long history is read.
        (CalendarZone Zone, PeriodBound? From, PeriodBound? To) time = PeriodOptions.Read(options.Zone, options.From, options.To);
        using IHistory history = HistoryFile.Demand(terminal, options.File);
        HistoryRun run = history.Start(keepsPrefix: false);
        _ = ProgressDisplay.Run(terminal, options.File, advance =>
        {
            run.Begin();
            run.Advance(PointInHistory.End, advance);
            return run;
        });
        work(new ReportRun(terminal, options, run, time));
        return ExitCode.Ok;
    }

    /// <summary>The request with the time that was asked for, whose walks are shown.</summary>
    public T Timed<T>(T request)
        where T : ReportRequest
    {
        ReportRequest timed = request with
        {
            Zone = _time.Zone,
            From = _time.From,
            To = _time.To,
            Cut = _options.Cut,
            Walked = _progress.Take,
        };
        return (T)timed;
    }

    /// <summary>The request with all of the history's time, whose walk is shown.</summary>
    public T Whole<T>(T request)
        where T : ReportRequest
    {
        ReportRequest whole = request with { Walked = _progress.Take };
        return (T)whole;
    }

    /// <summary>A report of a time that the history does not reach is valid, and says so.</summary>
    public void Remark(TimedReport report)
    {
        string? remark = report.Reach switch
        {
            StatementReach.BeginsBefore =>
                $"the history begins at {report.HistoryFrom}: what came before it is not known, and counts as nothing",
            StatementReach.LiesBefore =>
                $"the history begins at {report.HistoryFrom}, after the period asked for: nothing was held in it",
            StatementReach.LiesAfter =>
                $"the history ends at {report.HistoryTo}, before the period asked for: nothing moved in it",
            _ => null,
        };
        if (remark is not null)
        {
            _terminal.Error.WriteLine($"note: {remark}");
        }
    }

    /// <summary>Walks over the history and writes nothing yet.</summary>
    public void Read(Action read) => _progress.Read(History.Ledger.LastEvent, read);

    /// <summary>Walks over the history and writes the report.</summary>
    /// <exception cref="UserErrorException">The report cannot be written.</exception>
    public void Write(Action write) => Guard(() => _progress.Write(History.Ledger.LastEvent, write));

    /// <summary>Reads a report, and tells the user what stands in its way.</summary>
    /// <exception cref="UserErrorException">The calendar does not reach that far, or a journal would need too many digits.</exception>
    public void Guard(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or JournalLimitException)
        {
            throw new UserErrorException($"{_options.File}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>What pages call things.</summary>
    public ReportNames Names(string prices = "") => new(History.Name, History.AssetUnit, History.UnitOf(default))
    {
        NameOf = History.NameOf,
        Prices = prices,
        UnitOf = History.UnitOf,
    };
}
