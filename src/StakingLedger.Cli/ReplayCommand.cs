using System.CommandLine;
using System.Diagnostics;
using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>staking-ledger replay FILE</summary>
internal static class ReplayCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger replay examples/lido-small.jsonl
        staking-ledger replay examples/lido-small.jsonl --until line:40 --snapshot small.snap
        staking-ledger replay examples/lido-small.jsonl --from small.snap --format json
        staking-ledger replay examples/slashing-bond-insurance.jsonl --journal house.journal
        """;

    private const string Description =
        "Replay a recorded history and show what happened: operations, totals, share rate, rewards, penalties, fees and burns by "
        + "source, the withdrawal queue, the largest holders, rounding dust and digests.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string?> until = new("--until") { Description = $"Stop at a point: {PointInHistory.Forms}.", HelpName = "AT" };
        Option<string?> snapshot = new("--snapshot") { Description = "Write a snapshot of the point reached.", HelpName = "OUT" };
        Option<string?> journal = new("--journal")
        {
            Description = "Write the events as a journal file, with their digest (see the command journal).",
            HelpName = "OUT",
        };
        Option<string?> from = new("--from") { Description = "Go on from a snapshot of the same history.", HelpName = "SNAPSHOT" };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("replay", Description) { file, until, snapshot, journal, from, format };
        command.SetAction(parsed => Run(
            terminal,
            new ReplayOptions(
                parsed.GetRequiredValue(file),
                parsed.GetValue(until) is { } at ? PointInHistory.Parse(at) : PointInHistory.End,
                parsed.GetValue(snapshot),
                parsed.GetValue(from),
                parsed.GetValue(journal),
                OutputFormat.IsJson(parsed, format))));
        return command;
    }

    private static int Run(Terminal terminal, ReplayOptions options)
    {
        FileTarget? target = options.Snapshot is { } name ? FileTarget.Demand(name, options.File) : null;
        FileTarget? journal = options.Journal is { } other ? FileTarget.Demand(other, options.File, "journal") : null;
        if (target is not null && journal is not null && target.IsSameAs(journal))
        {
            throw new UserErrorException($"{options.Journal}: the journal cannot be written there: the snapshot goes there");
        }

        HistorySnapshot? start = options.From is { } path ? HistorySnapshot.Read(path) : null;
        using IHistory history = HistoryFile.Demand(terminal, options.File);
        HistoryRun run = history.Start(keepsPrefix: start is not null || options.Snapshot is not null);
        TimeSpan elapsed = ProgressDisplay.Run(terminal, options.File, advance => Replay(run, start, options, advance));
        target?.Write(run.Snapshot().Write);
        journal?.Write(stream => JournalFile.Write(run.Ledger, stream, withDigest: true));
        if (options.IsJson)
        {
            run.WriteReplay(terminal.Output, elapsed);
        }
        else
        {
            run.PrintReplay(terminal, elapsed, options.Snapshot);
        }

        return run.UnlikeRecorded == 0 ? ExitCode.Ok : Warn(terminal, run.UnlikeRecorded);
    }

    private static TimeSpan Replay(HistoryRun run, HistorySnapshot? start, ReplayOptions options, Action<long> advance)
    {
        long begun = Stopwatch.GetTimestamp();
        if (start is null)
        {
            run.Begin();
        }
        else
        {
            run.BeginFrom(start);
        }

        run.Advance(options.Until, advance);

        return Stopwatch.GetElapsedTime(begun);
    }

    private static int Warn(Terminal terminal, long unlikeRecorded)
    {
        terminal.Error.WriteLine(
            $"warning: {unlikeRecorded} operations were accepted or rejected unlike the file says; "
            + "staking-ledger verify shows which");
        return ExitCode.Different;
    }
}
