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
        command.SetAction(parsed => Run(terminal, new PoolStatementOptions(
            parsed.GetRequiredValue(file),
            parsed.GetValue(party),
            parsed.GetValue(time.From),
            parsed.GetValue(time.To),
            parsed.GetRequiredValue(time.Zone),
            Enum.Parse<PeriodCut>(parsed.GetRequiredValue(time.By), ignoreCase: true),
            parsed.GetRequiredValue(format))));
        return command;
    }

    private static int Run(Terminal terminal, PoolStatementOptions options)
    {
        // What can be wrong with the command line is said before a long history is read.
        (CalendarZone zone, PeriodBound? from, PeriodBound? to) = PeriodOptions.Read(options.Zone, options.From, options.To);
        using IHistory history = HistoryFile.Demand(terminal, options.File);
        HistoryRun run = StatementReplay.Run(terminal, history, options.File);
        WalkProgress progress = new(terminal, options.File);
        PoolStatement statement = PoolStatement.Of(run.Ledger, run.NewProtocol, new PoolStatementRequest
        {
            Zone = zone,
            From = from,
            To = to,
            Cut = options.Cut,
            FeeRecipientOf = run.FeeRecipientOf,
            Walked = progress.Take,
        });
        AccountId? party = null;
        if (options.Operator is { } wanted)
        {
            progress.Read(run.Ledger.LastEvent, () => party = Find(run, wanted, progress));
        }

        StatementReplay.Remark(terminal, statement.Reach, statement.HistoryFrom, statement.HistoryTo);
        try
        {
            progress.Write(run.Ledger.LastEvent, () => Write(terminal, run, statement, party, options.Format));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new UserErrorException($"{options.File}: {e.Message.ReplaceLineEndings(" ")}");
        }

        return ExitCode.Ok;
    }

    /// <summary>The operator that the user means, among all that the books name.</summary>
    private static AccountId Find(HistoryRun run, string wanted, WalkProgress progress)
    {
        const int MostNamed = 12;
        List<string> names = [];
        PoolStatementRequest whole = new() { Walked = progress.Take };
        foreach (PoolPeriod period in PoolStatement.Of(run.Ledger, run.NewProtocol, whole).Periods())
        {
            foreach (AccountId party in period.Operators)
            {
                string name = run.NameOf(party);
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
        throw new UserErrorException($"'{wanted}' is no operator of {ShownText.Of(run.Name)}; {expected}");
    }

    private static void Write(Terminal terminal, HistoryRun run, PoolStatement statement, AccountId? party, string format)
    {
        switch (format)
        {
            case "csv":
                PoolStatementCsv.Write(terminal.Output, run, statement, party);
                break;
            case "json":
                PoolStatementJson.Write(terminal.Output, run, statement, party);
                break;
            case "html":
                HtmlReport.Write(terminal.Output, statement, StatementReplay.Names(run), party);
                break;
            default:
                new PoolStatementPrinter(terminal, run, statement, party).Print();
                break;
        }
    }
}
