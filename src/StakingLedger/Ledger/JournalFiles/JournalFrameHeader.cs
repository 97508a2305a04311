using System.Buffers.Binary;

namespace StakingLedger.Ledger;

/// <summary>The first 48 bytes of a frame: what follows, how much of it, and a CRC-32C of their own.</summary>
internal readonly struct JournalFrameHeader
{
    public const int Size = 48;

    public required JournalFrameKind Kind { get; init; }

    /// <summary>The event before the first of the frame; of an end frame, the last event.</summary>
    public required ulong After { get; init; }

    public required int Rows { get; init; }

    public required int Contexts { get; init; }

    /// <summary>How many accounts the events before the frame know.</summary>
    public required int AccountsBefore { get; init; }

    public required int NewAccounts { get; init; }

    public required int Payload { get; init; }

    /// <summary>The checksum at the end of the frame before; of the file's header, for the first frame.</summary>
    public required uint Previous { get; init; }

    public static ReadOnlySpan<byte> Magic => "SLJF"u8;

    /// <summary>The length of the whole frame, checksum included.</summary>
    public long Length => Size + ((long)Rows * JournalFileFormat.RowSize) + ((long)NewAccounts * Units.AccountId.ByteLength)
        + ((long)Contexts * JournalFileFormat.ContextSize) + Payload + JournalFileFormat.ChecksumSize;

    public int AccountsStart => Size + (Rows * JournalFileFormat.RowSize);

    public int ContextsStart => AccountsStart + (NewAccounts * Units.AccountId.ByteLength);

    public int PayloadStart => ContextsStart + (Contexts * JournalFileFormat.ContextSize);

    public void Write(Span<byte> destination)
    {
        Magic.CopyTo(destination);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], (uint)Kind);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], After);
        BinaryPrimitives.WriteInt32LittleEndian(destination[16..], Rows);
        BinaryPrimitives.WriteInt32LittleEndian(destination[20..], Contexts);
        BinaryPrimitives.WriteInt32LittleEndian(destination[24..], AccountsBefore);
        BinaryPrimitives.WriteInt32LittleEndian(destination[28..], NewAccounts);
        BinaryPrimitives.WriteInt32LittleEndian(destination[32..], Payload);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[36..], Previous);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[40..], (uint)Length);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[44..], Crc32C.Of(destination[..44]));
    }

    /// <summary>Reads a header; false, and what is wrong, when the bytes cannot be one. Nothing in it was compared with anything.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, out JournalFrameHeader header, out string fault)
    {
        header = new JournalFrameHeader
        {
            Kind = (JournalFrameKind)BinaryPrimitives.ReadUInt32LittleEndian(source[4..]),
            After = BinaryPrimitives.ReadUInt64LittleEndian(source[8..]),
            Rows = BinaryPrimitives.ReadInt32LittleEndian(source[16..]),
            Contexts = BinaryPrimitives.ReadInt32LittleEndian(source[20..]),
            AccountsBefore = BinaryPrimitives.ReadInt32LittleEndian(source[24..]),
            NewAccounts = BinaryPrimitives.ReadInt32LittleEndian(source[28..]),
            Payload = BinaryPrimitives.ReadInt32LittleEndian(source[32..]),
            Previous = BinaryPrimitives.ReadUInt32LittleEndian(source[36..]),
        };
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(source[40..]);
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(source[44..]);
        uint found = Crc32C.Of(source[..44]);
        fault = !source.StartsWith(Magic) ? $"a frame that begins with {Convert.ToHexStringLower(source[..4])}; expected SLJF"
            : stated != found ? $"the frame header's checksum is {stated:x8}; its bytes have {found:x8}"
            : header.Fault(length);
        return fault.Length == 0;
    }

    private string Fault(uint length)
    {
        // Every new account is named by a context, a column of a row or four bytes of a payload.
        bool isPossible = (Rows | Contexts | AccountsBefore | NewAccounts | Payload) >= 0
            && NewAccounts <= (3L * Rows) + (Payload / sizeof(uint))
            && (long)AccountsBefore + NewAccounts <= int.MaxValue
            && Kind switch
            {
                JournalFrameKind.Events => Rows is >= 1 and <= JournalBlock.Size && Contexts >= 1 && Contexts <= Rows
                    && (After % JournalBlock.Size) + (uint)Rows <= JournalBlock.Size && After <= ulong.MaxValue - JournalBlock.Size,
                JournalFrameKind.End => (Rows | Contexts | NewAccounts) == 0 && Payload is 0 or Units.Digest.ByteLength,
                _ => false,
            };
        return !isPossible || length != Length || length > JournalFileFormat.LongestFrame
            ? $"a frame of kind {(uint)Kind} after event {After} with {Rows} rows, {Contexts} contexts, {NewAccounts} new accounts after "
                + $"{AccountsBefore} and {Payload} bytes of payloads in {length} bytes: no frame is like that"
            : string.Empty;
    }
}
