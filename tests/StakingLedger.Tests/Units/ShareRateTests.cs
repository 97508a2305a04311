using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class ShareRateTests
{
    private static readonly BigInteger Ray = BigInteger.Pow(10, 27);

    [Fact]
    public void The_rate_of_a_pair_is_the_quotient_rounded_down()
    {
        Random random = new(27);
        for (int i = 0; i < 500; i++)
        {
            BigInteger assets = WideNumbers.OfBitLength(random, random.Next(160));
            BigInteger shares = WideNumbers.OfBitLength(random, random.Next(1, 160));
            ShareRate rate = ShareRate.Of(Amount.Parse(WideNumbers.Text(assets)), Shares.Parse(WideNumbers.Text(shares)));
            Assert.Equal(WideNumbers.Text(assets * Ray / shares), rate.ToString());
        }
    }

    [Fact]
    public void A_product_wider_than_256_bits_is_still_exact() =>
        Assert.Equal(ShareRate.One, ShareRate.Of(Amount.FromWei(UInt256.MaxValue), Shares.Of(UInt256.MaxValue)));

    [Fact]
    public void Without_shares_there_is_no_rate() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareRate.Of(Amount.FromWei(1), Shares.Zero));

    [Fact]
    public void A_rate_beyond_256_bits_throws() =>
        Assert.Throws<OverflowException>(() => ShareRate.Of(Amount.FromWei(UInt256.MaxValue), Shares.Of(1)));

    [Theory]
    [InlineData("0", "0.000000000000000000000000000")]
    [InlineData("1", "0.000000000000000000000000001")]
    [InlineData("1000000000000000000000000000", "1.000000000000000000000000000")]
    [InlineData("1071234567890123456789012345", "1.071234567890123456789012345")]
    [InlineData("12000000000000000000000000000", "12.000000000000000000000000000")]
    public void The_decimal_form_has_all_27_decimals(string ray, string text) =>
        Assert.Equal(text, ShareRate.Parse(ray).ToDecimalString());

    [Fact]
    public void Text_is_the_ray_in_plain_digits_and_round_trips()
    {
        ShareRate rate = ShareRate.FromRay(UInt256.MaxValue);
        Assert.Equal(rate, ShareRate.Parse(rate.ToString()));
        Assert.Throws<FormatException>(() => ShareRate.Parse("1.5"));
        Assert.Equal("0", default(ShareRate).ToString());
    }

    [Fact]
    public void The_order_is_that_of_the_numbers()
    {
        ShareRate[] ascending = [default, ShareRate.FromRay(1), ShareRate.One, ShareRate.FromRay(UInt256.MaxValue)];
        for (int i = 0; i < ascending.Length; i++)
        {
            for (int j = 0; j < ascending.Length; j++)
            {
                ShareRate a = ascending[i];
                ShareRate b = ascending[j];
                UnitAssert.OrderedLike(a, b, i.CompareTo(j), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
