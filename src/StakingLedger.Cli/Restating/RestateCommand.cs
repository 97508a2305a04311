using System.CommandLine;
using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger restate FILE</summary>
internal static class RestateCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger restate examples/lido-small.jsonl --event 16 --with report.json
        staking-ledger restate examples/duplicate-deposit.jsonl --drop 3
        staking-ledger restate house.jsonl --drop 3 --resolve 9=book --apply --recorded 2026-03-03T09:00:00Z --out fixed
        staking-ledger restate fixed --event 3 --with deposit.json --apply --recorded 2026-04-01T09:00:00Z
        """;

    private const string Description =
        "Correct a past event, drop one, or insert a missing one, and show what follows: the events that the corrected history "
        + "refuses, the facts that stand, who gains or loses, and the correcting entry. Nothing is written without --apply. FILE may be "
        + "a journal file, or the folder that --apply made: its newest version is restated again. "
        + "Exit code 1 when a conflict is not resolved.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string[]> events = Several("--event", "An event whose command is replaced by the next line of --with.", "N");
        Option<string[]> drops = Several("--drop", "An event that never happened.", "N");
        Option<string[]> inserts = Several("--insert", "An event before which the next line of --with is missing.", "N");
        Option<string?> with = new("--with")
        {
            Description = "The commands as they should have been recorded, written as the history writes them: first those of --event, "
                + "then those of --insert, each in order.",
            HelpName = "FILE",
        };
        Option<string?> header = new("--header")
        {
            Description = "A history whose first lines say how commands are written, where FILE is a journal that does not know it.",
            HelpName = "HISTORY",
        };
        Option<string[]> resolutions = Several(
            "--resolve", "What is done with an event in conflict: N=drop, N=book or, of a decision, N=wait.", "N=HOW");
        Option<bool> apply = new("--apply") { Description = "Apply the restatement: write the journals of all versions and the log." };
        Option<string?> folder = new("--out")
        {
            Description = "The folder to make. A FILE that is such a folder goes on itself without it.",
            HelpName = "DIR",
        };
        Option<string?> recorded = new("--recorded")
        {
            Description = "Since when the books have it so: an instant such as 2026-03-03T09:00:00Z.",
            HelpName = "INSTANT",
        };
        Option<string> by = new("--by")
        {
            Description = "Who restates: a label, a GUID or a 0x address.",
            DefaultValueFactory = _ => "restatement",
            HelpName = "A",
        };
        Option<string> reason = new("--reason") { Description = "Why, in words.", DefaultValueFactory = _ => string.Empty };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("restate", Description)
        {
            file, events, drops, inserts, with, header, resolutions, apply, folder, recorded, by, reason, format,
        };
        command.SetAction(parsed => Run(terminal, new RestateOptions
        {
            File = parsed.GetRequiredValue(file),
            Events = parsed.GetValue(events) ?? [],
            Drops = parsed.GetValue(drops) ?? [],
            Inserts = parsed.GetValue(inserts) ?? [],
            With = parsed.GetValue(with),
            Header = parsed.GetValue(header),
            Resolutions = parsed.GetValue(resolutions) ?? [],
            Applies = parsed.GetValue(apply),
            Folder = parsed.GetValue(folder),
            Recorded = parsed.GetValue(recorded),
            By = parsed.GetRequiredValue(by),
            Reason = parsed.GetRequiredValue(reason),
            IsJson = OutputFormat.IsJson(parsed, format),
        }));
        return command;
    }

    private static Option<string[]> Several(string name, string description, string help) => new(name)
    {
        Description = description,
        HelpName = help,
        Arity = ArgumentArity.OneOrMore,
    };

    private static int Run(Terminal terminal, RestateOptions options)
    {
        // What can be wrong with the command line is said before a long history is read.
        if (options.Applies && !Directory.Exists(options.File) && !File.Exists(Path.Combine(FolderOf(options.File), RestatementFolder.Log)))
        {
            _ = RestatementFolder.Demand(options, null);
        }

        LedgerFile file = LedgerFile.OpenForRestating(terminal, options.File);
        RestatementFolder? folder = options.Applies ? RestatementFolder.Demand(options, file) : null;
        string? header = options.Header ?? file.Header;
        IReadOnlyList<Correction> corrections = CorrectionsOf(terminal, options, header, file.Ledger.LastEvent);
        RestatementPlan plan = Plan(options.File, file, corrections);
        ConflictChoice[] choices = [.. options.Resolutions.Select(text => ChoiceOf(text, plan))];
        if (choices.GroupBy(static c => c.Event).FirstOrDefault(static c => c.Count() > 1) is { } twice)
        {
            throw new UserErrorException($"--resolve: event {twice.Key} is resolved more than once; expected one choice");
        }

        Rejection? open = plan.CorrectingEntry(choices).Rejection;
        RestatementView view = new(options.File, file, plan, choices);
        if (folder is not null && open is null)
        {
            folder.Write(
                file, plan, choices, options.Reason, header is null ? null : CorrectionFile.HeaderOf(terminal, header));
        }

        if (options.IsJson)
        {
            view.Write(terminal.Output, folder is not null && open is null);
        }
        else
        {
            view.Print(terminal);
        }

        if (open is not null && folder is not null)
        {
            terminal.Error.WriteLine($"error: the restatement is not applied: {WhatIsOpen(open)}");
            return ExitCode.Unusable;
        }

        return open is null ? ExitCode.Ok : ExitCode.Different;
    }

    private static string FolderOf(string file) => file is HistoryFile.StandardInput
        ? string.Empty
        : Path.GetDirectoryName(Path.GetFullPath(file)) ?? string.Empty;

    private static RestatementPlan Plan(string name, LedgerFile file, IReadOnlyList<Correction> corrections)
    {
        Outcome<RestatementPlan> planned;
        try
        {
            planned = file.Versions is { } versions
                ? versions.PlanRestatement(corrections, file.NewProtocol)
                : file.Ledger.PlanRestatement(corrections, file.NewProtocol);
        }
        catch (Exception e) when (e is ArgumentException or LedgerCorruptException)
        {
            throw new UserErrorException($"{name}: {e.Message.ReplaceLineEndings(" ")}");
        }

        return planned.Rejection switch
        {
            null => planned.Value,
            LedgerRejection.CorrectionOfAnotherKind other => throw new UserErrorException(
                $"{name}: event {other.Event} is a {other.Expected}, its correction a {other.Found}: "
                + $"expected one of the same kind, or --drop {other.Event} with --insert {other.Event}"),
            LedgerRejection.CorrectionRefused refused => throw new UserErrorException(
                $"{name}: the corrected history refuses the {refused.Command} at event {refused.Event} itself: "
                + RestatementView.RefusalOf(refused.Refusal)),
            { } refusal => throw new UserErrorException($"{name}: the corrected history refuses the correction itself: {refusal}"),
        };
    }

    private static List<Correction> CorrectionsOf(
        Terminal terminal, RestateOptions options, string? header, EventNumber last)
    {
        int wanted = options.Events.Length + options.Inserts.Length;
        IReadOnlyList<(ICommand Command, Context Context)> commands = (options.With, wanted) switch
        {
            (null, 0) => [],
            (null, _) => throw new UserErrorException("--event and --insert need --with: the commands as they should have been"),
            _ when header is null => throw new UserErrorException(
                $"{options.File}: it does not say how commands are written; expected --header: a history whose first lines do"),
            _ => CorrectionFile.Read(terminal, header, options.With!),
        };
        if (commands.Count != wanted)
        {
            throw new UserErrorException($"{options.With}: {commands.Count} commands for {wanted} of --event and --insert");
        }

        if (wanted + options.Drops.Length == 0)
        {
            throw new UserErrorException("nothing to correct: expected --event, --drop or --insert");
        }

        List<Correction> corrections = [];
        for (int i = 0; i < wanted; i++)
        {
            corrections.Add(i < options.Events.Length
                ? new Correction.Replace(EventOf(options.Events[i], last), commands[i].Command, commands[i].Context)
                : new Correction.Insert(
                    EventOf(options.Inserts[i - options.Events.Length], last.Next()), commands[i].Command, commands[i].Context));
        }

        corrections.AddRange(options.Drops.Select(text => new Correction.Drop(EventOf(text, last))));
        return corrections.Where(static c => c is not Correction.Insert).GroupBy(static c => c.At)
            .FirstOrDefault(static c => c.Count() > 1) is { } twice
            ? throw new UserErrorException($"event {twice.Key} is corrected more than once; expected one --event or --drop of it")
            : corrections;
    }

    /// <summary>What the host is to say of a conflict.</summary>
    private static string WhatIsOpen(Rejection open) => open switch
    {
        LedgerRejection.ConflictUnresolved one =>
            $"event {one.Event} is in conflict ({one.Refusal}) and not resolved"
            + (one.Unresolved > 1 ? $", nor are {one.Unresolved - 1} more" : string.Empty)
            + $"; expected --resolve {one.Event}=drop, {one.Event}=book or {one.Event}=wait",
        LedgerRejection.NothingToBook none =>
            $"event {none.Event} has no facts to book; expected {none.Event}=drop or {none.Event}=wait",
        LedgerRejection.FactsToBook facts =>
            $"event {facts.Event} has facts and cannot wait; expected {facts.Event}=book or {facts.Event}=drop",
        _ => open.ToString(),
    };

    private static EventNumber EventOf(string text, EventNumber last)
    {
        string digits = text.StartsWith("event:", StringComparison.Ordinal) ? text["event:".Length..] : text;
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            && number > 0 && number <= last.Value
            ? EventNumber.From(number)
            : throw new UserErrorException($"'{text}' is no event of the history; expected 1 to {last.Value}");
    }

    private static ConflictChoice ChoiceOf(string text, RestatementPlan plan)
    {
        string[] parts = text.Split('=');
        ConflictResolution how = parts.Length != 2 ? ConflictResolution.None : parts[1] switch
        {
            "drop" => ConflictResolution.Drop,
            "book" => ConflictResolution.BookAsReceivable,
            "wait" => ConflictResolution.Wait,
            _ => ConflictResolution.None,
        };
        if (how == ConflictResolution.None)
        {
            throw new UserErrorException($"'{text}' resolves no conflict; expected N=drop, N=book or N=wait");
        }

        EventNumber number = EventOf(parts[0], plan.Original.LastEvent);
        return plan.Conflicts.Any(c => c.Event == number)
            ? new ConflictChoice(number, how)
            : throw new UserErrorException($"'{text}': event {number} is in no conflict with the restatement");
    }
}
