namespace StakingLedger.Ledger;

/// <summary>Takes a journal file apart into frames, and tells an end that was torn off from damage.</summary>
internal sealed class JournalFileReader
{
    private const string Advice = "a writer that stopped in the middle leaves this, and what is before it can be read by asking for it "
        + "(UpToLastWholeFrame)";

    private readonly JournalBytes _bytes;
    private readonly bool _toLastWholeFrame;
    private int _length;

    /// <summary>Reads the header.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="toLastWholeFrame">Whether the file may end without an end frame, even in the middle of a frame.</param>
    /// <exception cref="LedgerCorruptException">This is no journal file, or its header is damaged.</exception>
    public JournalFileReader(JournalBytes bytes, bool toLastWholeFrame)
    {
        (_bytes, _toLastWholeFrame) = (bytes, toLastWholeFrame);
        int length = JournalFileHeader.LengthIn(bytes.Peek(JournalFileFormat.FrontSize));
        ReadOnlyMemory<byte> header = bytes.Keep(length);
        if (header.Length < length)
        {
            throw JournalFileFormat.Damaged(default, $"the file ends inside its header: {header.Length} of {length} bytes");
        }

        Header = JournalFileHeader.Read(header);
        bytes.Consume(length);
        WholeBytes = length;
    }

    /// <summary>Gets the header.</summary>
    public JournalFileHeader Header { get; }

    /// <summary>Gets how many frames were given, the one given last included.</summary>
    public long Frames { get; private set; }

    /// <summary>Gets how many bytes the header and the frames given take.</summary>
    public long WholeBytes { get; private set; }

    /// <summary>Gets how many bytes stand behind the last whole frame; known at the end.</summary>
    public long TornBytes { get; private set; }

    /// <summary>Gets whether the frame given last is an end frame.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Gives the next frame, of which only the header was checked; false at the end of the file.</summary>
    /// <exception cref="LedgerCorruptException">
    /// The frame's header is damaged; or the file ends in the middle of a frame, or without an end frame, and may not.
    /// </exception>
    public bool TryNext(out JournalFrame frame)
    {
        _bytes.Consume(_length);
        _length = 0;
        frame = default;
        ReadOnlySpan<byte> front = _bytes.Peek(JournalFrameHeader.Size);
        if (front.IsEmpty)
        {
            return IsClosed || _toLastWholeFrame
                ? false
                : throw Fault($"the file ends without an end frame after {Frames} frames; {Advice}");
        }

        if (!front.ContainsAnyExcept((byte)0))
        {
            return IsZeroToTheEnd() ? Torn($"{TornBytes} zero bytes") : throw Fault("zero bytes, and others behind them");
        }

        if (front.Length < JournalFrameHeader.Size)
        {
            TornBytes = front.Length;
            return JournalFrameHeader.Magic[..Math.Min(4, front.Length)].SequenceEqual(front[..Math.Min(4, front.Length)])
                ? Torn($"{front.Length} of {JournalFrameHeader.Size} bytes of its header")
                : throw Fault($"{front.Length} bytes that begin no frame");
        }

        if (!JournalFrameHeader.TryRead(front, out JournalFrameHeader header, out string fault))
        {
            throw Fault(fault);
        }

        int length = (int)header.Length;
        ReadOnlySpan<byte> bytes = _bytes.Peek(length);
        if (bytes.Length < length)
        {
            TornBytes = bytes.Length;
            return Torn($"{bytes.Length} of {length} bytes");
        }

        _length = length;
        WholeBytes += length;
        Frames++;
        IsClosed = header.Kind == JournalFrameKind.End;
        frame = new JournalFrame { Number = Frames, Offset = WholeBytes - length, Header = header, Bytes = bytes };
        return true;
    }

    private bool Torn(string found)
    {
        IsClosed = false;
        return _toLastWholeFrame ? false : throw Fault($"the file ends inside this frame: {found}; {Advice}");
    }

    private LedgerCorruptException Fault(string found) =>
        JournalFileFormat.Damaged(default, $"frame {Frames + 1}, byte {WholeBytes} of the file: {found}");

    /// <summary>Whether all that is left is zero: space that a file system gave and that was never written.</summary>
    private bool IsZeroToTheEnd()
    {
        while (true)
        {
            ReadOnlySpan<byte> bytes = _bytes.Peek(1 << 16);
            if (bytes.ContainsAnyExcept((byte)0))
            {
                return false;
            }

            TornBytes += bytes.Length;
            if (bytes.Length < 1 << 16)
            {
                return true;
            }

            _bytes.Consume(bytes.Length);
        }
    }
}
