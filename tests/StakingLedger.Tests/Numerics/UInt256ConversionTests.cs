using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256ConversionTests
{
    [Fact]
    public void Big_integers_convert_both_ways_and_throw_exactly_outside_the_range()
    {
        foreach (UInt256 value in NumericSamples.Nasty)
        {
            var integer = (BigInteger)value;
            Assert.Equal(value, (UInt256)integer);
            Assert.Throws<OverflowException>(() => (UInt256)(integer - NumericSamples.TwoTo256));
            Assert.Throws<OverflowException>(() => (UInt256)(integer + NumericSamples.TwoTo256));
        }

        Assert.Throws<OverflowException>(() => (UInt256)BigInteger.MinusOne);
        Assert.Throws<OverflowException>(() => (UInt256)(BigInteger.One << 1_000));
    }

    [Fact]
    public void Narrowing_keeps_the_value_or_throws_exactly_when_it_does_not_fit()
    {
        foreach (UInt256 value in NumericSamples.Nasty)
        {
            var integer = (BigInteger)value;
            AssertNarrows(integer, uint.MaxValue, () => (uint)value);
            AssertNarrows(integer, ulong.MaxValue, () => (ulong)value);
            AssertNarrows(integer, (BigInteger)UInt128.MaxValue, () => (BigInteger)(UInt128)value);
        }
    }

    [Fact]
    public void Widening_keeps_the_value()
    {
        Assert.Equal(uint.MaxValue, (BigInteger)(UInt256)uint.MaxValue);
        Assert.Equal(ulong.MaxValue, (BigInteger)(UInt256)ulong.MaxValue);
        Assert.Equal((BigInteger)UInt128.MaxValue, (BigInteger)(UInt256)UInt128.MaxValue);
        UInt256 fromLiteral = 7u;
        Assert.Equal(new UInt256(7, 0, 0, 0), fromLiteral);
    }

    [Fact]
    public void Signed_numbers_convert_when_they_are_not_negative()
    {
        Assert.Equal(int.MaxValue, (BigInteger)(UInt256)int.MaxValue);
        Assert.Equal(long.MaxValue, (BigInteger)(UInt256)long.MaxValue);
        foreach (long negative in (long[])[-1, int.MinValue, long.MinValue])
        {
            Assert.Throws<OverflowException>(() => (UInt256)negative);
        }

        int minusOne = -1;
        Assert.Throws<OverflowException>(() => (UInt256)minusOne);
    }

    [Fact]
    public void The_halves_are_those_that_the_number_was_made_of()
    {
        foreach (UInt256 value in NumericSamples.Nasty)
        {
            var integer = (BigInteger)value;
            Assert.Equal(integer & (BigInteger)UInt128.MaxValue, (BigInteger)value.Lower);
            Assert.Equal(integer >> 128, (BigInteger)value.Upper);
            Assert.Equal(value, new UInt256(value.Upper, value.Lower));
            Assert.Equal(integer.IsZero, value.IsZero);
        }
    }

    [Fact]
    public void The_default_is_zero_and_the_constants_are_what_they_say()
    {
        Assert.Equal(default, UInt256.Zero);
        Assert.Equal(BigInteger.One, (BigInteger)UInt256.One);
        Assert.Equal(NumericSamples.TwoTo256 - 1, (BigInteger)UInt256.MaxValue);
    }

    private static void AssertNarrows(BigInteger value, BigInteger largest, Func<BigInteger> narrow)
    {
        if (value > largest)
        {
            Assert.Throws<OverflowException>(() => narrow());
        }
        else
        {
            Assert.Equal(value, narrow());
        }
    }
}
