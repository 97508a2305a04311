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
        PeriodOptions time = new("Cut into periods", "them");
        Option<string> format = PeriodOptions.OneOf(
            "--format", "How they are written: table, csv, json, or a journal for hledger or beancount.", "table", "csv", "json",
            "hledger", "beancount");
        Command command = new("books", Description) { file, time.From, time.To, time.Zone, time.By, format };
        command.SetAction(parsed => Run(
            terminal, time.Of(parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format))));
        return command;
    }

    private static int Run(Terminal terminal, ReportOptions options) => ReportRun.Of(terminal, options, run =>
    {
        HistoryRun history = run.History;
        PoolBooks books = PoolBooks.Of(history.Ledger, history.NewProtocol, run.Timed(new BooksRequest()));
        run.Remark(books);
        run.Write(() => Write(terminal, history, books, options.Format));
    });

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
