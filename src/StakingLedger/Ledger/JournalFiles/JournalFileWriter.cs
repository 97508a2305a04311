using System.Buffers.Binary;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Appends a ledger's events to a journal file as they come. Every call of <see cref="Append"/> writes whole frames, each with one
/// call of the stream, and flushes it; whether that reaches the disk is the stream's business. A stop in the middle of a frame loses
/// that frame only: <see cref="Continue"/> finds the last whole one and goes on from there.
/// </summary>
public sealed class JournalFileWriter
{
    private readonly PoolLedger _ledger;
    private readonly Stream _file;
    private byte[] _frame = [];
    private EventNumber _last;
    private uint _checksum;
    private bool _isBroken;

    private JournalFileWriter(PoolLedger ledger, Stream file, EventNumber last, uint checksum)
    {
        _ledger = ledger;
        _file = file;
        _last = last;
        _checksum = checksum;
    }

    /// <summary>The last event written.</summary>
    public EventNumber LastEvent => _last;

    /// <summary>Begins a file with its header; the events are appended after that.</summary>
    /// <param name="ledger">The ledger. When it was taken up from a snapshot, the file begins after that.</param>
    /// <param name="file">Receives the bytes, from its present position on. The writer does not close it.</param>
    /// <exception cref="ArgumentNullException">The ledger or the stream is null.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public static JournalFileWriter Begin(PoolLedger ledger, Stream file)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(file);
        ledger.DemandSound();
        Journal journal = ledger.Journal;
        byte[] header = new JournalFileHeader
        {
            Protocol = ledger.ProtocolName,
            Genesis = journal.Genesis,
            After = journal.FirstEvent.Previous(),
            Context = journal.ContextBefore,
            Accounts = BytesOf(journal.Accounts.AsSpan()[..journal.AccountsAtStart]),
        }.ToBytes();
        file.Write(header);
        file.Flush();
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan()[^JournalFileFormat.ChecksumSize..]);
        return new JournalFileWriter(ledger, file, journal.FirstEvent.Previous(), checksum);
    }

    /// <summary>
    /// Goes on with a file that was written before: checks all of it, compares its events with the ledger's, cuts off what stands
    /// behind the last whole frame, and appends from there.
    /// </summary>
    /// <param name="ledger">A ledger of the same history, at the file's last event or past it.</param>
    /// <param name="file">The file, to be read, cut and written, at its front. The writer does not close it.</param>
    /// <param name="found">What was found in the file; its torn bytes are cut off.</param>
    /// <exception cref="ArgumentNullException">The ledger or the stream is null.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read, written or sought in; or the ledger's journal begins after the
    /// file's last event, so that events are missing in between.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged or of another history, or the ledger is corrupt. Nothing was
    /// written.</exception>
    public static JournalFileWriter Continue(PoolLedger ledger, Stream file, out JournalFileSummary found)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanRead || !file.CanWrite || !file.CanSeek)
        {
            throw new ArgumentException("To go on with a file takes a stream that can be read, written and sought in.", nameof(file));
        }

        ledger.DemandSound();
        long start = file.Position;
        JournalFileReader reader = new(new JournalStream(file), toLastWholeFrame: true);
        ledger.DemandOwn(reader.Header);
        JournalFileScan scan = new(reader, ledger.Accounts, keepsAccounts: false);
        while (scan.TryNext(out JournalFrame frame, out JournalPart part))
        {
            JournalComparison.DemandSame(ledger.Journal, frame, part);
        }

        found = scan.Summary;
        if (found.LastEvent.Next() < ledger.Journal.FirstEvent)
        {
            throw new ArgumentException(
                $"The file ends with event {found.LastEvent}; this ledger's journal begins with event {ledger.Journal.FirstEvent}.",
                nameof(ledger));
        }

        file.SetLength(start + found.WholeBytes);
        file.Position = start + found.WholeBytes;
        return new JournalFileWriter(ledger, file, found.LastEvent, scan.Checksum);
    }

    /// <summary>Writes the events that the ledger accepted since the last one written, and flushes the stream.</summary>
    /// <exception cref="InvalidOperationException">An event's payload does not fit a frame, or an earlier call failed in the middle
    /// of a frame: go on with the file anew.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt: the event it was left in is not written.</exception>
    public void Append()
    {
        _ledger.DemandSound();
        DemandWhole();
        while (_last < _ledger.LastEvent)
        {
            JournalPart part = _ledger.Journal.Part(_last.Next(), _ledger.LastEvent);
            part = part.Until(FittingRows(part.Rows));
            Send(EventsFrame(part));
            _last = part.Last;
        }

        _file.Flush();
    }

    /// <summary>
    /// Writes an end frame: the file is closed, and a reader knows that it has all of it. More events may be appended afterwards, and
    /// then another end frame.
    /// </summary>
    /// <param name="withDigest">Whether it states the journal's digest up to the last event of the ledger, for which every event is
    /// hashed once in the life of the ledger.</param>
    /// <exception cref="InvalidOperationException">The ledger has events that were not appended, or an earlier call failed.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public void End(bool withDigest = false)
    {
        _ledger.DemandSound();
        DemandWhole();
        if (_last != _ledger.LastEvent)
        {
            throw new InvalidOperationException(
                $"The file ends with event {_last}; the ledger with event {_ledger.LastEvent}: append first.");
        }

        JournalFrameHeader header = new()
        {
            Kind = JournalFrameKind.End,
            After = _last.Value,
            Rows = 0,
            Contexts = 0,
            AccountsBefore = _ledger.Accounts.Count,
            NewAccounts = 0,
            Payload = withDigest ? Digest.ByteLength : 0,
            Previous = _checksum,
        };
        Span<byte> frame = Frame(header);
        if (withDigest)
        {
            _ledger.Journal.Digest(includeOpenTail: true).WriteBytes(frame[header.PayloadStart..]);
        }

        Send(frame);
        _file.Flush();
    }

    private static byte[] BytesOf(ReadOnlySpan<AccountId> accounts)
    {
        byte[] bytes = new byte[accounts.Length * AccountId.ByteLength];
        AccountId.WriteBytes(accounts, bytes);
        return bytes;
    }

    /// <summary>How many of the first rows go into one frame: up to so many bytes of payloads, but one row at least.</summary>
    private static int FittingRows(ReadOnlySpan<JournalRow> rows)
    {
        long payload = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            payload += rows[i].PayloadLength;
            if (payload > JournalFileFormat.PayloadTarget)
            {
                return Math.Max(1, i);
            }
        }

        return rows.Length;
    }

    private Span<byte> EventsFrame(JournalPart part)
    {
        long payload = 0;
        foreach (ref readonly JournalRow row in part.Rows)
        {
            payload += row.PayloadLength;
        }

        EventNumber before = part.First.Previous();
        int known = _ledger.Journal.AccountsKnownAfter(before);
        uint firstContext = part.Rows[0].Context;
        JournalFrameHeader header = new()
        {
            Kind = JournalFrameKind.Events,
            After = before.Value,
            Rows = part.Rows.Length,
            Contexts = (int)(part.Rows[^1].Context - firstContext) + 1,
            AccountsBefore = known,
            NewAccounts = (int)part.Rows[^1].AccountsAfter - known,
            Payload = (int)payload,
            Previous = _checksum,
        };
        Span<byte> frame = Frame(header);
        int end = 0;
        for (int i = 0; i < part.Rows.Length; i++)
        {
            JournalRow row = part.Rows[i];
            part.PayloadOf(row).CopyTo(frame[(header.PayloadStart + end)..]);
            row.Context -= firstContext;
            row.PayloadOffset = row.PayloadLength == 0 ? 0 : end;
            JournalRowBytes.Write(frame[(JournalFrameHeader.Size + (i * JournalFileFormat.RowSize))..], row);
            end += row.PayloadLength;
        }

        for (int i = 0; i < header.NewAccounts; i++)
        {
            part.AccountAt(known + i).WriteBytes(frame[(header.AccountsStart + (i * AccountId.ByteLength))..]);
        }

        for (int i = 0; i < header.Contexts; i++)
        {
            ContextEntry context = part.Contexts[(int)firstContext + i];
            Span<byte> bytes = frame[(header.ContextsStart + (i * JournalFileFormat.ContextSize))..];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, context.Actor);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[4..], context.Time);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[12..], context.Block);
        }

        return frame;
    }

    /// <summary>Room for a frame, with its header.</summary>
    private Span<byte> Frame(scoped in JournalFrameHeader header)
    {
        if (header.Length > JournalFileFormat.LongestFrame)
        {
            throw new InvalidOperationException(
                $"Event {header.After + 1} has a payload of {header.Payload} bytes and {header.NewAccounts} new accounts: "
                + $"a frame of a journal file holds {JournalFileFormat.LongestFrame} bytes.");
        }

        if (_frame.Length < header.Length)
        {
            _frame = new byte[Math.Max(header.Length, Math.Min(1 << 19, _frame.Length * 2L))];
        }

        Span<byte> frame = _frame.AsSpan(0, (int)header.Length);
        header.Write(frame);
        return frame;
    }

    /// <summary>Seals a frame with its checksum and writes it at once.</summary>
    private void Send(Span<byte> frame)
    {
        int body = frame.Length - JournalFileFormat.ChecksumSize;
        uint checksum = Crc32C.Of(frame[..body]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[body..], checksum);
        _isBroken = true;
        _file.Write(frame);
        _isBroken = false;
        _checksum = checksum;
    }

    private void DemandWhole()
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("An earlier write failed: the file may end inside a frame. Go on with it anew.");
        }
    }
}
