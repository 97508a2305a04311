using System.CommandLine;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger pool-statement FILE</summary>
internal static class PoolStatementCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger pool-statement examples/slashing-bond-insurance.jsonl
        staking-ledger pool-statement examples/slashing-bond-insurance.jsonl --operator operator-1 --by report
        staking-ledger pool-statement examples/lido-small.jsonl --by month --zone Europe/Zurich --format html > pool.html
        """;

    private const string Description =
        "Show what a pool had, what came and went by cause, what it has, and what its operators earned, caused and bonded: opening, "
        + "deposits, rewards by source, penalties by cause, fees by recipient, withdrawals, rounding, closing. Everything ties to the "
        + "smallest unit.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string?> party = new("--operator")
        {
            Description = "One operator, module or node alone, as the books name it: operator-1, module-1, a node's label or address.",
            HelpName = "O",
        };
        PeriodOptions time = new();
        Option<string> format = PeriodOptions.OneOf(
            "--format", "How it is written: table, csv, json, or html (a page to print).", "table", "csv", "json", "html");
        Command command = new("pool-statement", Description) { file, party, time.From, time.To, time.Zone, time.By, format };
        command.SetAction(parsed => Run(
            terminal,
            time.Of(parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format)),
            parsed.GetValue(party)));
        return command;
    }

    private static int Run(Terminal terminal, ReportOptions options, string? wanted) => ReportRun.Of(terminal, options, run =>
    {
        HistoryRun history = run.History;
        PoolStatement statement = PoolStatement.Of(history.Ledger, history.NewProtocol, run.Timed(new PoolStatementRequest
        {
            FeeRecipientOf = history.FeeRecipientOf,
        }));
        AccountId? party = null;
        if (wanted is not null)
        {
            run.Read(() => party = Find(run, wanted));
        }

        run.Remark(statement);
        run.Write(() => Write(terminal, run, statement, party, options.Format));
    });

    /// <summary>The operator that the user means, among all that the books name.</summary>
    private static AccountId Find(ReportRun run, string wanted)
    {
        const int MostNamed = 12;
        List<string> names = [];
        HistoryRun history = run.History;
        PoolStatementRequest whole = run.Whole(new PoolStatementRequest());
        foreach (PoolPeriod period in PoolStatement.Of(history.Ledger, history.NewProtocol, whole).Periods())
        {
            foreach (AccountId party in period.Operators)
            {
                string name = history.NameOf(party);
                if (string.Equals(name, wanted, StringComparison.Ordinal)
                    || string.Equals(party.ToString(), wanted, StringComparison.OrdinalIgnoreCase))
                {
                    return party;
                }

                names.Add(name);
            }
        }

        string expected = names.Count == 0
            ? "the books name none"
            : $"expected one of {string.Join(", ", names.Take(MostNamed).Select(ShownText.Of))}"
                + (names.Count > MostNamed ? ", ..." : string.Empty);
        throw new UserErrorException($"'{wanted}' is no operator of {ShownText.Of(history.Name)}; {expected}");
    }

    private static void Write(Terminal terminal, ReportRun run, PoolStatement statement, AccountId? party, string format)
    {
        switch (format)
        {
            case "csv":
                PoolStatementCsv.Write(terminal.Output, run.History, statement, party);
                break;
            case "json":
                PoolStatementJson.Write(terminal.Output, run.History, statement, party);
                break;
            case "html":
                HtmlReport.Write(terminal.Output, statement, run.Names(), party);
                break;
            default:
                new PoolStatementPrinter(terminal, run.History, statement, party).Print();
                break;
        }
    }
}
