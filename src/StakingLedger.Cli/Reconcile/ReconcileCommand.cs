using System.CommandLine;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>staking-ledger reconcile FILE --observed FILE2</summary>
internal static class ReconcileCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger reconcile examples/lido-small.jsonl --observed balances.csv
        staking-ledger reconcile examples/lido-small.jsonl --observed rpc.json --at block:90 --format csv
        staking-ledger reconcile examples/lido-small.jsonl --observed balances.csv --other-rules v2 --format html > report.html
        """;

    private const string Description =
        "Compare balances, shares and totals that were observed elsewhere (CSV or JSON) with a recorded history, and list each difference "
        + "with its cause. A cause is claimed only when it gives the very number. Exit code 1 says that something is unexplained; "
        + "with --strict, also that something is ambiguous.";

    // Enough to tell a wrong unit of a whole file from a wrong row.
    private const int RowsLookedAt = 256;
    private const int MostFaults = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string> observed = new("--observed") { Description = "The observed values.", HelpName = "FILE2", Required = true };
        Option<string?> at = new("--at")
        {
            Description = "The moment of rows that name none: event:N, block:N, epoch:N, ts:SECONDS or an instant. The end, if not given.",
            HelpName = "AT",
        };
        Option<string?> rules = new("--other-rules") { Description = "Also decide a Lido history under v2 or v3.", HelpName = "V" };
        _ = rules.AcceptOnlyFromAmong("v2", "v3");
        Option<bool> all = new("--all") { Description = "List the equal rows too." };
        Option<bool> strict = new("--strict") { Description = "Exit with 1 also when a row is ambiguous: two causes fit it." };
        Option<string> format = new("--format")
        {
            Description = "How the result is written: table, json, csv or html.",
            DefaultValueFactory = _ => "table",
        };
        _ = format.AcceptOnlyFromAmong("table", "json", "csv", "html");
        Command command = new("reconcile", Description) { file, observed, at, rules, all, strict, format };
        command.SetAction(parsed => Run(terminal, new ReconcileOptions(
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(observed),
            parsed.GetValue(at) is { } text ? PointInHistory.Parse(text) : PointInHistory.End,
            parsed.GetValue(rules),
            parsed.GetValue(all),
            parsed.GetValue(strict),
            parsed.GetRequiredValue(format))));
        return command;
    }

    /// <summary>The exit code: whether something is unexplained or, in strict use, ambiguous.</summary>
    public static int CodeOf(ReconcileOptions options, ReconciliationSummary summary) =>
        summary.HasUnexplained || (options.IsStrict && summary.Of(ReconciliationVerdict.Ambiguous) > 0) ? ExitCode.Different : ExitCode.Ok;

    private static int Run(Terminal terminal, ReconcileOptions options)
    {
        if (options.Observed is HistoryFile.StandardInput)
        {
            throw new UserErrorException("--observed: a file is read twice, to check it as a whole first; expected a file");
        }

        using IHistory history = HistoryFile.Demand(terminal, options.File);
        HistoryRun run = history.Start(keepsPrefix: false);
        ReconciliationFacts facts = Watched(terminal, options.File, advance => Replay(run, options, advance));
        ObservedFileOptions reading = new()
        {
            FindAccount = run.FindOrNull,
            Tokens = run.Ledger.Tokens,
            At = MomentOf(options.At),
        };
        Reconciliation checking = new(run.Ledger, facts);
        List<ObservedRow> first = [];
        if (Watched(terminal, options.Observed, advance => Differs(options, reading, checking, first, advance)))
        {
            ReadBooks(terminal, run, facts);
        }

        DemandUnit(options, checking, first);
        IReconcileOutput output = options.Format switch
        {
            "json" => new ReconcileJson(terminal.Output, options, run.Name, run.Ledger),
            "csv" => new ReconcileCsv(terminal.Output, run.Ledger),
            "html" => new ReconcileHtml(terminal.Output, options, run.Name, run.Ledger),
            _ => new ReconcileText(terminal, options, run.Name, run.Ledger),
        };
        Reconciliation reconciliation = new(run.Ledger, facts);
        output.Begin();

        // A bar may stand below lines of text, but not inside a document on the same screen.
        _ = options.Format is "table" || !terminal.IsInteractive
            ? Watched(terminal, options.Observed, advance => Compare(options, reading, reconciliation, output, advance))
            : Compare(options, reading, reconciliation, output, static _ => { });
        output.End(reconciliation.Summary);
        return CodeOf(options, reconciliation.Summary);
    }

    private static T Watched<T>(Terminal terminal, string file, Func<Action<long>, T> work) => ProgressDisplay.Run(terminal, file, work);

    private static ReconciliationFacts Replay(HistoryRun run, ReconcileOptions options, Action<long> advance)
    {
        run.Begin();
        try
        {
            run.Advance(PointInHistory.End, advance);
            return run.Facts(options.OtherRules);
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{options.File}: the ledger cannot go on: {e.Message}");
        }
    }

    /// <summary>Causes need the books only when some value differs; they are then read with a bar of their own.</summary>
    private static void ReadBooks(Terminal terminal, HistoryRun run, ReconciliationFacts facts)
    {
        if (terminal.IsInteractive)
        {
            ProgressDisplay.RunEvents(
                terminal, "the books", run.Ledger.LastEvent.Value, advance => facts.Books!.Read(number => advance(number.Value)));
        }
    }

    /// <summary>
    /// Looks at all rows before any is compared: a file is used as a whole, or not at all. Keeps the first rows, and tells whether any
    /// differs.
    /// </summary>
    private static bool Differs(
        ReconcileOptions options,
        ObservedFileOptions reading,
        Reconciliation reconciliation,
        List<ObservedRow> first,
        Action<long> advance)
    {
        RepeatedRows repeated = new();
        List<RowError> faults = [];
        bool differs = false;
        using ObservedReader reader = Open(options, reading);
        while (faults.Count < MostFaults && reader.Read() is { } row)
        {
            advance(reader.BytesRead);
            if (FaultOf(options, reconciliation, repeated, row) is { } fault)
            {
                faults.Add(fault);
                continue;
            }

            differs = differs || !reconciliation.IsEqual(row);
            if (first.Count < RowsLookedAt)
            {
                first.Add(row);
            }
        }

        if (faults.Count + reader.Errors.Count > 0)
        {
            IEnumerable<RowError> named = faults.Concat(reader.Errors).OrderBy(static e => e.Line).Take(MostFaults);
            throw new UserErrorException(string.Join("\nerror: ", named.Select(static e => e.ToString())));
        }

        return first.Count > 0
            ? differs
            : throw new UserErrorException($"{options.Observed}: found no row; expected at least one observed value");
    }

    private static RowError? FaultOf(ReconcileOptions options, Reconciliation reconciliation, RepeatedRows repeated, ObservedRow row)
    {
        if (reconciliation.FaultOf(row) is { } fault)
        {
            return new RowError(options.Observed, row.Line, 0, string.Empty, fault, "a row of this history");
        }

        return repeated.EarlierOf(row) is { } earlier
            ? new RowError(
                options.Observed,
                row.Line,
                0,
                string.Empty,
                $"{row.Value.Text} as {ReconcileWords.AskedBy(row)} again",
                $"each value once: line {earlier} has it; two sources are two files")
            : null;
    }

    /// <summary>Refuses a file whose first rows all make the same mistake in the unit.</summary>
    private static void DemandUnit(ReconcileOptions options, Reconciliation reconciliation, List<ObservedRow> rows)
    {
        UnitOfSource unit = new();
        foreach (ObservedRow row in rows)
        {
            unit.Add(reconciliation.Compare(row));
        }

        if (unit.Mistake is { } mistake)
        {
            ReconciledRow first = unit.First!;
            throw new UserErrorException(
                $"{options.Observed}:{first.Row.Line}: {mistake}, and so is every row that was looked at: "
                + $"{ShownText.Of(ReconcileWords.OwnerOf(first))} has {first.Row.Value}, the ledger {first.Expected}; "
                + "expected the unit that was printed");
        }
    }

    private static bool Compare(
        ReconcileOptions options, ObservedFileOptions reading, Reconciliation reconciliation, IReconcileOutput output, Action<long> advance)
    {
        using ObservedReader reader = Open(options, reading);
        while (reader.Read() is { } row)
        {
            ReconciledRow reconciled = reconciliation.Compare(row);
            if (options.IsAll || reconciled.Verdict != ReconciliationVerdict.Equal)
            {
                output.Write(reconciled);
            }

            advance(reader.BytesRead);
        }

        return reader.ErrorCount == 0 ? true : throw new UserErrorException($"{options.Observed}: changed while it was read");
    }

    private static ObservedReader Open(ReconcileOptions options, ObservedFileOptions reading) =>
        ObservedReader.Open(options.Observed, reading, out RowError? error) ?? throw new UserErrorException(error!.Value.ToString());

    private static ObservedPoint MomentOf(PointInHistory at) => at.Kind switch
    {
        PointKind.End => ObservedPoint.End,
        PointKind.Event => new ObservedPoint(ObservedPointKind.Event, at.Value),
        PointKind.Block => new ObservedPoint(ObservedPointKind.Block, at.Value),
        PointKind.Time => new ObservedPoint(ObservedPointKind.Time, at.Value),
        PointKind.Epoch => new ObservedPoint(ObservedPointKind.Epoch, at.Value),
        _ => throw new UserErrorException($"'{at.Text}': observed values name no line of the history; expected event:N, block:N, epoch:N, "
            + "ts:SECONDS or an instant"),
    };
}
