using System.Numerics;

namespace StakingLedger.Numerics;

/// <content>Bitwise operators, shifts and bit counts.</content>
public readonly partial struct UInt256
{
    /// <summary>Bitwise and.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static UInt256 operator &(in UInt256 left, in UInt256 right)
        => new(left.Limb0 & right.Limb0, left.Limb1 & right.Limb1, left.Limb2 & right.Limb2, left.Limb3 & right.Limb3);

    /// <summary>Bitwise or.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static UInt256 operator |(in UInt256 left, in UInt256 right)
        => new(left.Limb0 | right.Limb0, left.Limb1 | right.Limb1, left.Limb2 | right.Limb2, left.Limb3 | right.Limb3);

    /// <summary>Bitwise exclusive or.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static UInt256 operator ^(in UInt256 left, in UInt256 right)
        => new(left.Limb0 ^ right.Limb0, left.Limb1 ^ right.Limb1, left.Limb2 ^ right.Limb2, left.Limb3 ^ right.Limb3);

    /// <summary>Every bit flipped: 2^256-1 minus the number.</summary>
    /// <param name="value">The number.</param>
    public static UInt256 operator ~(in UInt256 value) => new(~value.Limb0, ~value.Limb1, ~value.Limb2, ~value.Limb3);

    /// <summary>
    /// Shifts left. Bits that leave the word at the top are dropped without an error; a count of 256 or more gives zero.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="shiftAmount">The number of bits. It is not taken modulo 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static UInt256 operator <<(in UInt256 value, int shiftAmount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shiftAmount);
        int bits = shiftAmount & 63;
        ulong s0 = value.Limb0 << bits;
        ulong s1 = Limbs.ShiftLeft(value.Limb1, value.Limb0, bits);
        ulong s2 = Limbs.ShiftLeft(value.Limb2, value.Limb1, bits);
        ulong s3 = Limbs.ShiftLeft(value.Limb3, value.Limb2, bits);
        return (shiftAmount >> 6) switch
        {
            0 => new UInt256(s0, s1, s2, s3),
            1 => new UInt256(0, s0, s1, s2),
            2 => new UInt256(0, 0, s0, s1),
            3 => new UInt256(0, 0, 0, s0),
            _ => default,
        };
    }

    /// <summary>Shifts right, bringing in zeros: the floor of value / 2^count. A count of 256 or more gives zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="shiftAmount">The number of bits. It is not taken modulo 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static UInt256 operator >>(in UInt256 value, int shiftAmount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shiftAmount);
        int bits = shiftAmount & 63;
        ulong s0 = Limbs.ShiftRight(value.Limb1, value.Limb0, bits);
        ulong s1 = Limbs.ShiftRight(value.Limb2, value.Limb1, bits);
        ulong s2 = Limbs.ShiftRight(value.Limb3, value.Limb2, bits);
        ulong s3 = value.Limb3 >> bits;
        return (shiftAmount >> 6) switch
        {
            0 => new UInt256(s0, s1, s2, s3),
            1 => new UInt256(s1, s2, s3, 0),
            2 => new UInt256(s2, s3, 0, 0),
            3 => new UInt256(s3, 0, 0, 0),
            _ => default,
        };
    }

    /// <summary>The same as <c>&gt;&gt;</c>: the number has no sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="shiftAmount">The number of bits. It is not taken modulo 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static UInt256 operator >>>(in UInt256 value, int shiftAmount) => value >> shiftAmount;

    /// <summary>The number of bits without leading zeros: 0 for zero, 256 for <see cref="MaxValue"/>.</summary>
    public int BitLength() => 256 - LeadingZeroCount();

    /// <summary>The number of zero bits above the highest set bit: 256 for zero.</summary>
    public int LeadingZeroCount()
    {
        if (Limb3 != 0)
        {
            return BitOperations.LeadingZeroCount(Limb3);
        }

        if (Limb2 != 0)
        {
            return 64 + BitOperations.LeadingZeroCount(Limb2);
        }

        return Limb1 != 0 ? 128 + BitOperations.LeadingZeroCount(Limb1) : 192 + BitOperations.LeadingZeroCount(Limb0);
    }

    /// <summary>The number of zero bits below the lowest set bit: 256 for zero.</summary>
    public int TrailingZeroCount()
    {
        if (Limb0 != 0)
        {
            return BitOperations.TrailingZeroCount(Limb0);
        }

        if (Limb1 != 0)
        {
            return 64 + BitOperations.TrailingZeroCount(Limb1);
        }

        return Limb2 != 0 ? 128 + BitOperations.TrailingZeroCount(Limb2) : 192 + BitOperations.TrailingZeroCount(Limb3);
    }
}
