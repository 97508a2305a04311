using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger journal FILE</summary>
internal static class JournalCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger replay examples/lido-small.jsonl --journal lido-small.journal
        staking-ledger journal lido-small.journal
        staking-ledger journal lido-small.journal --until 40 --format json
        staking-ledger journal /var/lib/pool/house.journal --unclosed
        """;

    private const string Description =
        "Check a journal file and replay it: every frame, every event, the digest that it states, the invariants; then show the events by "
        + "kind, the largest holders and the digests. Exit code 2 when the file is damaged, not closed, or cannot be replayed.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.Journal();
        Option<string?> until = new("--until") { Description = "The last event to replay: its number.", HelpName = "EVENT" };
        Option<bool> unclosed = new("--unclosed")
        {
            Description = "Read a file that its writer has not closed, up to its last whole frame.",
        };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("journal", Description) { file, until, unclosed, format };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            new JournalFileOptions
            {
                Until = parsed.GetValue(until) is { } text ? EventOf(text) : null,
                UpToLastWholeFrame = parsed.GetValue(unclosed),
                ChecksDigests = true,
            },
            OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(Terminal terminal, string file, JournalFileOptions options, bool isJson)
    {
        using Stream stream = Open(terminal, file);
        long begun = Stopwatch.GetTimestamp();
        PoolLedger ledger = Replay(file, stream, options, out JournalFileSummary read);
        JournalFigures figures = JournalFigures.Of(file, ledger, read, Stopwatch.GetElapsedTime(begun));
        if (isJson)
        {
            figures.Write(terminal.Output);
        }
        else
        {
            figures.Print(terminal);
        }

        return figures.Proof.Breaches.Count == 0 ? ExitCode.Ok : ExitCode.Unusable;
    }

    private static PoolLedger Replay(string file, Stream stream, JournalFileOptions options, out JournalFileSummary read)
    {
        try
        {
            // Up to event 0 is the header alone: it names the protocol.
            string protocol = JournalFile.Inspect(stream, new() { Until = default(EventNumber), UpToLastWholeFrame = true }).Protocol;
            stream.Position = 0;
            return protocol switch
            {
                "lido" => LidoPool.ReplayFile(stream, out read, options).Ledger,
                "staking-pool" => StakingPool.ReplayFile(stream, out read, options).Ledger,
                _ => throw new UserErrorException(
                    $"{file}: a journal of protocol {ShownText.Of(protocol)}; expected lido or staking-pool"),
            };
        }
        catch (Exception e) when (e is LedgerCorruptException or ArgumentException)
        {
            throw new UserErrorException($"{file}: {e.Message}");
        }
    }

    private static Stream Open(Terminal terminal, string file)
    {
        if (file is not HistoryFile.StandardInput)
        {
            return File.Exists(file)
                ? File.OpenRead(file)
                : throw new UserErrorException($"{file}: no such file; expected a journal file, as replay --journal writes it");
        }

        MemoryStream copy = new();
        using Stream input = terminal.OpenInput();
        input.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static EventNumber EventOf(string text)
    {
        string digits = text.StartsWith("event:", StringComparison.Ordinal) ? text["event:".Length..] : text;
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number > 0
            ? EventNumber.From(number)
            : throw new UserErrorException($"'{text}' is no event of a journal; expected its number, from 1 on");
    }
}
