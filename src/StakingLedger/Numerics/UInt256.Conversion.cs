using System.Numerics;

namespace StakingLedger.Numerics;

/// <content>Conversions: implicit where every value fits, explicit and checked otherwise.</content>
public readonly partial struct UInt256
{
    /// <summary>Widens a 32-bit number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator UInt256(uint value) => new(value, 0, 0, 0);

    /// <summary>Widens a 64-bit number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator UInt256(ulong value) => new(value, 0, 0, 0);

    /// <summary>Widens a 128-bit number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator UInt256(UInt128 value) => new(UInt128.Zero, value);

    /// <summary>Converts a signed number that is not negative.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is negative.</exception>
    public static explicit operator UInt256(int value) => new(checked((ulong)value), 0, 0, 0);

    /// <summary>Converts a signed number that is not negative.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is negative.</exception>
    public static explicit operator UInt256(long value) => new(checked((ulong)value), 0, 0, 0);

    /// <summary>Converts a big integer.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is negative, or 2^256 or more.</exception>
    public static explicit operator UInt256(BigInteger value)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes.Clear();
        if (value.Sign < 0 || !value.TryWriteBytes(bytes, out _, isUnsigned: true, isBigEndian: false))
        {
            throw new OverflowException("The number is not between 0 and 2^256-1.");
        }

        return ReadLittleEndian(bytes);
    }

    /// <summary>Converts to a big integer. The only conversion that allocates.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator BigInteger(in UInt256 value)
    {
        Span<byte> bytes = stackalloc byte[Size];
        value.WriteLittleEndian(bytes);
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: false);
    }

    /// <summary>Narrows to 32 bits.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is 2^32 or more.</exception>
    public static explicit operator uint(in UInt256 value) => checked((uint)(ulong)value);

    /// <summary>Narrows to 64 bits.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is 2^64 or more.</exception>
    public static explicit operator ulong(in UInt256 value)
    {
        if ((value.Limb1 | value.Limb2 | value.Limb3) != 0)
        {
            throw new OverflowException("The number does not fit 64 bits.");
        }

        return value.Limb0;
    }

    /// <summary>Narrows to 128 bits.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is 2^128 or more.</exception>
    public static explicit operator UInt128(in UInt256 value)
    {
        if ((value.Limb2 | value.Limb3) != 0)
        {
            throw new OverflowException("The number does not fit 128 bits.");
        }

        return value.Lower;
    }
}
