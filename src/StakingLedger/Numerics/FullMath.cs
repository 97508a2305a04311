using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>
/// Products followed by a division, with a 512-bit intermediate product: nothing is lost between the two, and only a final result
/// that does not fit 256 bits is an overflow.
/// </summary>
/// <remarks>
/// A contract that multiplies in 256 bits reverts where this does not. A rule that mirrors such a contract must check the product
/// first.
/// </remarks>
public static class FullMath
{
    /// <summary>x * y / divisor, rounded as named.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="divisor">The divisor.</param>
    /// <param name="rounding">The direction of a quotient that is not whole.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The rounded quotient is 2^256 or more.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not one of the named directions.</exception>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static UInt256 MulDiv(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding)
    {
        if (TryMulDivNarrow(in x, in y, in divisor, rounding, out ulong q1, out ulong q0))
        {
            return new UInt256(q0, q1, 0, 0);
        }

        return MulDivGeneral(in x, in y, in divisor, rounding);
    }

    /// <summary>x * y / divisor, rounded as named, when it fits 256 bits.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="divisor">The divisor.</param>
    /// <param name="rounding">The direction of a quotient that is not whole.</param>
    /// <param name="result">The rounded quotient; zero when it does not fit.</param>
    /// <returns>Whether the rounded quotient is below 2^256. A zero divisor is not such an answer: it throws.</returns>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not one of the named directions.</exception>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryMulDiv(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding, out UInt256 result)
    {
        if (TryMulDivNarrow(in x, in y, in divisor, rounding, out ulong q1, out ulong q0))
        {
            result = new UInt256(q0, q1, 0, 0);
            return true;
        }

        return TryMulDivGeneral(in x, in y, in divisor, rounding, out result);
    }

    /// <summary>The floor of x * y / divisor together with the remainder of that division.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="divisor">The divisor.</param>
    /// <param name="remainder">x * y - quotient * divisor: below the divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is 2^256 or more.</exception>
    [SkipLocalsInit]
    public static UInt256 MulDivRem(in UInt256 x, in UInt256 y, in UInt256 divisor, out UInt256 remainder)
    {
        if (!TryDivideProduct(in x, in y, in divisor, out UInt256 quotient, out remainder))
        {
            ThrowOverflow();
        }

        return quotient.CopyLimbs();
    }

    /// <summary>x * y modulo the modulus, over the full product: the chain's MULMOD, except that a zero modulus throws.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="modulus">The modulus.</param>
    /// <exception cref="DivideByZeroException">The modulus is zero.</exception>
    [SkipLocalsInit]
    public static UInt256 MulMod(in UInt256 x, in UInt256 y, in UInt256 modulus)
    {
        WideMath.Multiply(in x, in y, out UInt256 high, out UInt256 low);
        UInt256 remainder;
        if (high.IsZero)
        {
            _ = LongDivision.Divide(in low, in modulus, out remainder);
            return remainder.CopyLimbs();
        }

        // (high mod m) * 2^256 + low leaves the same remainder, and its quotient fits.
        _ = LongDivision.Divide(in high, in modulus, out UInt256 reduced);
        _ = LongDivision.DivideWide(in reduced, in low, in modulus, out remainder);
        return remainder.CopyLimbs();
    }

    /// <summary>
    /// The case of real pools, whose quotient has two limbs: all operands below 2^128, the divisor from 2^64 to below 2^127, and
    /// the quotient below 2^128. False when it is another case, or a rare one, and then the limbs mean nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMulDivNarrow(
        in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding, out ulong q1, out ulong q0)
    {
        if ((x.Limb2 | x.Limb3 | y.Limb2 | y.Limb3 | divisor.Limb2 | divisor.Limb3) != 0)
        {
            q1 = q0 = 0;
            return false;
        }

        WideMath.Multiply128(x.Limb1, x.Limb0, y.Limb1, y.Limb0, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        return TryNarrowQuotient(p3, p2, p1, p0, divisor.Limb1, divisor.Limb0, rounding, out q1, out q0);
    }

    /// <summary>The quotient of the product, of two limbs. The divisor leaves at least one bit to shift by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowQuotient(
        ulong p3, ulong p2, ulong p1, ulong p0, ulong d1, ulong d0, Rounding rounding, out ulong q1, out ulong q0)
    {
        // With p3 < d1 the quotient has two limbs, and no bit of p3 is lost by the shift.
        q1 = q0 = 0;
        if (p3 >= d1 || d1 >> 63 != 0)
        {
            return false;
        }

        int shift = BitOperations.LeadingZeroCount(d1);
        int back = unchecked(-shift);
        ulong n1 = (d1 << shift) | (d0 >> back), n0 = d0 << shift;
        ulong rest2 = (p3 << shift) | (p2 >> back), rest1 = (p2 << shift) | (p1 >> back), rest0 = (p1 << shift) | (p0 >> back);
        if (rest2 != 0 || rest1 >= n1)
        {
            q1 = Limbs.Divide3By2Below(rest2, rest1, rest0, n1, n0, out rest1, out rest0);
            if (rest1 >= n1)
            {
                return false;
            }
        }

        q0 = Limbs.Divide3By2Below(rest1, rest0, p0 << shift, n1, n0, out rest1, out rest0);
        if (rounding != Rounding.Down)
        {
            RequireUp(rounding);
            if ((rest1 | rest0) != 0)
            {
                // A carry is rare and left to the general way.
                q0 = unchecked(q0 + 1);
                return q0 != 0;
            }
        }

        return true;
    }

    [SkipLocalsInit]
    private static UInt256 MulDivGeneral(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding)
    {
        if (!TryMulDivGeneral(in x, in y, in divisor, rounding, out UInt256 result))
        {
            ThrowOverflow();
        }

        return result.CopyLimbs();
    }

    [SkipLocalsInit]
    private static bool TryMulDivGeneral(
        in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding, out UInt256 result)
    {
        bool leaves;
        UInt256 high, low;
        if ((x.Limb2 | x.Limb3 | y.Limb2 | y.Limb3) == 0)
        {
            WideMath.Multiply128(x.Limb1, x.Limb0, y.Limb1, y.Limb0, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
            low = new UInt256(p0, p1, p2, p3);
            leaves = LongDivision.DivideLeaves(in low, in divisor, out result);
            return Rounded(leaves, rounding, ref result);
        }

        WideMath.Multiply(in x, in y, out high, out low);
        if (high.IsZero)
        {
            leaves = LongDivision.DivideLeaves(in low, in divisor, out result);
        }
        else if (high.Limb3 != divisor.Limb3 ? high.Limb3 < divisor.Limb3 : high < divisor)
        {
            leaves = LongDivision.DivideWideLeaves(in high, in low, in divisor, out result);
        }
        else
        {
            if (divisor.IsZero)
            {
                LongDivision.ThrowDivideByZero();
            }

            result = default;
            return false;
        }

        return Rounded(leaves, rounding, ref result);
    }

    /// <summary>Adds one to the floor where the rounding asks for it; false when that does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Rounded(bool leaves, Rounding rounding, ref UInt256 result)
    {
        if (rounding == Rounding.Down)
        {
            return true;
        }

        RequireUp(rounding);
        return UInt256.TryAdd(in result, new UInt256(leaves ? 1UL : 0UL, 0, 0, 0), out result);
    }

    /// <summary>
    /// Floor and remainder of x * y / divisor; false when the floor does not fit. Safe when an output is an operand.
    /// </summary>
    [SkipLocalsInit]
    private static bool TryDivideProduct(
        in UInt256 x, in UInt256 y, in UInt256 divisor, out UInt256 quotient, out UInt256 remainder)
    {
        WideMath.Multiply(in x, in y, out UInt256 high, out UInt256 low);
        if (high.IsZero)
        {
            quotient = LongDivision.Divide(in low, in divisor, out remainder).CopyLimbs();
            return true;
        }

        if (high >= divisor)
        {
            if (divisor.IsZero)
            {
                LongDivision.ThrowDivideByZero();
            }

            quotient = default;
            remainder = default;
            return false;
        }

        quotient = LongDivision.DivideWide(in high, in low, in divisor, out remainder).CopyLimbs();
        return true;
    }

    private static void RequireUp(Rounding rounding)
    {
        if (rounding != Rounding.Up)
        {
            ThrowUnknown(rounding);
        }
    }

    [DoesNotReturn]
    private static void ThrowUnknown(Rounding rounding)
        => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "The rounding must be Down or Up.");

    [DoesNotReturn]
    private static void ThrowOverflow() => throw new OverflowException("The quotient of the product does not fit 256 bits.");
}
