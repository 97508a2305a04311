using System.Buffers.Binary;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Reads what <see cref="ByteBuffer"/> wrote. Every read is bounds-checked, and only canonical forms are accepted.
/// </summary>
internal struct ByteCursor
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly EventNumber _event;
    private readonly string _what;
    private int _position;

    public ByteCursor(byte[] bytes, int start, int length, EventNumber at, string what)
    {
        _bytes = bytes;
        _position = start;
        _end = start + length;
        _event = at;
        _what = what;
    }

    public readonly int Remaining => _end - _position;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public UInt128 UInt128() => BinaryPrimitives.ReadUInt128LittleEndian(Take(16));

    public bool Flag() => Byte() switch
    {
        0 => false,
        1 => true,
        byte other => throw Damaged($"a flag is {other}"),
    };

    /// <summary>
    /// A count of items that take at least so many bytes each: one that cannot fit is refused before memory is asked for.
    /// </summary>
    public int Count(int leastBytesPerItem)
    {
        uint count = UInt32();
        return count <= int.MaxValue && (long)count * leastBytesPerItem <= Remaining
            ? (int)count
            : throw Damaged($"{count} items are announced where {Remaining} bytes remain");
    }

    public UInt256 Number()
    {
        int length = Byte();
        if (length > UInt256.Size)
        {
            throw Damaged($"a number of {length} bytes");
        }

        ReadOnlySpan<byte> given = Take(length);
        if (length > 0 && given[^1] == 0)
        {
            throw Damaged("a number with a leading zero byte");
        }

        Span<byte> all = stackalloc byte[UInt256.Size];
        all.Clear();
        given.CopyTo(all);
        return UInt256.ReadLittleEndian(all);
    }

    public AccountId AccountId()
    {
        AccountId account;
        try
        {
            account = Units.AccountId.ReadBytes(Take(Units.AccountId.ByteLength));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw Damaged("bytes that are no account", e);
        }

        return account.IsDefault ? throw Damaged("the default account") : account;
    }

    public ReadOnlySpan<byte> Bytes(int length) => Take(length);

    public string Text()
    {
        try
        {
            return ByteBuffer.StrictUtf8.GetString(Take(Count(1)));
        }
        catch (DecoderFallbackException e)
        {
            throw Damaged("a text that is not UTF-8", e);
        }
    }

    public readonly LedgerCorruptException Damaged(string found, Exception? cause = null) => new(_event, _what, found, cause);

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)Remaining)
        {
            throw Damaged($"{length} bytes are wanted where {Remaining} remain");
        }

        ReadOnlySpan<byte> taken = _bytes.AsSpan(_position, length);
        _position += length;
        return taken;
    }
}
