using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Numerics;

public class FullMathProperties
{
    [Property]
    public void MulDiv_is_the_rounded_true_quotient_or_does_not_fit(UInt256 x, UInt256 y, UInt256 d, Rounding rounding)
    {
        UInt256 divisor = d.IsZero ? UInt256.One : d;
        BigInteger expected = BigInteger.DivRem((BigInteger)x * (BigInteger)y, (BigInteger)divisor, out BigInteger rest);
        if (rounding == Rounding.Up && !rest.IsZero)
        {
            expected++;
        }

        bool fits = FullMath.TryMulDiv(x, y, divisor, rounding, out UInt256 actual);
        Assert.Equal(expected < NumericSamples.TwoTo256, fits);
        Assert.Equal(fits ? expected : 0, (BigInteger)actual);
    }

    [Property]
    public void The_quotient_that_fits_by_construction_is_found(UInt256 x, UInt256 a, UInt256 b)
    {
        // y <= d, so x * y / d <= x always fits, whatever the width of the operands.
        UInt256 y = UInt256.Min(a, b);
        UInt256 divisor = UInt256.Max(UInt256.Max(a, b), UInt256.One);
        UInt256 quotient = FullMath.MulDivRem(x, y, divisor, out UInt256 remainder);
        Assert.True(quotient <= x);
        Assert.True(remainder < divisor);
        Assert.Equal((BigInteger)x * (BigInteger)y, ((BigInteger)quotient * (BigInteger)divisor) + (BigInteger)remainder);
        Assert.Equal(remainder, FullMath.MulMod(x, y, divisor));
    }

    [Property]
    public void MulMod_is_the_remainder_of_the_full_product(UInt256 x, UInt256 y, UInt256 m)
    {
        UInt256 modulus = m.IsZero ? UInt256.One : m;
        Assert.Equal((BigInteger)x * (BigInteger)y % (BigInteger)modulus, (BigInteger)FullMath.MulMod(x, y, modulus));
    }

    [Property]
    public void Up_is_down_or_one_more_exactly_when_something_is_left(UInt256 x, UInt256 a, UInt256 b)
    {
        UInt256 y = UInt256.Min(a, b);
        UInt256 divisor = UInt256.Max(UInt256.Max(a, b), UInt256.One);
        UInt256 down = FullMath.MulDivRem(x, y, divisor, out UInt256 remainder);
        UInt256 up = FullMath.MulDiv(x, y, divisor, Rounding.Up);
        Assert.Equal(remainder.IsZero ? UInt256.Zero : UInt256.One, up - down);
    }
}
