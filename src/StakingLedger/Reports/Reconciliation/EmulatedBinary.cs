using StakingLedger.Numerics;

namespace StakingLedger.Reports;

/// <summary>
/// A positive IEEE 754 64-bit binary number, made of whole numbers: 53 bits and a power of two. Every operation rounds to the nearest,
/// ties to even, as machines do. It serves to recognise the results of others; nothing is priced with it. Exponents have no bounds.
/// </summary>
internal readonly record struct EmulatedBinary
{
    private const int Precision = 53;
    private const int MostDecimals = 60;

    private EmulatedBinary(in UInt256 bits, int exponent)
    {
        Bits = bits;
        Exponent = exponent;
    }

    /// <summary>Gets the significand: 53 bits, or zero.</summary>
    public UInt256 Bits { get; }

    /// <summary>Gets the power of two by which it is multiplied.</summary>
    public int Exponent { get; }

    /// <summary>The nearest number to a whole one.</summary>
    public static EmulatedBinary Of(in UInt256 value) => Rounded(value, 0, hasMore: false);

    /// <summary>The nearest number to digits times a power of ten; null when the power is too large or too small for that.</summary>
    public static EmulatedBinary? Of(in UInt256 digits, int scale)
    {
        if (digits.IsZero)
        {
            return default(EmulatedBinary);
        }

        if (scale >= 0)
        {
            return ObservedNumber.TryScale(digits, scale, out UInt256 whole) ? Of(whole) : null;
        }

        return scale >= -MostDecimals && ObservedNumber.TryScale(UInt256.One, -scale, out UInt256 divisor)
            ? Quotient(digits, 0, divisor, 0)
            : null;
    }

    /// <summary>The rounded product.</summary>
    public static EmulatedBinary operator *(EmulatedBinary left, EmulatedBinary right) =>
        Rounded(left.Bits * right.Bits, left.Exponent + right.Exponent, hasMore: false);

    /// <summary>The rounded quotient; zero by zero.</summary>
    public static EmulatedBinary operator /(EmulatedBinary left, EmulatedBinary right) =>
        right.Bits.IsZero ? default : Quotient(left.Bits, left.Exponent, right.Bits, right.Exponent);

    /// <summary>
    /// What it prints as, in units of a power of ten, rounded half up; null when the digits do not fit 256 bits.
    /// </summary>
    /// <param name="scale">The power of ten of a unit.</param>
    public UInt256? InUnitsOf(int scale)
    {
        UInt256 numerator = Bits;
        UInt256 denominator = UInt256.One;
        bool fits = scale >= 0
            ? ObservedNumber.TryScale(UInt256.One, scale, out denominator)
            : ObservedNumber.TryScale(Bits, -scale, out numerator);
        if (!fits || !TryShift(ref numerator, Exponent) || !TryShift(ref denominator, -Exponent))
        {
            return null;
        }

        (UInt256 quotient, UInt256 rest) = UInt256.DivRem(numerator, denominator);
        return rest >= denominator - rest ? quotient + UInt256.One : quotient;
    }

    private static bool TryShift(ref UInt256 value, int bits)
    {
        if (bits <= 0)
        {
            return true;
        }

        if (value.BitLength() + bits > 256)
        {
            return false;
        }

        value <<= bits;
        return true;
    }

    private static EmulatedBinary Quotient(in UInt256 numerator, int numeratorExponent, in UInt256 denominator, int denominatorExponent)
    {
        if (numerator.IsZero)
        {
            return default;
        }

        // At least 55 bits of quotient: every divisor here has at most 201.
        int shift = 256 - numerator.BitLength();
        (UInt256 quotient, UInt256 rest) = UInt256.DivRem(numerator << shift, denominator);
        return Rounded(quotient, numeratorExponent - denominatorExponent - shift, hasMore: !rest.IsZero);
    }

    /// <summary>Rounds to 53 bits, half to even; what lies below the bits counts as a little more.</summary>
    private static EmulatedBinary Rounded(in UInt256 value, int exponent, bool hasMore)
    {
        int spare = value.BitLength() - Precision;
        if (value.IsZero)
        {
            return default;
        }

        if (spare <= 0)
        {
            return new EmulatedBinary(value << -spare, exponent + spare);
        }

        UInt256 kept = value >> spare;
        UInt256 rest = value - (kept << spare);
        UInt256 half = UInt256.One << (spare - 1);
        bool isOdd = !(kept & UInt256.One).IsZero;
        if (rest > half || (rest == half && (hasMore || isOdd)))
        {
            kept += UInt256.One;
        }

        return kept.BitLength() > Precision
            ? new EmulatedBinary(kept >> 1, exponent + spare + 1)
            : new EmulatedBinary(kept, exponent + spare);
    }
}
