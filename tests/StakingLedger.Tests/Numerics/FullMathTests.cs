using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class FullMathTests
{
    private static readonly UInt256 TwoTo255 = UInt256.One << 255;

    [Fact]
    public void MulDiv_agrees_with_unbounded_integers_on_all_triples_of_nasty_numbers()
    {
        UInt256[] samples = [.. NumericSamples.Nasty.Where((_, index) => index % 2 == 0), UInt256.MaxValue, UInt256.Zero];
        foreach (UInt256 x in samples)
        {
            foreach (UInt256 y in samples)
            {
                foreach (UInt256 divisor in samples)
                {
                    Check(x, y, divisor);
                }
            }
        }
    }

    [Fact]
    public void MulDiv_agrees_with_unbounded_integers_when_the_quotient_is_known_to_sit_at_an_edge()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            // Limbs of all ones and all zeros, and a factor next to the divisor: the estimated digits are at their worst there.
            UInt256 divisor = NumericSamples.NextPatterned(random);
            UInt256 x = NumericSamples.NextPatterned(random);
            UInt256 nearDivisor = UInt256.WrappingSubtract(divisor, (uint)random.Next(3));
            UInt256 y = i % 2 == 0 ? NumericSamples.NextPatterned(random) : nearDivisor;
            Check(x, y, divisor);
        }
    }

    [Fact]
    public void MulDiv_agrees_with_unbounded_integers_on_random_numbers_of_every_width()
    {
        var random = new Random(8);
        for (int i = 0; i < 20_000; i++)
        {
            Check(NumericSamples.Next(random), NumericSamples.Next(random), NumericSamples.Next(random));
        }
    }

    [Fact]
    public void A_quotient_of_the_largest_number_fits_and_one_more_does_not()
    {
        // (2^256-1) * 2 / 2 fits; (2^256-1) * 2 + 2 would be 2^256.
        Assert.Equal(UInt256.MaxValue, FullMath.MulDiv(UInt256.MaxValue, 2u, 2u, Rounding.Up));
        Assert.Equal(UInt256.MaxValue, FullMath.MulDiv(UInt256.MaxValue, UInt256.MaxValue, UInt256.MaxValue, Rounding.Down));
        Assert.Throws<OverflowException>(() => FullMath.MulDiv(TwoTo255, 2u, UInt256.One, Rounding.Down));
        Assert.Throws<OverflowException>(() => FullMath.MulDivRem(TwoTo255, 2u, UInt256.One, out _));
        Assert.Throws<OverflowException>(
            () => FullMath.MulDiv(UInt256.MaxValue, UInt256.MaxValue, UInt256.MaxValue - UInt256.One, Rounding.Down));
        Assert.False(FullMath.TryMulDiv(TwoTo255, TwoTo255, UInt256.One << 254, Rounding.Down, out UInt256 result));
        Assert.Equal(UInt256.Zero, result);
    }

    [Fact]
    public void A_floor_of_the_largest_number_with_a_remainder_fits_downwards_and_overflows_upwards()
    {
        // With a = 2^128-1, x = 2^256-a and d = 2^256-2a+1: x*x = d * 2^256 - (2^256-a*a), and 2^256-a*a = 2^129-1 is below d.
        UInt256 a = UInt128.MaxValue;
        UInt256 x = UInt256.WrappingSubtract(UInt256.Zero, a);
        UInt256 divisor = UInt256.WrappingSubtract(UInt256.One, a << 1);
        Assert.Equal(UInt256.MaxValue, FullMath.MulDiv(x, x, divisor, Rounding.Down));
        Assert.Equal(UInt256.MaxValue, FullMath.MulDivRem(x, x, divisor, out UInt256 remainder));
        Assert.False(remainder.IsZero);
        Assert.Throws<OverflowException>(() => FullMath.MulDiv(x, x, divisor, Rounding.Up));
        Assert.False(FullMath.TryMulDiv(x, x, divisor, Rounding.Up, out UInt256 result));
        Assert.Equal(UInt256.Zero, result);

        // The next smaller divisor brings the floor itself to 2^256.
        Assert.Throws<OverflowException>(() => FullMath.MulDiv(x, x, divisor - UInt256.One, Rounding.Down));
    }

    [Fact]
    public void A_zero_divisor_throws_in_every_form_and_for_every_width()
    {
        foreach (UInt256 x in NumericSamples.Nasty)
        {
            Assert.Throws<DivideByZeroException>(() => FullMath.MulDiv(x, x, UInt256.Zero, Rounding.Down));
            Assert.Throws<DivideByZeroException>(() => FullMath.MulDivRem(x, x, UInt256.Zero, out _));
            Assert.Throws<DivideByZeroException>(() => FullMath.MulMod(x, x, UInt256.Zero));
            Assert.Throws<DivideByZeroException>(() => FullMath.TryMulDiv(x, x, UInt256.Zero, Rounding.Up, out _));
        }
    }

    [Fact]
    public void A_rounding_that_has_no_name_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => FullMath.MulDiv(7u, 3u, 2u, (Rounding)2));

    [Fact]
    public void The_result_may_be_written_over_any_operand()
    {
        foreach (UInt256 sample in NumericSamples.Nasty)
        {
            UInt256 x = sample, y = sample, divisor = sample;
            if (sample.IsZero)
            {
                continue;
            }

            Assert.True(FullMath.TryMulDiv(in x, in sample, in sample, Rounding.Up, out x));
            Assert.Equal(sample, x);
            Assert.True(FullMath.TryMulDiv(in sample, in y, in sample, Rounding.Up, out y));
            Assert.Equal(sample, y);
            Assert.True(FullMath.TryMulDiv(in sample, in sample, in divisor, Rounding.Up, out divisor));
            Assert.Equal(sample, divisor);

            UInt256 both = sample;
            Assert.Equal(both, FullMath.MulDivRem(in both, in both, in both, out UInt256 remainder));
            Assert.Equal(UInt256.Zero, remainder);
            Assert.Equal(sample, FullMath.MulDivRem(in both, in both, in both, out both));
            Assert.Equal(UInt256.Zero, both);
        }
    }

    private static void Check(UInt256 x, UInt256 y, UInt256 divisor)
    {
        if (divisor.IsZero)
        {
            return;
        }

        BigInteger product = (BigInteger)x * (BigInteger)y;
        BigInteger floor = BigInteger.DivRem(product, (BigInteger)divisor, out BigInteger rest);
        BigInteger ceiling = rest.IsZero ? floor : floor + 1;
        CheckRounded(x, y, divisor, Rounding.Down, floor);
        CheckRounded(x, y, divisor, Rounding.Up, ceiling);
        Assert.Equal(rest, (BigInteger)FullMath.MulMod(x, y, divisor));
        if (floor < NumericSamples.TwoTo256)
        {
            Assert.Equal(floor, (BigInteger)FullMath.MulDivRem(x, y, divisor, out UInt256 remainder));
            Assert.Equal(rest, (BigInteger)remainder);
        }
    }

    private static void CheckRounded(UInt256 x, UInt256 y, UInt256 divisor, Rounding rounding, BigInteger expected)
    {
        bool fits = expected < NumericSamples.TwoTo256;
        bool succeeded = FullMath.TryMulDiv(x, y, divisor, rounding, out UInt256 actual);
        Assert.True(succeeded == fits, $"{x} * {y} / {divisor} {rounding}: returned {succeeded}");
        Assert.True((BigInteger)actual == (fits ? expected : 0), $"{x} * {y} / {divisor} {rounding}: {actual}, not {expected}");
    }
}
