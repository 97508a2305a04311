using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Reads a journal file frame by frame, each checked; whoever scans does with the events what it likes.</summary>
internal sealed class JournalFileScan
{
    private readonly JournalFileReader _reader;
    private readonly JournalFrameCheck _check;
    private Digest? _digest;

    public JournalFileScan(JournalFileReader reader, AccountTable accounts, bool keepsAccounts)
    {
        _reader = reader;
        _check = new JournalFrameCheck(reader.Header, accounts, keepsAccounts);
    }

    /// <summary>Gets the checksum of the frame read last, or of the header.</summary>
    public uint Checksum => _check.Checksum;

    /// <summary>Gets the last event read.</summary>
    public EventNumber Last => _check.Last;

    /// <summary>Gets what was read so far.</summary>
    public JournalFileSummary Summary => new()
    {
        Protocol = _reader.Header.Protocol,
        Genesis = _reader.Header.Genesis,
        BeginsAfter = _reader.Header.After,
        LastEvent = _check.Last,
        Accounts = _check.Known,
        Frames = _reader.Frames,
        WholeBytes = _reader.WholeBytes,
        TornBytes = _reader.TornBytes,
        IsClosed = _reader.IsClosed,
        Digest = _digest,
    };

    /// <summary>Reads and checks the next frame; false at the end of the file.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="part">Its events; none in an end frame.</param>
    /// <exception cref="LedgerCorruptException">It is damaged, or torn off and may not be.</exception>
    public bool TryNext(out JournalFrame frame, out JournalPart part)
    {
        part = default;
        if (!_reader.TryNext(out frame))
        {
            return false;
        }

        part = _check.Check(frame);
        if (frame.Header.Kind == JournalFrameKind.End)
        {
            _digest = DigestIn(frame);
        }

        return true;
    }

    /// <summary>The digest that an end frame states, if any.</summary>
    public static Digest? DigestIn(JournalFrame frame) => frame.Payloads.IsEmpty ? null : Digest.FromBytes(frame.Payloads);
}
