using System.Buffers.Binary;

namespace StakingLedger.Ledger;

/// <summary>A row of the journal as 64 little-endian bytes, field by field: what a little-endian machine has in memory anyway.</summary>
internal static class JournalRowBytes
{
    public static void Write(Span<byte> destination, JournalRow row)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(destination, row.Kind);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[2..], (ushort)row.Flags);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], row.Context);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[8..], row.AccountA);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[12..], row.AccountB);
        BinaryPrimitives.WriteUInt128LittleEndian(destination[16..], row.X);
        BinaryPrimitives.WriteUInt128LittleEndian(destination[32..], row.Y);
        BinaryPrimitives.WriteInt64LittleEndian(destination[48..], row.PayloadOffset);
        BinaryPrimitives.WriteInt32LittleEndian(destination[56..], row.PayloadLength);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[60..], row.AccountsAfter);
    }

    public static JournalRow Read(ReadOnlySpan<byte> source) => new()
    {
        Kind = BinaryPrimitives.ReadUInt16LittleEndian(source),
        Flags = (RowFlags)BinaryPrimitives.ReadUInt16LittleEndian(source[2..]),
        Context = BinaryPrimitives.ReadUInt32LittleEndian(source[4..]),
        AccountA = BinaryPrimitives.ReadUInt32LittleEndian(source[8..]),
        AccountB = BinaryPrimitives.ReadUInt32LittleEndian(source[12..]),
        X = BinaryPrimitives.ReadUInt128LittleEndian(source[16..]),
        Y = BinaryPrimitives.ReadUInt128LittleEndian(source[32..]),
        PayloadOffset = BinaryPrimitives.ReadInt64LittleEndian(source[48..]),
        PayloadLength = BinaryPrimitives.ReadInt32LittleEndian(source[56..]),
        AccountsAfter = BinaryPrimitives.ReadUInt32LittleEndian(source[60..]),
    };
}
