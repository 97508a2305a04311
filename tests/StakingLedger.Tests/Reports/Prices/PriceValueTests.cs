using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class PriceValueTests
{
    private static readonly PriceCurrency Franc = new("CHF", 2);

    [Theory]
    [InlineData("1.5", "2345.678", PriceRounding.HalfEven, "351852", "-3000000000000000000000000000000000")]
    [InlineData("1.5", "2345.678", PriceRounding.Down, "351851", "7000000000000000000000000000000000")]
    [InlineData("1", "0.125", PriceRounding.HalfEven, "12", "5000000000000000000000000000000000")]
    [InlineData("1", "0.135", PriceRounding.HalfEven, "14", "-5000000000000000000000000000000000")]
    [InlineData("1", "0.135", PriceRounding.Down, "13", "5000000000000000000000000000000000")]
    [InlineData("2", "3", PriceRounding.HalfEven, "600", "0")]
    [InlineData("0", "3", PriceRounding.HalfEven, "0", "0")]
    [InlineData("0.000000000000000001", "0.000000000000000001", PriceRounding.HalfEven, "0", "1")]
    public void A_value_is_rounded_as_named_and_the_remainder_is_kept(
        string quantity, string price, PriceRounding rounding, string value, string remainder)
    {
        PriceValue result = PriceValue.Of(Amount.FromEther(quantity).Value, 18, Price(price), Franc, rounding);
        Assert.Equal(value, result.Value.ToString());
        Assert.Equal(remainder, result.Remainder.ToString());
        Assert.Equal("10000000000000000000000000000000000", result.Divisor.ToString());
    }

    /// <summary>Value and remainder give the exact product back, and a rounded value is at most half a unit off.</summary>
    [Property(MaxTest = 3_000)]
    public void Nothing_is_lost(UInt256 quantity, UInt256 price, bool down)
    {
        PriceRow row = new(default, price >> 128, "CHF", 2);
        PriceValue value = PriceValue.Of(
            quantity >> 128, 18, row, new PriceCurrency("CHF", 6), down ? PriceRounding.Down : PriceRounding.HalfEven);
        BigInteger remainder = (BigInteger)value.Remainder.Magnitude * (value.Remainder.IsNegative ? -1 : 1);
        BigInteger divisor = (BigInteger)value.Divisor;
        Assert.Equal(BigInteger.Pow(10, 30), divisor);
        Assert.Equal(
            (BigInteger)(quantity >> 128) * (BigInteger)row.Scaled, ((BigInteger)value.Value * divisor) + remainder);
        Assert.True(down ? remainder >= 0 && remainder < divisor : 2 * BigInteger.Abs(remainder) <= divisor);
        Assert.True(down || 2 * BigInteger.Abs(remainder) != divisor || ((BigInteger)value.Value).IsEven);
    }

    [Fact]
    public void A_value_beyond_256_bits_or_in_another_currency_is_refused()
    {
        PriceRow row = new(default, UInt256.MaxValue, "CHF", 2);
        Assert.Throws<OverflowException>(() => PriceValue.Of(UInt256.MaxValue, 18, row, Franc, PriceRounding.Down));
        ArgumentException other = Assert.Throws<ArgumentException>(
            () => PriceValue.Of(1UL, 18, row, new PriceCurrency("EUR", 2), PriceRounding.Down));
        Assert.Contains("line 2 is in CHF, not in EUR", other.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceValue.Of(1UL, 37, row, Franc, PriceRounding.Down));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceValue.Of(1UL, 18, row, new PriceCurrency("CHF", 19), PriceRounding.Down));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceValue.Of(1UL, 18, row, Franc, (PriceRounding)9));
    }

    private static PriceRow Price(string price)
    {
        using StringReader reader = new($"time,price,currency\n1,{price},CHF");
        return PriceTable.Read(reader, "prices.csv").At(Timestamp.FromSeconds(1), "CHF", default);
    }
}
