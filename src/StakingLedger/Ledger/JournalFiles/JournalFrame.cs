using System.Buffers.Binary;
using System.Runtime.InteropServices;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A frame as its bytes lie there. Only its header was checked.</summary>
internal readonly ref struct JournalFrame
{
    /// <summary>Gets the number of the frame, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Gets where it begins in the file.</summary>
    public required long Offset { get; init; }

    public required JournalFrameHeader Header { get; init; }

    public required ReadOnlySpan<byte> Bytes { get; init; }

    public EventNumber First => EventNumber.From(Header.After + 1);

    public ReadOnlySpan<byte> NewAccounts => Bytes[Header.AccountsStart..Header.ContextsStart];

    public ReadOnlySpan<byte> Payloads => Bytes.Slice(Header.PayloadStart, Header.Payload);

    public uint Checksum => BinaryPrimitives.ReadUInt32LittleEndian(Bytes[^JournalFileFormat.ChecksumSize..]);

    /// <summary>The rows: the bytes themselves where the machine is little-endian, else a copy in an array.</summary>
    public ReadOnlySpan<JournalRow> Rows(ref JournalRow[] copies)
    {
        ReadOnlySpan<byte> bytes = Bytes[JournalFrameHeader.Size..Header.AccountsStart];
        return BitConverter.IsLittleEndian ? MemoryMarshal.Cast<byte, JournalRow>(bytes) : Copy(bytes, ref copies);
    }

    public ContextEntry ContextAt(int place)
    {
        ReadOnlySpan<byte> bytes = Bytes[(Header.ContextsStart + (place * JournalFileFormat.ContextSize))..];
        return new ContextEntry(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]));
    }

    /// <summary>The exception that says what is wrong with this frame, and where it stands.</summary>
    public LedgerCorruptException Damaged(string found, Exception? cause = null) => DamagedAt(First, 0, found, cause);

    /// <summary>The exception that says what is wrong with a part of this frame.</summary>
    /// <param name="at">The event concerned.</param>
    /// <param name="place">Where the part begins in the frame.</param>
    /// <param name="found">What was found, and what was expected.</param>
    /// <param name="cause">The exception behind it, if there was one.</param>
    public LedgerCorruptException DamagedAt(EventNumber at, long place, string found, Exception? cause = null) =>
        JournalFileFormat.Damaged(at, $"frame {Number}, byte {Offset + place} of the file: {found}", cause);

    internal static JournalRow[] Copy(ReadOnlySpan<byte> bytes, ref JournalRow[] copies)
    {
        int count = bytes.Length / JournalFileFormat.RowSize;
        if (copies.Length != count)
        {
            copies = new JournalRow[count];
        }

        for (int i = 0; i < count; i++)
        {
            copies[i] = JournalRowBytes.Read(bytes[(i * JournalFileFormat.RowSize)..]);
        }

        return copies;
    }
}
