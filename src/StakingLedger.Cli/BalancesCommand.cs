using System.CommandLine;

namespace StakingLedger.Cli;

/// <summary>staking-ledger balances FILE</summary>
internal static class BalancesCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger balances examples/lido-small.jsonl
        staking-ledger balances examples/lido-small.jsonl --at block:90 --account h1
        staking-ledger balances examples/lido-small.jsonl --at 2026-01-02T12:00:00Z --format json
        staking-ledger balances examples/custodian-omnibus.jsonl --at epoch:430874
        """;

    private const string Description =
        "Show who holds what at a point of a recorded history: shares and balances, to the smallest unit.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string?> at = new("--at") { Description = $"The point: {PointInHistory.Forms}. The end, if not given.", HelpName = "AT" };
        Option<string?> account = new("--account")
        {
            Description = "One account only: a label of the history, a GUID or a 0x address.",
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
        using IHistory history = HistoryFile.Demand(terminal, file);
        HistoryRun run = history.Start(keepsPrefix: false);
        run.Begin();
        run.Advance(at, static _ => { });

        if (isJson)
        {
            run.WriteBalances(terminal.Output, account);
        }
        else
        {
            run.PrintBalances(terminal, account);
        }

        return ExitCode.Ok;
    }
}
