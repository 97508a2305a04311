using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>
/// Long division, with one routine per number of divisor limbs (Knuth, TAOCP volume 2, 4.3.1 algorithm D, unrolled over local
/// variables). A quotient digit that must be zero costs a comparison, not a division.
/// </summary>
internal static partial class LongDivision
{
    private const int QuotientLimbs = 4;

    /// <summary>256 by 256 bits. Safe when the remainder is written over an operand.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    internal static UInt256 Divide(in UInt256 dividend, in UInt256 divisor, out UInt256 remainder)
    {
        ulong u3 = dividend.Limb3, u2 = dividend.Limb2, u1 = dividend.Limb1, u0 = dividend.Limb0;
        if ((divisor.Limb2 | divisor.Limb3) != 0)
        {
            if (dividend < divisor)
            {
                remainder = new UInt256(u0, u1, u2, u3);
                return default;
            }

            return divisor.Limb3 == 0
                ? By3(in dividend, in divisor, out remainder)
                : By4(in dividend, in divisor, out remainder);
        }

        ulong d1 = divisor.Limb1, d0 = divisor.Limb0;
        ulong r1, r0;
        if (d1 != 0)
        {
            By2(u3, u2, u1, u0, d1, d0, out ulong q2, out ulong q1, out ulong q0, out r1, out r0);
            remainder = new UInt256(r0, r1, 0, 0);
            return new UInt256(q0, q1, q2, 0);
        }

        ThrowIfZero(d0);
        UInt256 quotient = By1(0, u3, u2, u1, u0, d0, out r0);
        remainder = new UInt256(r0, 0, 0, 0);
        return quotient;
    }

    /// <summary>512 by 256 bits: (high * 2^256 + low) / divisor. Requires high &lt; divisor, so that the quotient fits.</summary>
    [SkipLocalsInit]
    internal static UInt256 DivideWide(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 remainder)
    {
        if (divisor.Limb3 != 0)
        {
            return By4Wide(in high, in low, in divisor, out remainder);
        }

        if (divisor.Limb2 != 0)
        {
            return By3Wide(in high, in low, in divisor, out remainder);
        }

        if (divisor.Limb1 != 0)
        {
            return By2Wide(in high, in low, in divisor, out remainder);
        }

        UInt256 quotient = By1(high.Limb0, low.Limb3, low.Limb2, low.Limb1, low.Limb0, divisor.Limb0, out ulong r0);
        remainder = new UInt256(r0, 0, 0, 0);
        return quotient;
    }

    /// <summary>Five limbs by one. Requires u4 &lt; d0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static UInt256 By1(ulong u4, ulong u3, ulong u2, ulong u1, ulong u0, ulong d0, out ulong remainder)
    {
        ulong rest = u4;
        ulong q3 = Digit1(ref rest, u3, d0);
        ulong q2 = Digit1(ref rest, u2, d0);
        ulong q1 = Digit1(ref rest, u1, d0);
        ulong q0 = Digit1(ref rest, u0, d0);
        remainder = rest;
        return new UInt256(q0, q1, q2, q3);
    }

    /// <summary>Four limbs by two. Requires d1 not zero; the quotient has three limbs at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void By2(
        ulong u3, ulong u2, ulong u1, ulong u0, ulong d1, ulong d0,
        out ulong q2, out ulong q1, out ulong q0, out ulong r1, out ulong r0)
    {
        int shift = BitOperations.LeadingZeroCount(d1);
        ulong n1 = Limbs.ShiftLeft(d1, d0, shift);
        ulong n0 = d0 << shift;

        ulong rest1 = Limbs.ShiftLeft(0, u3, shift);
        ulong rest0 = Limbs.ShiftLeft(u3, u2, shift);
        q2 = Digit2(ref rest1, ref rest0, Limbs.ShiftLeft(u2, u1, shift), n1, n0);
        q1 = Digit2(ref rest1, ref rest0, Limbs.ShiftLeft(u1, u0, shift), n1, n0);
        q0 = Digit2(ref rest1, ref rest0, u0 << shift, n1, n0);

        r1 = rest1 >> shift;
        r0 = Limbs.ShiftRight(rest1, rest0, shift);
    }

    /// <summary>Six limbs by two. Requires high &lt; divisor.</summary>
    [SkipLocalsInit]
    private static UInt256 By2Wide(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 remainder)
    {
        ulong u5 = high.Limb1, u4 = high.Limb0;
        ulong u3 = low.Limb3, u2 = low.Limb2, u1 = low.Limb1, u0 = low.Limb0;
        int shift = BitOperations.LeadingZeroCount(divisor.Limb1);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;

        ulong rest1 = Limbs.ShiftLeft(u5, u4, shift);
        ulong rest0 = Limbs.ShiftLeft(u4, u3, shift);

        // The window holds the dividend limbs still to come at its top and the quotient digits so far at its bottom.
        ulong w3 = Limbs.ShiftLeft(u3, u2, shift);
        ulong w2 = Limbs.ShiftLeft(u2, u1, shift);
        ulong w1 = Limbs.ShiftLeft(u1, u0, shift);
        ulong w0 = u0 << shift;
        for (int i = 0; i < QuotientLimbs; i++)
        {
            ulong digit = Digit2(ref rest1, ref rest0, w3, d1, d0);
            (w3, w2, w1, w0) = (w2, w1, w0, digit);
        }

        remainder = new UInt256(Limbs.ShiftRight(rest1, rest0, shift), rest1 >> shift, 0, 0);
        return new UInt256(w0, w1, w2, w3);
    }

    /// <summary>Four limbs by three: the quotient has two limbs at most.</summary>
    [SkipLocalsInit]
    private static UInt256 By3(in UInt256 dividend, in UInt256 divisor, out UInt256 remainder)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb2);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;

        ulong u3 = dividend.Limb3, u2 = dividend.Limb2, u1 = dividend.Limb1, u0 = dividend.Limb0;
        ulong rest2 = Limbs.ShiftLeft(0, u3, shift);
        ulong rest1 = Limbs.ShiftLeft(u3, u2, shift);
        ulong rest0 = Limbs.ShiftLeft(u2, u1, shift);
        ulong q1 = Digit3(ref rest2, ref rest1, ref rest0, Limbs.ShiftLeft(u1, u0, shift), d2, d1, d0);
        ulong q0 = Digit3(ref rest2, ref rest1, ref rest0, u0 << shift, d2, d1, d0);
        remainder = Denormalise(0, rest2, rest1, rest0, shift);
        return new UInt256(q0, q1, 0, 0);
    }

    /// <summary>Seven limbs by three. Requires high &lt; divisor.</summary>
    [SkipLocalsInit]
    private static UInt256 By3Wide(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 remainder)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb2);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;

        ulong u3 = low.Limb3, u2 = low.Limb2, u1 = low.Limb1, u0 = low.Limb0;
        ulong rest2 = Limbs.ShiftLeft(high.Limb2, high.Limb1, shift);
        ulong rest1 = Limbs.ShiftLeft(high.Limb1, high.Limb0, shift);
        ulong rest0 = Limbs.ShiftLeft(high.Limb0, u3, shift);

        // The window holds the dividend limbs still to come at its top and the quotient digits so far at its bottom.
        ulong w3 = Limbs.ShiftLeft(u3, u2, shift);
        ulong w2 = Limbs.ShiftLeft(u2, u1, shift);
        ulong w1 = Limbs.ShiftLeft(u1, u0, shift);
        ulong w0 = u0 << shift;
        for (int i = 0; i < QuotientLimbs; i++)
        {
            ulong digit = Digit3(ref rest2, ref rest1, ref rest0, w3, d2, d1, d0);
            (w3, w2, w1, w0) = (w2, w1, w0, digit);
        }

        remainder = Denormalise(0, rest2, rest1, rest0, shift);
        return new UInt256(w0, w1, w2, w3);
    }

    /// <summary>Four limbs by four: the quotient is a single limb.</summary>
    [SkipLocalsInit]
    private static UInt256 By4(in UInt256 dividend, in UInt256 divisor, out UInt256 remainder)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb3);
        ulong d3 = Limbs.ShiftLeft(divisor.Limb3, divisor.Limb2, shift);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;

        ulong u3 = dividend.Limb3, u2 = dividend.Limb2, u1 = dividend.Limb1, u0 = dividend.Limb0;
        ulong rest3 = Limbs.ShiftLeft(0, u3, shift);
        ulong rest2 = Limbs.ShiftLeft(u3, u2, shift);
        ulong rest1 = Limbs.ShiftLeft(u2, u1, shift);
        ulong rest0 = Limbs.ShiftLeft(u1, u0, shift);
        ulong q0 = Digit4(ref rest3, ref rest2, ref rest1, ref rest0, u0 << shift, d3, d2, d1, d0);
        remainder = Denormalise(rest3, rest2, rest1, rest0, shift);
        return new UInt256(q0, 0, 0, 0);
    }

    /// <summary>Eight limbs by four. Requires high &lt; divisor.</summary>
    [SkipLocalsInit]
    private static UInt256 By4Wide(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 remainder)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb3);
        ulong d3 = Limbs.ShiftLeft(divisor.Limb3, divisor.Limb2, shift);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;

        ulong u3 = low.Limb3, u2 = low.Limb2, u1 = low.Limb1, u0 = low.Limb0;
        ulong rest3 = Limbs.ShiftLeft(high.Limb3, high.Limb2, shift);
        ulong rest2 = Limbs.ShiftLeft(high.Limb2, high.Limb1, shift);
        ulong rest1 = Limbs.ShiftLeft(high.Limb1, high.Limb0, shift);
        ulong rest0 = Limbs.ShiftLeft(high.Limb0, u3, shift);

        // The window holds the dividend limbs still to come at its top and the quotient digits so far at its bottom.
        ulong w3 = Limbs.ShiftLeft(u3, u2, shift);
        ulong w2 = Limbs.ShiftLeft(u2, u1, shift);
        ulong w1 = Limbs.ShiftLeft(u1, u0, shift);
        ulong w0 = u0 << shift;
        for (int i = 0; i < QuotientLimbs; i++)
        {
            ulong digit = Digit4(ref rest3, ref rest2, ref rest1, ref rest0, w3, d3, d2, d1, d0);
            (w3, w2, w1, w0) = (w2, w1, w0, digit);
        }

        remainder = Denormalise(rest3, rest2, rest1, rest0, shift);
        return new UInt256(w0, w1, w2, w3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UInt256 Denormalise(ulong rest3, ulong rest2, ulong rest1, ulong rest0, int shift) => new(
        Limbs.ShiftRight(rest1, rest0, shift),
        Limbs.ShiftRight(rest2, rest1, shift),
        Limbs.ShiftRight(rest3, rest2, shift),
        rest3 >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowIfZero(ulong divisor)
    {
        if (divisor == 0)
        {
            ThrowDivideByZero();
        }
    }

    [DoesNotReturn]
    internal static void ThrowDivideByZero() => throw new DivideByZeroException();
}
