using System.Buffers.Binary;

namespace StakingLedger.Numerics;

/// <content>The 32-byte binary forms.</content>
public readonly partial struct UInt256
{
    /// <summary>Reads 32 bytes, the most significant first: the word as the chain's ABI writes it.</summary>
    /// <param name="source">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public static UInt256 ReadBigEndian(ReadOnlySpan<byte> source)
    {
        RequireSize(source.Length, nameof(source));
        return new UInt256(
            BinaryPrimitives.ReadUInt64BigEndian(source[24..]),
            BinaryPrimitives.ReadUInt64BigEndian(source[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(source[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(source));
    }

    /// <summary>Reads 32 bytes, the least significant first: the word as SSZ writes it.</summary>
    /// <param name="source">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public static UInt256 ReadLittleEndian(ReadOnlySpan<byte> source)
    {
        RequireSize(source.Length, nameof(source));
        return new UInt256(
            BinaryPrimitives.ReadUInt64LittleEndian(source),
            BinaryPrimitives.ReadUInt64LittleEndian(source[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[24..]));
    }

    /// <summary>Writes 32 bytes, the most significant first.</summary>
    /// <param name="destination">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There is not room for exactly 32 bytes.</exception>
    public void WriteBigEndian(Span<byte> destination)
    {
        RequireSize(destination.Length, nameof(destination));
        BinaryPrimitives.WriteUInt64BigEndian(destination, Limb3);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Limb2);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], Limb1);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], Limb0);
    }

    /// <summary>Writes 32 bytes, the least significant first.</summary>
    /// <param name="destination">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There is not room for exactly 32 bytes.</exception>
    public void WriteLittleEndian(Span<byte> destination)
    {
        RequireSize(destination.Length, nameof(destination));
        BinaryPrimitives.WriteUInt64LittleEndian(destination, Limb0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], Limb1);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], Limb2);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], Limb3);
    }

    private static void RequireSize(int length, string parameter)
    {
        if (length != Size)
        {
            throw new ArgumentException("A 256-bit number takes exactly 32 bytes.", parameter);
        }
    }
}
