using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>Addition, subtraction and multiplication: checked, trying, wrapping.</content>
public readonly partial struct UInt256
{
    /// <summary>The exact sum.</summary>
    /// <param name="left">The first summand.</param>
    /// <param name="right">The second summand.</param>
    /// <exception cref="OverflowException">The true sum is 2^256 or more.</exception>
    public static UInt256 operator +(in UInt256 left, in UInt256 right)
    {
        ulong carry = AddCore(in left, in right, out UInt256 sum);
        if (carry != 0)
        {
            ThrowOverflow();
        }

        return sum;
    }

    /// <summary>The exact difference.</summary>
    /// <param name="left">The number to subtract from.</param>
    /// <param name="right">The number to subtract.</param>
    /// <exception cref="OverflowException">The true difference is negative.</exception>
    public static UInt256 operator -(in UInt256 left, in UInt256 right)
    {
        ulong borrow = SubtractCore(in left, in right, out UInt256 difference);
        if (borrow != 0)
        {
            ThrowUnderflow();
        }

        return difference;
    }

    /// <summary>The exact product.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <exception cref="OverflowException">The true product is 2^256 or more.</exception>
    public static UInt256 operator *(in UInt256 left, in UInt256 right)
    {
        if (!WideMath.TryMultiply(in left, in right, out ulong p3, out ulong p2, out ulong p1, out ulong p0))
        {
            ThrowOverflow();
        }

        return new UInt256(p0, p1, p2, p3);
    }

    /// <summary>The number plus one.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is <see cref="MaxValue"/>.</exception>
    public static UInt256 operator ++(in UInt256 value) => value + One;

    /// <summary>The number minus one.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is zero.</exception>
    public static UInt256 operator --(in UInt256 value) => value - One;

    /// <summary>The sum, when it fits 256 bits.</summary>
    /// <param name="x">The first summand.</param>
    /// <param name="y">The second summand.</param>
    /// <param name="result">The exact sum; zero when it does not fit.</param>
    /// <returns>Whether the true sum is below 2^256.</returns>
    public static bool TryAdd(in UInt256 x, in UInt256 y, out UInt256 result)
    {
        ulong carry = AddCore(in x, in y, out UInt256 sum);
        result = sum.ZeroIf(carry);
        return carry == 0;
    }

    /// <summary>The difference, when it is not negative.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    /// <param name="result">The exact difference; zero when it would be negative.</param>
    /// <returns>Whether <paramref name="y"/> is at most <paramref name="x"/>.</returns>
    public static bool TrySubtract(in UInt256 x, in UInt256 y, out UInt256 result)
    {
        ulong borrow = SubtractCore(in x, in y, out UInt256 difference);
        result = difference.ZeroIf(borrow);
        return borrow == 0;
    }

    /// <summary>The product, when it fits 256 bits.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="result">The exact product; zero when it does not fit.</param>
    /// <returns>Whether the true product is below 2^256.</returns>
    [SkipLocalsInit]
    public static bool TryMultiply(in UInt256 x, in UInt256 y, out UInt256 result)
    {
        bool fits = WideMath.TryMultiply(in x, in y, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        result = fits ? new UInt256(p0, p1, p2, p3) : default;
        return fits;
    }

    /// <summary>The sum modulo 2^256, as the chain's unchecked addition gives it.</summary>
    /// <param name="x">The first summand.</param>
    /// <param name="y">The second summand.</param>
    public static UInt256 WrappingAdd(in UInt256 x, in UInt256 y)
    {
        _ = AddCore(in x, in y, out UInt256 sum);
        return sum;
    }

    /// <summary>The difference modulo 2^256, as the chain's unchecked subtraction gives it.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static UInt256 WrappingSubtract(in UInt256 x, in UInt256 y)
    {
        _ = SubtractCore(in x, in y, out UInt256 difference);
        return difference;
    }

    /// <summary>The product modulo 2^256, as the chain's unchecked multiplication gives it.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    [SkipLocalsInit]
    public static UInt256 WrappingMultiply(in UInt256 x, in UInt256 y) => WideMath.MultiplyLow(in x, in y);

    /// <summary>The difference, or zero when it would be negative.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static UInt256 SaturatingSubtract(in UInt256 x, in UInt256 y)
    {
        ulong borrow = SubtractCore(in x, in y, out UInt256 difference);
        return difference.ZeroIf(borrow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AddCore(in UInt256 x, in UInt256 y, out UInt256 sum)
    {
        ulong carry = 0;
        ulong s0 = Limbs.Add(x.Limb0, y.Limb0, ref carry);
        ulong s1 = Limbs.Add(x.Limb1, y.Limb1, ref carry);
        ulong s2 = Limbs.Add(x.Limb2, y.Limb2, ref carry);
        ulong s3 = Limbs.Add(x.Limb3, y.Limb3, ref carry);
        sum = new UInt256(s0, s1, s2, s3);
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SubtractCore(in UInt256 x, in UInt256 y, out UInt256 difference)
    {
        ulong borrow = 0;
        ulong d0 = Limbs.Subtract(x.Limb0, y.Limb0, ref borrow);
        ulong d1 = Limbs.Subtract(x.Limb1, y.Limb1, ref borrow);
        ulong d2 = Limbs.Subtract(x.Limb2, y.Limb2, ref borrow);
        ulong d3 = Limbs.Subtract(x.Limb3, y.Limb3, ref borrow);
        difference = new UInt256(d0, d1, d2, d3);
        return borrow;
    }

    /// <summary>Zero when the carry is 1, the number itself when it is 0; without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private UInt256 ZeroIf(ulong carry)
    {
        ulong mask = unchecked(carry - 1);
        return new UInt256(Limb0 & mask, Limb1 & mask, Limb2 & mask, Limb3 & mask);
    }

    [DoesNotReturn]
    private static void ThrowOverflow() => throw new OverflowException("The result does not fit 256 bits.");

    [DoesNotReturn]
    private static void ThrowUnderflow() => throw new OverflowException("The result is negative, and the number has no sign.");
}
