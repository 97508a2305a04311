using System.CommandLine;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>staking-ledger statement FILE --account A</summary>
internal static class StatementCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger statement examples/custodian-omnibus.jsonl --account acme
        staking-ledger statement examples/custodian-omnibus.jsonl --account acme --by month --zone Europe/Zurich
        staking-ledger statement examples/lido-small.jsonl --account h3 --from 2026-01-01 --to 2026-02-01 --by day --format csv
        staking-ledger statement examples/queue-run.jsonl --account ada --basis control --control exit --format json
        staking-ledger statement examples/custodian-omnibus.jsonl --account acme --lots fifo --prices examples/prices.csv --currency CHF
        staking-ledger statement examples/custodian-omnibus.jsonl --account acme --by month --day-count 365
        staking-ledger statement examples/custodian-omnibus.jsonl --account acme --by month --format hledger
        staking-ledger statement examples/custodian-omnibus.jsonl --account acme --format html > acme.html
        """;

    private const string Description =
        "Show what one holder had, what came of it, and why: opening, each movement with its cause, rewards, penalties and fees by "
        + "source, withdrawals, closing. Everything ties to the smallest unit.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string> account = new("--account")
        {
            Description = "The holder: a label of the history, a GUID or a 0x address.",
            HelpName = "A",
            Required = true,
        };
        PeriodOptions time = new();
        Option<string> basis = PeriodOptions.OneOf(
            "--basis", "When income counts: accrual (at each report) or control (when it could be taken out).", "accrual", "control");
        Option<string?> control = new("--control")
        {
            Description = "On the control basis, when the holder has control: report or exit. By the form of the pool, if not given.",
        };
        _ = control.AcceptOnlyFromAmong("report", "exit");
        Option<string> format = PeriodOptions.OneOf(
            "--format", "How it is written: table, csv, json, html (a page to print), or a journal for hledger or beancount.",
            "table", "csv", "json", "html", "hledger", "beancount");
        Command command = new("statement", Description)
        {
            file, account, time.From, time.To, time.Zone, time.By, basis, control, format,
        };
        LotOptions lots = new();
        lots.AddTo(command);
        command.SetAction(parsed => Run(terminal, new StatementOptions(
            time.Of(parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format)),
            parsed.GetRequiredValue(account),
            Enum.Parse<IncomeBasis>(parsed.GetRequiredValue(basis), ignoreCase: true),
            parsed.GetValue(control) is not { } rule ? null : rule is "exit" ? ControlRule.AtExit : ControlRule.AtReport,
            lots.Choice(parsed, parsed.GetRequiredValue(format)),
            lots.DayCount(parsed, parsed.GetRequiredValue(format)))));
        return command;
    }

    private static int Run(Terminal terminal, StatementOptions options)
    {
        if (options.IsJournal && options.Basis != IncomeBasis.Accrual)
        {
            throw new UserErrorException($"--format {options.Report.Format}: a journal books income when it accrues; "
                + "--basis control goes with table, csv and json");
        }

        return ReportRun.Of(terminal, options.Report, run => Run(terminal, run, options));
    }

    private static void Run(Terminal terminal, ReportRun run, StatementOptions options)
    {
        HistoryRun history = run.History;
        StatementRequest request = new(history.Find(options.Account))
        {
            Basis = options.Basis,
            Control = options.Control ?? history.Control,
        };
        HolderStatement statement = HolderStatement.Of(history.Ledger, history.NewProtocol, run.Timed(request));
        run.Remark(statement);
        LotStatement? lots = null;
        run.Guard(() => lots = Lots(run, statement, options));
        run.Write(() => Write(terminal, run, statement, lots, options));
    }

    private static LotStatement? Lots(ReportRun run, HolderStatement statement, StatementOptions options)
    {
        LotStatement? lots = options.Lots?.Of(run.History, statement);
        if (lots is not null && options.Report.Format is not "html")
        {
            // A page reads the lots before it begins; it needs no walk of its own to know that nothing is missing.
            run.Read(() => LotChoice.Demand(lots, options.Report.File));
        }

        return lots;
    }

    private static void Write(
        Terminal terminal, ReportRun run, HolderStatement statement, LotStatement? lots, StatementOptions options)
    {
        HistoryRun history = run.History;
        RateWriter? rates = options.DayCount is { } days ? new RateWriter(statement, days) : null;
        switch (options.Report.Format)
        {
            case "csv" when lots is not null:
                LotCsv.Write(terminal.Output, lots);
                break;
            case "csv":
                StatementCsv.Write(terminal.Output, history, statement, options.AddsUp);
                break;
            case "json":
                StatementJson.Write(terminal.Output, history, statement, options.AddsUp, json =>
                {
                    rates?.Write(json);
                    if (lots is not null)
                    {
                        new LotJson(json, lots).Write();
                    }
                });
                break;
            case "hledger" or "beancount":
                HolderJournal.Write(terminal.Output, statement, JournalFormats.Options(
                    history, options.Report.Format, $"Statement of {history.NameOf(statement.Request.Account)} in {history.Name}"));
                break;
            case "html":
                LotChoice.Guard(options.Report.File, () => HtmlReport.Write(
                    terminal.Output,
                    statement,
                    run.Names(Path.GetFileName(options.Lots?.PriceFile) ?? string.Empty),
                    lots,
                    options.DayCount));
                break;
            default:
                new StatementPrinter(terminal, history, statement).Print(options.AddsUp);
                rates?.Print(terminal);
                if (lots is not null)
                {
                    new LotPrinter(terminal, history, lots).Print(options.Lots!.PriceFile);
                }

                break;
        }
    }
}
