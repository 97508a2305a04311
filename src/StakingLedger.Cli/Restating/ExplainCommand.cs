using System.CommandLine;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger explain FILE</summary>
internal static class ExplainCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger explain examples/lido-small.jsonl --account h3
        staking-ledger explain examples/lido-small.jsonl --account h3 --at block:90 --lines
        staking-ledger explain fixed/version-1.journal --difference fixed/version-2.journal --account acme
        """;

    private const string Description =
        "Walk one balance back to its causes, or the difference of one balance between two histories. FILE may be a journal file too. "
        + "The lines add up to the balance, to the unit.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string> account = new("--account")
        {
            Description = "The account: a label of the history, a GUID or a 0x address.",
            HelpName = "A",
            Required = true,
        };
        Option<string?> at = new("--at") { Description = $"The point: {PointInHistory.Forms}. The end, if not given.", HelpName = "AT" };
        Option<string?> other = new("--difference")
        {
            Description = "Another history, or a journal file: the difference of the balances at both ends is explained.",
            HelpName = "OTHER",
        };
        Option<bool> lines = new("--lines") { Description = "Show every line, not only the sums by cause." };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("explain", Description) { file, account, at, other, lines, format };
        command.SetAction(parsed =>
        {
            ExplainView view = new(terminal, OutputFormat.IsJson(parsed, format));
            return parsed.GetValue(other) is { } second
                ? Difference(terminal, parsed.GetRequiredValue(file), second, parsed.GetRequiredValue(account), parsed.GetValue(at), view)
                : Balance(
                    terminal,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(account),
                    parsed.GetValue(at) is { } text ? PointInHistory.Parse(text) : PointInHistory.End,
                    parsed.GetValue(lines),
                    view);
        });
        return command;
    }

    private static int Balance(
        Terminal terminal, string name, string account, PointInHistory at, bool showsLines, ExplainView view)
    {
        LedgerFile file = LedgerFile.Open(terminal, name, at.Kind == PointKind.Line ? at : null);
        AccountId holder = file.Find(account);
        EventNumber until = file.EventAt(at);
        List<ExplanationLine> lines = [];
        BalanceExplanation explanation = BalanceExplanation.Of(
            file.Ledger, file.NewProtocol, holder, until, showsLines ? lines.Add : null);
        view.Show(file, explanation, lines, showsLines);
        return ExitCode.Ok;
    }

    private static int Difference(Terminal terminal, string name, string second, string account, string? at, ExplainView view)
    {
        if (at is not null)
        {
            throw new UserErrorException("--difference compares the ends of both histories; it takes no --at");
        }

        LedgerFile file = LedgerFile.Open(terminal, name);
        LedgerFile other = LedgerFile.Open(terminal, second);
        AccountId holder = file.Find(account);
        try
        {
            view.Show(file, DifferenceExplanation.Between(file.Ledger, other.Ledger, file.NewProtocol, holder));
        }
        catch (ArgumentException)
        {
            throw new UserErrorException($"{second} is no history of the protocol of {name}");
        }

        return ExitCode.Ok;
    }
}
