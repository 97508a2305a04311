namespace StakingLedger.Ledger;

/// <summary>
/// Journals in files: docs/journal-format.md says what stands in them. <see cref="JournalFileWriter"/> appends to one as events come;
/// <see cref="PoolLedger.ReplayFile(Stream, IProtocol, out JournalFileSummary, JournalFileOptions?, LedgerOptions?)"/> replays one.
/// </summary>
public static class JournalFile
{
    /// <summary>How many bytes of a file <see cref="IsOne"/> wants to see.</summary>
    public const int MarkLength = 6;

    /// <summary>Whether a file that begins with these bytes calls itself a journal file.</summary>
    /// <param name="start">The first bytes; fewer than <see cref="MarkLength"/> are none.</param>
    public static bool IsOne(ReadOnlySpan<byte> start) => start.StartsWith(JournalFileFormat.Magic);

    /// <summary>Writes the whole journal of a ledger, and an end frame.</summary>
    /// <param name="ledger">The ledger. When it was taken up from a snapshot, the file begins after that.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <param name="withDigest">Whether the end frame states the journal's digest, for which every event is hashed once.</param>
    /// <exception cref="ArgumentNullException">The ledger or the stream is null.</exception>
    /// <exception cref="InvalidOperationException">An event's payload does not fit a frame.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public static void Write(PoolLedger ledger, Stream destination, bool withDigest = false)
    {
        JournalFileWriter writer = JournalFileWriter.Begin(ledger, destination);
        writer.Append();
        writer.End(withDigest);
    }

    /// <summary>Reads and checks a file without applying its events.</summary>
    /// <param name="file">The file; read to its end, or to the frame of the last event wanted.</param>
    /// <param name="options">How to read it; null for the usual. Digests are stated, not compared: that takes a ledger.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, or not closed and may not be so.</exception>
    public static JournalFileSummary Inspect(Stream file, JournalFileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Inspect(new JournalStream(file), options ?? new JournalFileOptions());
    }

    /// <summary>Reads and checks a file without applying its events.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it; null for the usual. Digests are stated, not compared: that takes a ledger.</param>
    /// <exception cref="LedgerCorruptException">The file is damaged, or not closed and may not be so.</exception>
    public static JournalFileSummary Inspect(ReadOnlyMemory<byte> file, JournalFileOptions? options = null) =>
        Inspect(new JournalMemory(file), options ?? new JournalFileOptions());

    private static JournalFileSummary Inspect(JournalBytes bytes, JournalFileOptions options)
    {
        JournalFileScan scan = new(new JournalFileReader(bytes, options.UpToLastWholeFrame), new AccountTable(), keepsAccounts: true);
        while ((options.Until is not { } until || scan.Last < until) && scan.TryNext(out _, out _))
        {
            // Each frame is checked as it is read.
        }

        return scan.Summary;
    }
}
