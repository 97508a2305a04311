using System.Numerics;

namespace StakingLedger.Analytics;

/// <summary>
/// A fraction to the power of a fraction, as a scaled whole number rounded half to even. It is computed in fixed point with a bound of the
/// error, with ever more bits until both ends of the bound round to the same number. So no machine and no library of functions has a say.
/// </summary>
internal static class RealPower
{
    // An exact power is taken up to so many bits of result.
    private const long ExactBits = 1 << 16;

    // Numbers that so many bits do not tell from the middle between two results lie in the middle.
    private const int MostBits = 8_192;

    private const int MostExponent = 4_096;

    /// <summary>(numerator/denominator)^(up/down) · 10^decimals.</summary>
    /// <param name="numerator">The base's numerator; not negative.</param>
    /// <param name="denominator">The base's denominator; above zero.</param>
    /// <param name="up">The exponent's numerator; above zero.</param>
    /// <param name="down">The exponent's denominator; above zero.</param>
    /// <param name="decimals">The decimals of the result.</param>
    /// <exception cref="OverflowException">The power is 2^4096 or more.</exception>
    public static BigInteger Scaled(BigInteger numerator, BigInteger denominator, BigInteger up, BigInteger down, int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        if (numerator.IsZero)
        {
            return BigInteger.Zero;
        }

        if (numerator == denominator)
        {
            return scale;
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(up, down);
        (up, down) = (up / common, down / common);
        long longest = Math.Max(numerator.GetBitLength(), denominator.GetBitLength());
        if (down.IsOne && up * longest <= ExactBits)
        {
            return ExactRounding.HalfEven(BigInteger.Pow(numerator, (int)up) * scale, BigInteger.Pow(denominator, (int)up));
        }

        for (int bits = 256; ; bits *= 2)
        {
            (BigInteger value, BigInteger error) = Approximate(numerator, denominator, up, down, bits);
            BigInteger one = BigInteger.One << bits;
            BigInteger low = ExactRounding.HalfEven((value - error) * scale, one);
            BigInteger high = ExactRounding.HalfEven((value + error) * scale, one);
            if (low == high)
            {
                return low;
            }

            if (bits >= MostBits)
            {
                return low.IsEven ? low : high;
            }
        }
    }

    /// <summary>The power times 2^bits, and how far off it may be.</summary>
    private static (BigInteger Value, BigInteger Error) Approximate(
        BigInteger numerator, BigInteger denominator, BigInteger up, BigInteger down, int bits)
    {
        // Each term of a series is cut once or twice, and a series of numbers up to 1/3 or 1/2 has fewer terms than there are bits.
        BigInteger series = 4 * bits;
        BigInteger logOfTwo = 2 * InverseTangent(1, 3, bits);

        int shift = checked((int)(numerator.GetBitLength() - denominator.GetBitLength()));
        BigInteger top = shift < 0 ? numerator << -shift : numerator;
        BigInteger bottom = shift > 0 ? denominator << shift : denominator;
        BigInteger log = (2 * InverseTangent(top - bottom, top + bottom, bits)) + (shift * logOfTwo);
        BigInteger logError = 2 * series * (1 + Math.Abs(shift));

        BigInteger product = ExactRounding.Floor(log * up, down);
        BigInteger whole = ExactRounding.HalfEven(product, logOfTwo);
        if (whole > MostExponent)
        {
            throw new OverflowException("The yearly rate is too large to be written: the time that passed is too short for it.");
        }

        // A power of about 2^-bits and below is nothing, give or take two.
        if (whole < -bits)
        {
            return (BigInteger.Zero, 2);
        }

        int exponent = (int)whole;
        BigInteger rest = product - (exponent * logOfTwo);
        BigInteger restError = (logError * ((up / down) + 1)) + 1 + (2 * series * Math.Abs(exponent));
        BigInteger value = Exponential(rest, bits);
        BigInteger error = (2 * restError) + series + 2;
        return exponent >= 0
            ? (value << exponent, error << exponent)
            : (value >> -exponent, (error >> -exponent) + 1);
    }

    /// <summary>The inverse hyperbolic tangent of a fraction below 1/2: t + t³/3 + t⁵/5 + ...</summary>
    private static BigInteger InverseTangent(BigInteger numerator, BigInteger denominator, int bits)
    {
        BigInteger power = (numerator << bits) / denominator;
        BigInteger square = (power * power) >> bits;
        BigInteger sum = BigInteger.Zero;
        for (int i = 1; !power.IsZero; i += 2)
        {
            sum += power / i;
            power = power * square / (BigInteger.One << bits);
        }

        return sum;
    }

    /// <summary>The exponential of a number of at most 1/2 on either side: 1 + x + x²/2! + ...</summary>
    private static BigInteger Exponential(BigInteger x, int bits)
    {
        BigInteger term = BigInteger.One << bits;
        BigInteger sum = BigInteger.Zero;
        for (int i = 1; !term.IsZero; i++)
        {
            sum += term;
            term = term * x / (i * (BigInteger.One << bits));
        }

        return sum;
    }
}
