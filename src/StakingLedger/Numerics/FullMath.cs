using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>
/// Products followed by a division, with a 512-bit intermediate product: nothing is lost between the two, and only a final result that
/// does not fit 256 bits is an overflow.
/// </summary>
/// <remarks>
/// A contract that multiplies in 256 bits reverts where this does not. A rule that mirrors such a contract must check the product first.
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
    public static UInt256 MulDiv(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding)
    {
        if (!TryMulDiv(in x, in y, in divisor, rounding, out UInt256 result))
        {
            ThrowOverflow();
        }

        return result;
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
    public static bool TryMulDiv(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding, out UInt256 result)
    {
        if (!TryDivideProduct(in x, in y, in divisor, out UInt256 quotient, out UInt256 remainder))
        {
            result = default;
            return false;
        }

        result = quotient;
        return rounding == Rounding.Down || TryRoundUp(rounding, in remainder, ref result);
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

        return quotient;
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
            LongDivision.Divide(in low, in modulus, out _, out remainder);
            return remainder;
        }

        // (high mod m) * 2^256 + low leaves the same remainder, and its quotient fits.
        LongDivision.Divide(in high, in modulus, out _, out UInt256 reduced);
        LongDivision.DivideWide(in reduced, in low, in modulus, out _, out remainder);
        return remainder;
    }

    /// <summary>Floor and remainder of x * y / divisor; false when the floor does not fit. Safe when an output is one of the inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDivideProduct(
        in UInt256 x, in UInt256 y, in UInt256 divisor, out UInt256 quotient, out UInt256 remainder)
    {
        if ((x.Limb2 | x.Limb3 | y.Limb2 | y.Limb3 | divisor.Limb2 | divisor.Limb3) != 0)
        {
            return TryDivideWideProduct(in x, in y, in divisor, out quotient, out remainder);
        }

        UInt256 product = WideMath.Multiply128(x.Limb1, x.Limb0, y.Limb1, y.Limb0);
        ulong r1 = 0, r0;
        if (divisor.Limb1 != 0)
        {
            quotient = LongDivision.By2(
                product.Limb3, product.Limb2, product.Limb1, product.Limb0, divisor.Limb1, divisor.Limb0, out r1, out r0);
        }
        else
        {
            LongDivision.ThrowIfZero(divisor.Limb0);
            quotient = LongDivision.By1(
                0, product.Limb3, product.Limb2, product.Limb1, product.Limb0, divisor.Limb0, out r0);
        }

        remainder = new UInt256(r0, r1, 0, 0);
        return true;
    }

    [SkipLocalsInit]
    private static bool TryDivideWideProduct(
        in UInt256 x, in UInt256 y, in UInt256 divisor, out UInt256 quotient, out UInt256 remainder)
    {
        WideMath.Multiply(in x, in y, out UInt256 high, out UInt256 low);
        if (high.IsZero)
        {
            LongDivision.Divide(in low, in divisor, out quotient, out remainder);
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

        LongDivision.DivideWide(in high, in low, in divisor, out quotient, out remainder);
        return true;
    }

    /// <summary>Turns a floor into a ceiling: one more when something was left over.</summary>
    private static bool TryRoundUp(Rounding rounding, in UInt256 remainder, ref UInt256 result)
    {
        if (rounding != Rounding.Up)
        {
            throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "The rounding must be Down or Up.");
        }

        return remainder.IsZero || UInt256.TryAdd(in result, UInt256.One, out result);
    }

    [DoesNotReturn]
    private static void ThrowOverflow() => throw new OverflowException("The quotient of the product does not fit 256 bits.");
}
