using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The folder that an applied restatement is written to: the journals of both versions, and the log.</summary>
internal sealed class RestatementFolder
{
    /// <summary>The journal of the history as first recorded.</summary>
    public const string First = "version-1.journal";

    /// <summary>The journal of the corrected history.</summary>
    public const string Second = "version-2.journal";

    /// <summary>The log.</summary>
    public const string Log = "restatements.log";

    private readonly string _path;
    private readonly Context _context;

    private RestatementFolder(string path, Context context) => (_path, _context) = (path, context);

    /// <summary>Checks what is needed to write, before the history is replayed.</summary>
    /// <exception cref="UserErrorException">Something is missing, or the folder holds a restatement already.</exception>
    public static RestatementFolder Demand(string? path, string? recorded, string by)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UserErrorException("--apply needs --out: the folder to write to");
        }

        if (recorded is null || !Timestamp.TryParse(recorded, out Timestamp time))
        {
            throw new UserErrorException(
                $"--apply needs --recorded: since when the books have it so; found '{recorded}', "
                + "expected an instant such as 2026-03-03T09:00:00Z");
        }

        if (!AccountId.TryParse(by, out AccountId actor))
        {
            throw new UserErrorException($"'{by}' is no account; expected a label, a GUID or a 0x address");
        }

        foreach (string name in new[] { First, Second, Log })
        {
            if (File.Exists(Path.Combine(path, name)))
            {
                throw new UserErrorException($"{path}: it holds {name} already; expected a folder without a restatement");
            }
        }

        return File.Exists(path)
            ? throw new UserErrorException($"{path}: a file; expected a folder, or nothing")
            : new RestatementFolder(path, Context.By(actor).At(time));
    }

    /// <summary>Applies the plan and writes everything; the log comes last.</summary>
    public void Write(LedgerFile file, RestatementPlan plan, ConflictChoice[] choices, string reason)
    {
        LedgerVersions versions = new(file.Ledger);
        _ = versions.Apply(plan, choices, _context, reason).OrThrow();
        _ = Directory.CreateDirectory(_path);
        Write(First, stream => JournalFile.Write(plan.Original, stream, withDigest: true));
        Write(Second, stream => JournalFile.Write(plan.Restated, stream, withDigest: true));
        Write(Log, versions.Log.WriteFile);
    }

    private void Write(string name, Action<Stream> write)
    {
        using FileStream stream = new(Path.Combine(_path, name), FileMode.CreateNew, FileAccess.Write);
        write(stream);
    }
}
