using System.Diagnostics.CodeAnalysis;
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
public static partial class FullMath
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
        // The narrow case of TryMulDivNarrow, written out: where its paths do not meet again, everything stays in registers.
        if ((x.Limb2 | x.Limb3 | y.Limb2 | y.Limb3 | divisor.Limb2 | divisor.Limb3) == 0)
        {
            WideMath.Multiply128(x.Limb1, x.Limb0, y.Limb1, y.Limb0, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
            ulong d1 = divisor.Limb1;
            if (p3 < d1 && d1 >> 63 == 0)
            {
                Normalise(
                    p3, p2, p1, p0, d1, divisor.Limb0,
                    out ulong u3, out ulong u2, out ulong u1, out ulong u0, out ulong n1, out ulong n0);
                if (u3 == 0 && u2 < n1)
                {
                    ulong digit = Limbs.Divide3By2Below(u2, u1, u0, n1, n0, out u1, out u0);
                    if (rounding == Rounding.Down || TryRoundUp(rounding, u1 | u0, ref digit))
                    {
                        return new UInt256(digit, 0, 0, 0);
                    }
                }
                else
                {
                    ulong q1 = Limbs.Divide3By2Below(u3, u2, u1, n1, n0, out u2, out u1);
                    if (u2 < n1)
                    {
                        ulong q0 = Limbs.Divide3By2Below(u2, u1, u0, n1, n0, out u1, out u0);
                        if (rounding == Rounding.Down || TryRoundUp(rounding, u1 | u0, ref q0))
                        {
                            return new UInt256(q0, q1, 0, 0);
                        }
                    }
                }
            }
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

    [DoesNotReturn]
    private static void ThrowOverflow() => throw new OverflowException("The quotient of the product does not fit 256 bits.");
}
