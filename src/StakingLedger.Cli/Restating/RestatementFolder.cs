using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// The folder of a restated history: a journal for each version, the log, and the first lines of the history, which say how commands are
/// written and what accounts are called.
/// </summary>
internal sealed class RestatementFolder
{
    /// <summary>The log.</summary>
    public const string Log = "restatements.log";

    /// <summary>The first lines of the history.</summary>
    public const string Header = "history-header.jsonl";

    private const string Prefix = "version-";
    private const string Suffix = ".journal";

    private readonly string? _goesOn;
    private readonly NewFolder? _made;
    private readonly Context _context;

    private RestatementFolder(string? goesOn, NewFolder? made, Context context) => (_goesOn, _made, _context) = (goesOn, made, context);

    /// <summary>The journal of a version.</summary>
    public static string JournalOf(int version) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{version}{Suffix}");

    /// <summary>The version that a journal in the folder of a restated history holds; null for any other file.</summary>
    public static int? VersionOf(string folder, string file)
    {
        string name = Path.GetFileName(file);
        return File.Exists(Path.Combine(folder, Log))
            && name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
            && int.TryParse(name[Prefix.Length..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version
            : null;
    }

    /// <summary>Reads a folder: the log, and the journals of all versions, which are checked against it.</summary>
    /// <exception cref="UserErrorException">It holds no log, or a version is missing.</exception>
    public static LedgerVersions Read(string folder, ReadJournal read, out Func<IProtocol> protocol)
    {
        string path = Path.Combine(folder, Log);
        if (!File.Exists(path))
        {
            throw new UserErrorException($"{folder}: a folder without {Log}; expected the folder of a restated history");
        }

        RestatementLog log;
        using (FileStream stream = File.OpenRead(path))
        {
            log = RestatementLog.ReadFile(stream);
        }

        Func<IProtocol>? first = null;
        List<PoolLedger> ledgers = [];
        for (int version = 1; version <= log.Version; version++)
        {
            string journal = Path.Combine(folder, JournalOf(version));
            if (!File.Exists(journal))
            {
                throw new UserErrorException($"{folder}: {JournalOf(version)} is missing; {Log} speaks of {log.Version} versions");
            }

            ledgers.Add(read(journal, out Func<IProtocol> own));
            first ??= own;
        }

        protocol = first!;
        return LedgerVersions.Open(log, ledgers, protocol);
    }

    /// <summary>Checks what is needed to write, before the history is replayed.</summary>
    /// <param name="options">What the command was given.</param>
    /// <param name="source">What is restated.</param>
    /// <exception cref="UserErrorException">Something is missing, or the folder to make exists already.</exception>
    public static RestatementFolder Demand(RestateOptions options, LedgerFile? source)
    {
        if (string.IsNullOrWhiteSpace(options.Folder) && source?.Folder is null)
        {
            throw new UserErrorException("--apply needs --out: the folder to write to");
        }

        if (options.Recorded is null || !Timestamp.TryParse(options.Recorded, out Timestamp time))
        {
            throw new UserErrorException(
                $"--apply needs --recorded: since when the books have it so; found '{options.Recorded}', "
                + "expected an instant such as 2026-03-03T09:00:00Z");
        }

        if (!AccountId.TryParse(options.By, out AccountId actor))
        {
            throw new UserErrorException($"'{options.By}' is no account; expected a label, a GUID or a 0x address");
        }

        NewFolder? made = string.IsNullOrWhiteSpace(options.Folder) ? null : NewFolder.Demand(options.Folder, "versions");
        return new RestatementFolder(source?.Folder, made, Context.By(actor).At(time));
    }

    /// <summary>
    /// Applies the plan and writes what it brought: a new folder with everything in it, or the new version into the folder that goes on,
    /// the log last. What cannot be written leaves everything as it was.
    /// </summary>
    /// <exception cref="UserErrorException">The restatement is recorded too early.</exception>
    public void Write(LedgerFile file, RestatementPlan plan, ConflictChoice[] choices, string reason, string? header)
    {
        LedgerVersions versions = file.Versions ?? new LedgerVersions(file.Ledger);
        if (versions.Apply(plan, choices, _context, reason).Rejection is { } refused)
        {
            throw new UserErrorException(refused is LedgerRejection.RecordedTooEarly early
                ? $"--recorded {early.Given}: too early; expected {early.Earliest} or later: after the last restatement, "
                    + "and not before an event"
                : $"the restatement is refused: {refused}");
        }

        if (_made is not null)
        {
            _made.Write(path => WriteAll(path, versions, header));
            return;
        }

        Replace(JournalOf(versions.Count), stream => JournalFile.Write(versions.Current, stream, withDigest: true));
        Replace(Log, versions.Log.WriteFile);
    }

    private static void WriteAll(string path, LedgerVersions versions, string? header)
    {
        for (int version = 1; version <= versions.Count; version++)
        {
            using FileStream journal = new(Path.Combine(path, JournalOf(version)), FileMode.CreateNew, FileAccess.Write);
            JournalFile.Write(versions[version], journal, withDigest: true);
        }

        if (header is not null)
        {
            File.WriteAllText(Path.Combine(path, Header), header);
        }

        using FileStream log = new(Path.Combine(path, Log), FileMode.CreateNew, FileAccess.Write);
        versions.Log.WriteFile(log);
    }

    private void Replace(string name, Action<Stream> write) =>
        FileTarget.Demand(Path.Combine(_goesOn!, name), HistoryFile.StandardInput, "restatement").Write(write);
}
