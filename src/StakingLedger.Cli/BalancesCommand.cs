using System.CommandLine;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger balances FILE</summary>
internal static class BalancesCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger balances examples/lido-small.jsonl
        staking-ledger balances examples/lido-small.jsonl --at block:90 --account h1
        staking-ledger balances examples/lido-small.jsonl --at 2026-01-02T12:00:00Z --format json
        """;

    private const string Description =
        "Show who holds what at a point of a recorded history: shares, stETH and wstETH, to the wei.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string?> at = new("--at") { Description = $"The point: {PointInHistory.Forms}. The end, if not given.", HelpName = "AT" };
        Option<string?> account = new("--account")
        {
            Description = "One account only: a label of the history, or a 0x address.",
            HelpName = "A",
        };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("balances", Description) { file, at, account, format };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetValue(at) is { } text ? PointInHistory.Parse(text) : PointInHistory.End,
            parsed.GetValue(account),
            OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(Terminal terminal, string file, PointInHistory at, string? account, bool isJson)
    {
        using LidoTraceReader reader = HistoryFile.Demand(terminal, file);
        using HistoryRun run = new(reader, keepsPrefix: false);
        run.Begin();
        try
        {
            run.Advance(at, static (_, _) => { });
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{file}: the ledger cannot go on: {e.Message}");
        }

        IReadOnlyList<Holding> holdings = account is null
            ? Holdings.All(run.Pool, run.Header.Names)
            : [Holdings.Of(run.Pool, run.Header.Names, Find(run, account))];
        if (isJson)
        {
            WriteJson(terminal.Output, run, holdings);
        }
        else
        {
            Print(terminal, run, holdings, isWhole: account is null);
        }

        return ExitCode.Ok;
    }

    private static AccountId Find(HistoryRun run, string text)
    {
        bool isKnown = run.Header.Names.TryFind(text, out AccountId account)
            && (run.Header.Names.LabelOf(account) is not null || run.Pool.Ledger.Accounts.TryFind(account, out _));
        return isKnown
            ? account
            : throw new UserErrorException(
                $"'{text}' is no account of {ShownText.Of(run.Header.Name)}; "
                + "expected a label such as h0, or the address of an account that took part");
    }

    private static void Print(Terminal terminal, HistoryRun run, IReadOnlyList<Holding> holdings, bool isWhole)
    {
        LidoTotals totals = run.Pool.Totals(run.Last.Block);
        Sheet sheet = new(terminal);
        sheet.Title(
            $"{ShownText.Of(run.Header.Name)} after event {run.Pool.Ledger.LastEvent}, "
            + $"line {run.Lines}, block {run.Last.Block}, {run.Last.Time}");
        IEnumerable<string[]> rows = holdings.Select(static h => new[]
        {
            ShownText.Of(h.Name), NumberText.Shares(h.Shares), NumberText.Ether(h.StEth), NumberText.Shares(h.WstEth),
        });
        string[] total =
        [
            "total", NumberText.Shares(totals.TotalShares), NumberText.Ether(totals.TotalPooledEther),
            NumberText.Shares(run.Pool.WstEthTotalSupply),
        ];
        sheet.Table("Balances", ["account", "shares", "stETH", "wstETH"], isWhole ? rows.Append(total) : rows);
    }

    private static void WriteJson(TextWriter output, HistoryRun run, IReadOnlyList<Holding> holdings) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", run.Header.Name);
        json.WriteNumber("event", run.Pool.Ledger.LastEvent.Value);
        json.WriteNumber("line", run.Lines);
        json.WriteNumber("block", run.Last.Block.Value);
        json.WriteString("time", run.Last.Time.ToString());
        ReplayJson.WriteHolders(json, "balances", holdings);
        json.WriteEndObject();
    });
}
