using System.CommandLine;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>staking-ledger books FILE</summary>
internal static class BooksCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger books examples/slashing-bond-insurance.jsonl
        staking-ledger books examples/lido-small.jsonl --by month --zone Europe/Zurich --format csv
        staking-ledger books examples/lido-small.jsonl --by month --format hledger > pool.journal
        """;

    private const string Description =
        "Show the books of a pool in double entry: what stands in each account, what was posted to it, and how the holders' assets came "
        + "from their opening to their closing; or every event's postings, as a journal for hledger or beancount.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string?> from = new("--from")
        {
            Description = "The first day (2026-01-01, in the zone) or moment (2026-01-01T00:00:00Z, or seconds). The beginning, if not "
                + "given.",
            HelpName = "DAY",
        };
        Option<string?> to = new("--to") { Description = "The first day or moment after them. The end, if not given.", HelpName = "DAY" };
        Option<string> zone = new("--zone")
        {
            Description = "The zone whose days and months count, by its IANA name.",
            HelpName = "ZONE",
            DefaultValueFactory = _ => "UTC",
        };
        Option<string> by = OneOf("--by", "Cut into periods: day, month, report or whole.", "whole", "day", "month", "report");
        Option<string> format = OneOf("--format", "How they are written: table, csv, json, or a journal for hledger or beancount.",
            "table", "csv", "json", "hledger", "beancount");
        Command command = new("books", Description) { file, from, to, zone, by, format };
        command.SetAction(parsed => Run(terminal, new BooksOptions(
            parsed.GetRequiredValue(file),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetRequiredValue(zone),
            Enum.Parse<PeriodCut>(parsed.GetRequiredValue(by), ignoreCase: true),
            parsed.GetRequiredValue(format))));
        return command;
    }

    private static Option<string> OneOf(string name, string description, string usual, params string[] others)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => usual };
        _ = option.AcceptOnlyFromAmong([usual, .. others]);
        return option;
    }

    private static int Run(Terminal terminal, BooksOptions options)
    {
        // What can be wrong with the command line is said before a long history is read.
        (CalendarZone zone, PeriodBound? from, PeriodBound? to) = PeriodOptions.Read(options.Zone, options.From, options.To);
        using IHistory history = HistoryFile.Demand(terminal, options.File);
        HistoryRun run = StatementReplay.Run(terminal, history, options.File);
        WalkProgress progress = new(terminal, options.File);
        PoolBooks books = PoolBooks.Of(run.Ledger, run.NewProtocol, new BooksRequest
        {
            Zone = zone,
            From = from,
            To = to,
            Cut = options.Cut,
            Walked = progress.Take,
        });
        StatementReplay.Remark(terminal, books.Reach, books.HistoryFrom, books.HistoryTo);
        try
        {
            progress.Write(run.Ledger.LastEvent, () => Write(terminal, run, books, options.Format));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new UserErrorException($"{options.File}: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (JournalLimitException e)
        {
            throw new UserErrorException($"{options.File}: {e.Message}");
        }

        return ExitCode.Ok;
    }

    private static void Write(Terminal terminal, HistoryRun run, PoolBooks books, string format)
    {
        switch (format)
        {
            case "csv":
                BooksCsv.Write(terminal.Output, run, books);
                break;
            case "json":
                BooksJson.Write(terminal.Output, run, books);
                break;
            case "hledger" or "beancount":
                PoolJournal.Write(terminal.Output, books, JournalFormats.Options(run, format, $"The books of {run.Name}"));
                break;
            default:
                new BooksPrinter(terminal, run, books).Print();
                break;
        }
    }
}
