using StakingLedger.Ingestion;
using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>Opens recorded histories: a path, or "-" for the standard input.</summary>
internal static class HistoryFile
{
    /// <summary>The name that means the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens a history; its format is told by its first line.</summary>
    public static IHistory? Open(Terminal terminal, string file, out RowError? error)
    {
        error = file is StandardInput ? null : JournalInstead(file);
        if (error is not null)
        {
            return null;
        }

        using HistorySource? source = file is StandardInput
            ? new HistorySource(terminal.OpenInput(), "standard input")
            : HistorySource.Open(file, out error);
        return source?.Format switch
        {
            null => null,
            HistoryFormat.Native => new NativeHistory(source.ReadAsNative()),
            HistoryFormat.RocketPoolTrace => new RocketPoolHistory(source.ReadAsRocketPool()),
            _ => new LidoHistory(source.ReadAsLido()),
        };
    }

    /// <summary>Opens a history, or tells the user why not.</summary>
    public static IHistory Demand(Terminal terminal, string file) =>
        Open(terminal, file, out RowError? error) ?? throw new UserErrorException(error!.Value.ToString());

    /// <summary>
    /// Why a journal file is no history: it holds what was accepted, and nothing to compare that with. Null for every other file, and
    /// for one that cannot be read: whoever opens it says why.
    /// </summary>
    private static RowError? JournalInstead(string file)
    {
        try
        {
            // What has no length is no regular file: reading from it would take its bytes away.
            if (new FileInfo(file) is not { Exists: true, Length: > 0 })
            {
                return null;
            }

            using FileStream stream = File.OpenRead(file);
            Span<byte> start = stackalloc byte[JournalFile.MarkLength];
            return JournalFile.IsOne(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)])
                ? new RowError(file, 1, 1, string.Empty, "a journal file", "a history; staking-ledger journal reads journal files")
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
