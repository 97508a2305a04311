using System.Buffers.Binary;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// A growable buffer with the ledger's canonical little-endian primitives. Its reading twin is <see cref="ByteCursor"/>.
/// </summary>
internal sealed class ByteBuffer
{
    internal static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _bytes = new byte[256];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Byte(byte value) => Take(1)[0] = value;

    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    public void UInt128(UInt128 value) => BinaryPrimitives.WriteUInt128LittleEndian(Take(16), value);

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Count(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        UInt32((uint)value);
    }

    /// <summary>One length byte, then the fewest little-endian bytes.</summary>
    public void Number(in UInt256 value)
    {
        // All bytes are written, and those behind the last one that counts are given back.
        int length = (value.BitLength() + 7) / 8;
        Span<byte> all = Take(1 + UInt256.Size);
        all[0] = (byte)length;
        value.WriteLittleEndian(all[1..]);
        _length -= UInt256.Size - length;
    }

    public void AccountId(in AccountId value) => value.WriteBytes(Take(Units.AccountId.ByteLength));

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    /// <summary>Room for so many bytes, which the caller fills.</summary>
    public Span<byte> Reserve(int length) => Take(length);

    public void Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int length = StrictUtf8.GetByteCount(value);
        Count(length);
        StrictUtf8.GetBytes(value, Take(length));
    }

    private Span<byte> Take(int length)
    {
        int start = _length;
        int end = checked(start + length);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(end, _bytes.Length * 2L), Array.MaxLength));
        }

        _length = end;
        return _bytes.AsSpan(start, length);
    }
}
