using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class SharesTests
{
    [Fact]
    public void Sums_and_differences_are_exact_or_throw()
    {
        Shares one = Shares.Of(1);
        Shares greatest = Shares.Of(UInt256.MaxValue);
        Assert.Equal(greatest, greatest - one + one);
        Assert.Equal("115792089237316195423570985008687907853269984665640564039457584007913129639935", greatest.ToString());
        Assert.Throws<OverflowException>(() => greatest + one);
        Assert.Throws<OverflowException>(() => Shares.Zero - one);
    }

    [Fact]
    public void A_saturating_difference_stops_at_zero()
    {
        Assert.Equal(Shares.Of(3), Shares.Of(5).SaturatingSubtract(Shares.Of(2)));
        Assert.True(Shares.Of(2).SaturatingSubtract(Shares.Of(5)).IsZero);
    }

    [Fact]
    public void The_smaller_and_the_greater_of_two_do_not_depend_on_the_side()
    {
        Assert.Equal(Shares.Of(1), Shares.Min(Shares.Of(1), Shares.Of(2)));
        Assert.Equal(Shares.Of(1), Shares.Min(Shares.Of(2), Shares.Of(1)));
        Assert.Equal(Shares.Of(2), Shares.Max(Shares.Of(1), Shares.Of(2)));
        Assert.Equal(Shares.Of(2), Shares.Max(Shares.Of(2), Shares.Of(1)));
    }

    [Fact]
    public void Text_round_trips_for_numbers_of_every_bit_length()
    {
        Random random = new(11);
        for (int bits = 0; bits <= 256; bits++)
        {
            string text = WideNumbers.Text(WideNumbers.OfBitLength(random, bits));
            Assert.Equal(text, Shares.Parse(text).ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.0")]
    [InlineData("-0")]
    [InlineData("1\0")]
    public void Text_other_than_digits_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Shares.Parse(text));
        Assert.False(Shares.TryParse(text, out Shares nothing));
        Assert.Equal(default, nothing);
    }

    [Fact]
    public void The_order_is_that_of_the_numbers()
    {
        UInt256[] ascending = [0, 1, ulong.MaxValue, UInt128.MaxValue, UInt256.MaxValue - 1, UInt256.MaxValue];
        for (int i = 0; i < ascending.Length; i++)
        {
            for (int j = 0; j < ascending.Length; j++)
            {
                Shares a = Shares.Of(ascending[i]);
                Shares b = Shares.Of(ascending[j]);
                UnitAssert.OrderedLike(a, b, i.CompareTo(j), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
