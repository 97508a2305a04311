using System.Globalization;
using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

/// <summary>Signed amounts against unbounded integers.</summary>
public sealed class SignedAmountTests
{
    private static readonly string[] Edges =
    [
        "0", "1", "-1", "18446744073709551616", "-18446744073709551615", "340282366920938463463374607431768211456",
        "57896044618658097711785492504343953926634992332820282019728792003956564819967",
        "-57896044618658097711785492504343953926634992332820282019728792003956564819967",
    ];

    [Fact]
    public void Sums_differences_order_and_text_are_those_of_unbounded_integers()
    {
        foreach (string left in Edges)
        {
            foreach (string right in Edges)
            {
                SignedAmount a = SignedAmount.Parse(left);
                SignedAmount b = SignedAmount.Parse(right);
                BigInteger x = BigInteger.Parse(left, CultureInfo.InvariantCulture);
                BigInteger y = BigInteger.Parse(right, CultureInfo.InvariantCulture);
                Assert.Equal((x + y).ToString(CultureInfo.InvariantCulture), (a + b).ToString());
                Assert.Equal((x - y).ToString(CultureInfo.InvariantCulture), (a - b).ToString());
                Assert.Equal(Math.Sign(x.CompareTo(y)), Math.Sign(a.CompareTo(b)));
                Assert.Equal(x == y, a == b);
            }
        }
    }

    [Fact]
    public void Zero_has_no_sign_and_a_change_has_the_sign_of_its_direction()
    {
        Assert.Equal(SignedAmount.Zero, -SignedAmount.Zero);
        Assert.Equal(SignedAmount.Zero, SignedAmount.Parse("-0"));
        Assert.Equal("-3", SignedAmount.Change(5UL, 2UL).ToString());
        Assert.Equal("3", SignedAmount.Change(2UL, 5UL).ToString());
    }

    [Fact]
    public void A_sum_beyond_256_bits_is_refused()
    {
        SignedAmount most = SignedAmount.Of(UInt256.MaxValue);
        Assert.Throws<OverflowException>(() => most + SignedAmount.Of(1UL));
        Assert.Equal(SignedAmount.Zero, most - most);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("0x1")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    public void Anything_but_digits_with_or_without_a_minus_is_refused(string text) =>
        Assert.Throws<FormatException>(() => SignedAmount.Parse(text));
}
