using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>Replay of journal files: docs/journal-format.md.</content>
public sealed partial class PoolLedger
{
    private const string Continues = "a journal continues the ledger it is appended to";

    /// <summary>Replays a journal file from its beginning into a fresh protocol. Nothing is decided again.</summary>
    /// <param name="file">The file, in memory; it must not change meanwhile.</param>
    /// <param name="protocol">A fresh protocol of the same name and well-known accounts.</param>
    /// <param name="read">What was read.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentNullException">The protocol is null.</exception>
    /// <exception cref="ArgumentException">The protocol has no name or token, or the file begins after event 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, or of another protocol; or an event cannot be
    /// applied.</exception>
    public static PoolLedger ReplayFile(
        ReadOnlyMemory<byte> file,
        IProtocol protocol,
        out JournalFileSummary read,
        JournalFileOptions? reading = null,
        LedgerOptions? options = null)
    {
        PoolLedger ledger = new(protocol, options);
        read = ledger.AppendFile(file, reading);
        return ledger;
    }

    /// <summary>Replays a journal file from its beginning into a fresh protocol. Nothing is decided again.</summary>
    /// <param name="file">The file; it is read to its end, or to the frame of the last event wanted, and not closed.</param>
    /// <param name="protocol">A fresh protocol of the same name and well-known accounts.</param>
    /// <param name="read">What was read.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentNullException">The stream or the protocol is null.</exception>
    /// <exception cref="ArgumentException">The protocol has no name or token, or the file begins after event 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, or of another protocol; or an event cannot be
    /// applied.</exception>
    public static PoolLedger ReplayFile(
        Stream file,
        IProtocol protocol,
        out JournalFileSummary read,
        JournalFileOptions? reading = null,
        LedgerOptions? options = null)
    {
        PoolLedger ledger = new(protocol, options);
        read = ledger.AppendFile(file, reading);
        return ledger;
    }

    /// <summary>
    /// Applies the events of a journal file that come after this ledger's last one. Each frame is checked as a whole before an event
    /// of it is applied: when one is damaged, the ledger stands, sound, where the frame before it left it.
    /// </summary>
    /// <param name="file">The file, in memory; it must not change meanwhile.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <returns>What was read, the events that this ledger had already included.</returns>
    /// <exception cref="ArgumentException">Events are missing between this ledger's last one and the file's first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted; what it holds was applied.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, of another protocol or of another history; or an
    /// event cannot be applied, and then this ledger is corrupt.</exception>
    public JournalFileSummary AppendFile(ReadOnlyMemory<byte> file, JournalFileOptions? reading = null) =>
        AppendFile(new JournalMemory(file), reading ?? new JournalFileOptions());

    /// <summary>
    /// Applies the events of a journal file that come after this ledger's last one. Each frame is checked as a whole before an event
    /// of it is applied: when one is damaged, the ledger stands, sound, where the frame before it left it.
    /// </summary>
    /// <param name="file">The file; it is read to its end, or to the frame of the last event wanted, and not closed.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <returns>What was read, the events that this ledger had already included.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentException">Events are missing between this ledger's last one and the file's first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted; what it holds was applied.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, of another protocol or of another history; or an
    /// event cannot be applied, and then this ledger is corrupt.</exception>
    public JournalFileSummary AppendFile(Stream file, JournalFileOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return AppendFile(new JournalStream(file), reading ?? new JournalFileOptions());
    }

    /// <summary>Demands that a file is of this protocol, opened with the same accounts.</summary>
    internal void DemandOwn(JournalFileHeader header)
    {
        if (!string.Equals(header.Protocol, _protocol.Name, StringComparison.Ordinal))
        {
            throw JournalFileFormat.Damaged(default, $"a journal of protocol {header.Protocol}, not of {_protocol.Name}");
        }

        if (header.Genesis != Journal.Genesis)
        {
            throw JournalFileFormat.Damaged(
                default, $"a journal that was opened with other accounts: its genesis is {header.Genesis}, not {Journal.Genesis}");
        }
    }

    private JournalFileSummary AppendFile(JournalBytes bytes, JournalFileOptions reading)
    {
        DemandSound();
        JournalFileReader reader = new(bytes, reading.UpToLastWholeFrame);
        DemandOwn(reader.Header);
        if (reader.Header.After > LastEvent)
        {
            throw new ArgumentException(
                $"The journal begins with event {reader.Header.After.Next()}; this ledger needs event {LastEvent.Next()}.", nameof(bytes));
        }

        JournalFileScan scan = new(reader, Accounts, keepsAccounts: false);
        EventNumber until = reading.Until ?? EventNumber.From(ulong.MaxValue);
        while (scan.Last < until && scan.TryNext(out JournalFrame frame, out JournalPart part))
        {
            if (frame.Header.Kind == JournalFrameKind.End)
            {
                DemandDigest(frame, reading.ChecksDigests);
            }
            else if (scan.Last > LastEvent && LastEvent < until)
            {
                ApplyPart(NewPartOf(frame, part, until));
            }
        }

        return reading.Until is { } wanted && scan.Last < wanted
            ? throw new ArgumentOutOfRangeException(nameof(reading), wanted.Value, $"The journal ends with event {scan.Last}.")
            : scan.Summary;
    }

    /// <summary>The events of a frame that come after this ledger's last one, which they must continue.</summary>
    private JournalPart NewPartOf(JournalFrame frame, JournalPart part, EventNumber until)
    {
        int skipped = (int)(LastEvent.Value - frame.Header.After);
        uint known = skipped == 0 ? (uint)frame.Header.AccountsBefore : part.Rows[skipped - 1].AccountsAfter;
        JournalRow first = part.Rows[skipped];
        bool sharesContext = (first.Flags & RowFlags.NewContext) == RowFlags.None;
        bool hasContext = Journal.TryGetContext(out ContextEntry context);
        if (known != (uint)Accounts.Count)
        {
            throw new LedgerCorruptException(
                LastEvent, Continues, $"the file knows {known} accounts after this event; this ledger knows {Accounts.Count}");
        }

        if (sharesContext && (!hasContext || context != part.Contexts[(int)first.Context]))
        {
            throw new LedgerCorruptException(
                LastEvent, Continues, "the file's next event shares the context of this event, and that is another one here");
        }

        JournalPart rest = part.From(skipped);
        ulong wanted = until.Value - LastEvent.Value;
        return wanted < (ulong)rest.Rows.Length ? rest.Until((int)wanted) : rest;
    }

    private void DemandDigest(JournalFrame frame, bool checksDigests)
    {
        if (checksDigests && frame.Header.After == LastEvent.Value && JournalFileScan.DigestIn(frame) is { } stated
            && Journal.Digest(includeOpenTail: true) is var own && stated != own)
        {
            throw new LedgerCorruptException(
                LastEvent, "the journal has the digest that is stated", $"the file states {stated}; the events have {own}");
        }
    }
}
