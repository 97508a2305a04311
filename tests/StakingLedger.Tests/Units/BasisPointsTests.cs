using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class BasisPointsTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(65_536)]
    public void A_value_outside_zero_to_ten_thousand_is_refused(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BasisPoints.FromValue(value));

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MaxValue)]
    public void A_percentage_outside_zero_to_one_hundred_is_refused(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BasisPoints.FromPercent(percent));

    [Fact]
    public void The_ends_of_the_range_are_allowed()
    {
        Assert.Equal(BasisPoints.Zero, BasisPoints.FromValue(0));
        Assert.Equal(BasisPoints.All, BasisPoints.FromValue(10_000));
        Assert.Equal(BasisPoints.All, BasisPoints.FromPercent(100));
        Assert.Equal(1_000, BasisPoints.FromPercent(10).Value);
        Assert.True(default(BasisPoints).IsZero);
    }

    [Fact]
    public void A_part_is_the_quotient_rounded_as_named()
    {
        Random random = new(10_000);
        for (int i = 0; i < 1_000; i++)
        {
            int points = i switch { 0 => 0, 1 => 10_000, _ => random.Next(10_001) };
            BigInteger whole = WideNumbers.OfBitLength(random, random.Next(257));
            BigInteger product = whole * points;
            string down = WideNumbers.Text(product / 10_000);
            string up = WideNumbers.Text((product + 9_999) / 10_000);
            BasisPoints part = BasisPoints.FromValue(points);
            Assert.Equal(down, part.Of(Amount.Parse(WideNumbers.Text(whole)), Rounding.Down).ToString());
            Assert.Equal(up, part.Of(Amount.Parse(WideNumbers.Text(whole)), Rounding.Up).ToString());
            Assert.Equal(down, part.Of(Shares.Parse(WideNumbers.Text(whole)), Rounding.Down).ToString());
            Assert.Equal(up, part.Of(Shares.Parse(WideNumbers.Text(whole)), Rounding.Up).ToString());
        }
    }

    [Fact]
    public void Every_value_round_trips_through_its_text()
    {
        for (int points = 0; points <= 10_000; points++)
        {
            BasisPoints part = BasisPoints.FromValue(points);
            Assert.Equal(part, BasisPoints.Parse(part.ToString()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("10001")]
    [InlineData("65537")]
    [InlineData("-1")]
    [InlineData("10%")]
    [InlineData("1.5")]
    public void Other_text_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => BasisPoints.Parse(text));
        Assert.False(BasisPoints.TryParse(text, out BasisPoints nothing));
        Assert.Equal(default, nothing);
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(5, "0.05%")]
    [InlineData(50, "0.5%")]
    [InlineData(1_000, "10%")]
    [InlineData(9_999, "99.99%")]
    [InlineData(10_000, "100%")]
    public void The_percentage_is_exact(int points, string percent) =>
        Assert.Equal(percent, BasisPoints.FromValue(points).ToPercentString());

    [Fact]
    public void The_order_is_that_of_the_numbers()
    {
        int[] values = [0, 1, 255, 256, 10_000];
        foreach (int left in values)
        {
            foreach (int right in values)
            {
                BasisPoints a = BasisPoints.FromValue(left);
                BasisPoints b = BasisPoints.FromValue(right);
                UnitAssert.OrderedLike(a, b, left.CompareTo(right), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
