using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>Rounding of exact fractions.</summary>
internal static class ExactRounding
{
    /// <summary>The nearest whole number; from the middle, the even one.</summary>
    /// <param name="numerator">The numerator, of any sign.</param>
    /// <param name="denominator">The denominator, above zero.</param>
    public static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        BigInteger floor = Floor(numerator, denominator);
        int order = (2 * (numerator - (floor * denominator))).CompareTo(denominator);
        return order > 0 || (order == 0 && !floor.IsEven) ? floor + 1 : floor;
    }

    /// <summary>The largest whole number that is not above.</summary>
    public static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    public static SignedAmount ToSigned(BigInteger value)
    {
        SignedAmount magnitude = SignedAmount.Of((UInt256)BigInteger.Abs(value));
        return value.Sign < 0 ? -magnitude : magnitude;
    }
}
