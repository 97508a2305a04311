using System.CommandLine;
using System.Globalization;
using StakingLedger.Ledger;
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
        staking-ledger explain examples/lido-small.jsonl --account h4 --token wstETH
        staking-ledger explain fixed --version 1 --difference version:2 --account acme
        staking-ledger explain fixed --account acme --at 2026-02-01T00:00:00Z --believed-on 2026-03-03T00:00:00Z
        """;

    private const string Description =
        "Walk one balance back to its causes, or the difference of one balance between two histories. FILE may be a journal file, or the "
        + "folder of a restated history. The lines add up to the balance, to the unit.";

    private const string VersionMark = "version:";

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
        Option<string?> token = new("--token")
        {
            Description = "Whose units are explained, by the token's symbol. The one that the pool prices, if not given.",
            HelpName = "SYMBOL",
        };
        Option<string?> at = new("--at") { Description = $"The point: {PointInHistory.Forms}. The end, if not given.", HelpName = "AT" };
        Option<string?> version = new("--version")
        {
            Description = "The version of a restated history. The newest, if not given.",
            HelpName = "N",
        };
        Option<string?> other = new("--difference")
        {
            Description = "Another history, a journal file, or version:N of the same folder: the difference of the balances at both ends "
                + "is explained.",
            HelpName = "OTHER",
        };
        Option<string?> believed = new("--believed-on")
        {
            Description = "An instant: the balance is explained as it was believed to be then, about the instant of --at.",
            HelpName = "INSTANT",
        };
        Option<bool> lines = new("--lines") { Description = "Show every line, not only the sums by cause." };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("explain", Description) { file, account, token, at, version, other, believed, lines, format };
        command.SetAction(parsed => Run(terminal, new ExplainOptions
        {
            File = parsed.GetRequiredValue(file),
            Account = parsed.GetRequiredValue(account),
            Token = parsed.GetValue(token),
            At = parsed.GetValue(at),
            Version = parsed.GetValue(version) is { } text ? NumberOf(text, "--version") : null,
            Other = parsed.GetValue(other),
            BelievedOn = parsed.GetValue(believed),
            ShowsLines = parsed.GetValue(lines),
            IsJson = OutputFormat.IsJson(parsed, format),
        }));
        return command;
    }

    private static int Run(Terminal terminal, ExplainOptions options)
    {
        if (options.Other is not null && (options.At is not null || options.BelievedOn is not null || options.ShowsLines))
        {
            throw new UserErrorException(
                "--difference compares the ends of both histories by cause; it takes no --at, --believed-on or --lines");
        }

        if (options is { BelievedOn: not null, Version: not null })
        {
            throw new UserErrorException("--believed-on finds the version that was believed; it takes no --version");
        }

        return (options.Other, options.BelievedOn) switch
        {
            ({ } other, _) => Difference(terminal, options, other),
            (_, { } on) => Belief(terminal, options, on),
            _ => Balance(terminal, options),
        };
    }

    private static int Balance(Terminal terminal, ExplainOptions options)
    {
        PointInHistory at = options.At is { } text ? PointInHistory.Parse(text) : PointInHistory.End;
        LedgerFile file = LedgerFile.Open(terminal, options.File, at.Kind == PointKind.Line ? at : null, options.Version);
        Show(terminal, options, file, file.EventAt(at), null);
        return ExitCode.Ok;
    }

    private static int Belief(Terminal terminal, ExplainOptions options, string believedOn)
    {
        Timestamp on = InstantOf(believedOn, "--believed-on");
        Timestamp about = options.At is { } text ? InstantOf(text, "--at") : on;
        LedgerFile newest = LedgerFile.Open(terminal, options.File);
        if (newest.Versions is not { } versions)
        {
            throw new UserErrorException($"{options.File}: it was never restated; expected the folder of a restated history");
        }

        RestatementRow row = versions.Believed(about, on);
        Show(terminal, options, newest.AtVersion(row.Version), row.Event, new ExplainedBelief(about, on, row));
        return ExitCode.Ok;
    }

    private static int Difference(Terminal terminal, ExplainOptions options, string second)
    {
        LedgerFile file = LedgerFile.Open(terminal, options.File, version: options.Version);
        LedgerFile other = second.StartsWith(VersionMark, StringComparison.Ordinal)
            ? file.AtVersion(NumberOf(second[VersionMark.Length..], "--difference version"))
            : LedgerFile.Open(terminal, second);
        AccountId holder = FindIn(file, other, options.Account);
        TokenId token = options.Token is { } symbol ? file.FindToken(symbol) : default;
        if (file.Ledger.Journal.Genesis != other.Ledger.Journal.Genesis)
        {
            throw new UserErrorException($"{second} is no history of the protocol of {options.File}");
        }

        new ExplainView(terminal, file, options.IsJson).Show(
            DifferenceExplanation.Between(file.Ledger, other.Ledger, file.NewProtocol, holder, token));
        return ExitCode.Ok;
    }

    /// <summary>An account of either history: one that only the corrected one knows differs too.</summary>
    private static AccountId FindIn(LedgerFile file, LedgerFile other, string text)
    {
        try
        {
            return file.Find(text);
        }
        catch (UserErrorException)
        {
            return other.Find(text);
        }
    }

    private static void Show(Terminal terminal, ExplainOptions options, LedgerFile file, EventNumber until, ExplainedBelief? belief)
    {
        AccountId holder = file.Find(options.Account);
        TokenId token = options.Token is { } symbol ? file.FindToken(symbol) : default;
        List<ExplanationLine> lines = [];
        BalanceExplanation explanation = BalanceExplanation.Of(
            file.Ledger, file.NewProtocol, token, holder, EventNumber.Genesis, until, options.ShowsLines ? lines.Add : null);
        new ExplainView(terminal, file, options.IsJson).Show(explanation, options.ShowsLines ? lines : null, belief);
    }

    private static Timestamp InstantOf(string text, string option) => PointInHistory.Parse(text) is { Kind: PointKind.Time } instant
        ? Timestamp.FromSeconds(instant.Value)
        : throw new UserErrorException($"{option} {text}: expected an instant such as 2026-03-03T00:00:00Z, or ts:SECONDS");

    private static int NumberOf(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new UserErrorException($"{option} '{text}': expected the number of a version, from 1");
}
