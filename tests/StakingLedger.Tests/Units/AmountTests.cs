using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class AmountTests
{
    private static readonly BigInteger TwoTo256 = BigInteger.One << 256;

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1000000000000000000")]
    [InlineData("1.5", "1500000000000000000")]
    [InlineData("0.000000000000000001", "1")]
    [InlineData("0.100000000000000000", "100000000000000000")]
    [InlineData("100", "100000000000000000000")]
    [InlineData("0032.0", "32000000000000000000")]
    [InlineData("123456789.123456789012345678", "123456789123456789012345678")]
    public void An_exact_decimal_of_ether_becomes_its_number_of_wei(string ether, string wei) =>
        Assert.Equal(wei, Amount.FromEther(ether).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e18")]
    [InlineData("1.2.3")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("1.0000000000000000000")]
    [InlineData("0.0000000000000000001")]
    [InlineData("١")]
    [InlineData("1\0")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457.584007913129639936")]
    [InlineData("999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    [InlineData("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    public void A_decimal_that_is_not_exact_to_the_wei_is_refused(string ether)
    {
        Assert.Throws<FormatException>(() => Amount.FromEther(ether));
        Assert.False(Amount.TryFromEther(ether, out Amount nothing));
        Assert.True(nothing.IsZero);
    }

    [Fact]
    public void The_greatest_amount_survives_the_way_through_ether_text()
    {
        const string greatest = "115792089237316195423570985008687907853269984665640564039457.584007913129639935";
        Amount amount = Amount.FromEther(greatest);
        Assert.Equal(Amount.FromWei(UInt256.MaxValue), amount);
        Assert.Equal(greatest, amount.ToEtherString());
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "0.000000000000000001")]
    [InlineData("999999999999999999", "0.999999999999999999")]
    [InlineData("1000000000000000000", "1")]
    [InlineData("1010000000000000000", "1.01")]
    [InlineData("32000000000000000000", "32")]
    public void Ether_text_is_exact_and_has_no_trailing_zeros(string wei, string ether)
    {
        Assert.Equal(ether, Amount.Parse(wei).ToEtherString());
        Assert.Equal(Amount.Parse(wei), Amount.FromEther(ether));
    }

    [Fact]
    public void Both_texts_round_trip_for_numbers_of_every_bit_length()
    {
        Random random = new(20_260_102);
        for (int bits = 0; bits <= 256; bits++)
        {
            BigInteger value = WideNumbers.OfBitLength(random, bits);
            Amount amount = Amount.Parse(WideNumbers.Text(value));
            Assert.Equal(WideNumbers.Text(value), amount.ToString());
            Assert.Equal(amount, Amount.FromEther(amount.ToEtherString()));
            BigInteger whole = value / BigInteger.Pow(10, 18);
            Assert.Equal(WideNumbers.Text(whole), amount.ToEtherString().Split('.')[0]);
        }
    }

    [Fact]
    public void Gwei_are_a_billion_wei_each_over_the_whole_range()
    {
        Assert.Equal("32000000000000000000", Amount.FromGwei(32_000_000_000).ToString());
        Assert.Equal("18446744073709551615000000000", Amount.FromGwei(ulong.MaxValue).ToString());
    }

    [Fact]
    public void Sums_and_differences_are_exact_or_throw()
    {
        Amount one = Amount.FromWei(1);
        Amount greatest = Amount.FromWei(UInt256.MaxValue);
        Assert.Equal(WideNumbers.Text(TwoTo256 - 2), (greatest - one).ToString());
        Assert.Equal(greatest, greatest - one + one);
        Assert.Throws<OverflowException>(() => greatest + one);
        Assert.Throws<OverflowException>(() => Amount.Zero - one);
        Assert.Throws<OverflowException>(() => unchecked(Amount.Zero - one));
    }

    [Fact]
    public void A_saturating_difference_stops_at_zero()
    {
        Amount two = Amount.FromWei(2);
        Amount five = Amount.FromWei(5);
        Assert.Equal(Amount.FromWei(3), five.SaturatingSubtract(two));
        Assert.Equal(Amount.Zero, two.SaturatingSubtract(five));
        Assert.Equal(Amount.Zero, five.SaturatingSubtract(five));
    }

    [Fact]
    public void The_smaller_and_the_greater_of_two_do_not_depend_on_the_side()
    {
        Amount small = Amount.FromWei(7);
        Amount great = Amount.FromWei((UInt256)UInt128.MaxValue + 1);
        Assert.Equal(small, Amount.Min(small, great));
        Assert.Equal(small, Amount.Min(great, small));
        Assert.Equal(great, Amount.Max(small, great));
        Assert.Equal(great, Amount.Max(great, small));
    }

    [Fact]
    public void The_default_value_is_zero()
    {
        Assert.True(default(Amount).IsZero);
        Assert.Equal(Amount.Zero, default);
        Assert.Equal("0", default(Amount).ToString());
        Assert.False(Amount.FromWei(1).IsZero);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("0x1")]
    [InlineData("1\0")]
    [InlineData("１")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    public void Text_other_than_digits_below_two_to_the_256_is_refused(string text)
    {
        Assert.False(Amount.TryParse(text, out Amount amount));
        Assert.True(amount.IsZero);
        FormatException refusal = Assert.Throws<FormatException>(() => Amount.Parse(text));
        Assert.Contains("Amount", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("expected decimal digits", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_text_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => Amount.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => Amount.FromEther(null!));
        Assert.False(Amount.TryParse(null, out _));
    }

    [Fact]
    public void A_long_refused_text_is_quoted_in_part()
    {
        FormatException refusal = Assert.Throws<FormatException>(() => Amount.Parse(new string('x', 100_000)));
        Assert.True(refusal.Message.Length < 300, refusal.Message);
    }

    [Fact]
    public void The_order_is_that_of_the_numbers()
    {
        Random random = new(7);
        for (int i = 0; i < 500; i++)
        {
            BigInteger left = WideNumbers.OfBitLength(random, random.Next(257));
            BigInteger right = i % 5 == 0 ? left : WideNumbers.OfBitLength(random, random.Next(257));
            Amount a = Amount.Parse(WideNumbers.Text(left));
            Amount b = Amount.Parse(WideNumbers.Text(right));
            UnitAssert.OrderedLike(a, b, left.CompareTo(right), a < b, a > b, a <= b, a >= b, a == b);
        }
    }
}
