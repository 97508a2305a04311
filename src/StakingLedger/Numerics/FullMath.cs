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
        if (!IsNarrow(in x, in y, in divisor))
        {
            return MulDivGeneral(in x, in y, in divisor, rounding);
        }

        ulong rest = DivideNarrow(in x, in y, in divisor, out ulong q2, out ulong q1, out ulong q0);
        if (rounding != Rounding.Down)
        {
            RoundUpNarrow(rounding, rest, ref q2, ref q1, ref q0);
        }

        return new UInt256(q0, q1, q2, 0);
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
        if (!IsNarrow(in x, in y, in divisor))
        {
            return TryMulDivGeneral(in x, in y, in divisor, rounding, out result);
        }

        ulong rest = DivideNarrow(in x, in y, in divisor, out ulong q2, out ulong q1, out ulong q0);
        if (rounding != Rounding.Down)
        {
            RoundUpNarrow(rounding, rest, ref q2, ref q1, ref q0);
        }

        result = new UInt256(q0, q1, q2, 0);
        return true;
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
    /// Whether all operands are below 2^128 and the divisor at least 2^64: the case of real pools, whose quotient is below 2^192.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNarrow(in UInt256 x, in UInt256 y, in UInt256 divisor)
        => (x.Limb2 | x.Limb3 | y.Limb2 | y.Limb3 | divisor.Limb2 | divisor.Limb3) == 0 && divisor.Limb1 != 0;

    /// <summary>The narrow case. Returns something that is zero exactly when the remainder is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong DivideNarrow(
        in UInt256 x, in UInt256 y, in UInt256 divisor, out ulong q2, out ulong q1, out ulong q0)
    {
        WideMath.Multiply128(x.Limb1, x.Limb0, y.Limb1, y.Limb0, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        LongDivision.By2(
            p3, p2, p1, p0, divisor.Limb1, divisor.Limb0, out q2, out q1, out q0, out ulong r1, out ulong r0);
        return r1 | r0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RoundUpNarrow(Rounding rounding, ulong rest, ref ulong q2, ref ulong q1, ref ulong q0)
    {
        RequireUp(rounding);
        ulong carry = rest != 0 ? 1UL : 0UL;
        q0 = Limbs.Add(q0, 0, ref carry);
        q1 = Limbs.Add(q1, 0, ref carry);
        q2 = Limbs.Add(q2, 0, ref carry);
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
        if (!TryDivideProduct(in x, in y, in divisor, out UInt256 quotient, out UInt256 remainder))
        {
            result = default;
            return false;
        }

        if (rounding == Rounding.Down)
        {
            result = quotient.CopyLimbs();
            return true;
        }

        // The ceiling of a floor of 2^256-1 with a remainder does not fit.
        RequireUp(rounding);
        return UInt256.TryAdd(in quotient, new UInt256(remainder.IsZero ? 0UL : 1UL, 0, 0, 0), out result);
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
