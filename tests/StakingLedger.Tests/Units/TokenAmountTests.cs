using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class TokenAmountTests
{
    [Fact]
    public void A_token_amount_is_a_number_of_smallest_units_that_reads_back_as_written()
    {
        Assert.Equal("0", TokenAmount.Zero.ToString());
        Assert.True(TokenAmount.Zero.IsZero);
        foreach (UInt256 value in new[] { UInt256.One, UInt256.MaxValue, (UInt256)1_234_567u })
        {
            TokenAmount amount = TokenAmount.Of(value);
            Assert.Equal(value, amount.Value);
            Assert.Equal(amount, TokenAmount.Parse(amount.ToString()));
            Assert.True(TokenAmount.TryParse(amount.ToString(), out TokenAmount read));
            Assert.Equal(amount, read);
            Assert.False(amount.IsZero);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    public void Anything_but_digits_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => TokenAmount.Parse(text));
        Assert.False(TokenAmount.TryParse(text, out _));
    }

    [Fact]
    public void Token_amounts_are_ordered_by_value()
    {
        TokenAmount[] amounts = [TokenAmount.Zero, TokenAmount.Of(1u), TokenAmount.Of(UInt256.MaxValue)];
        for (int i = 0; i < amounts.Length; i++)
        {
            for (int j = 0; j < amounts.Length; j++)
            {
                (TokenAmount a, TokenAmount b) = (amounts[i], amounts[j]);
                UnitAssert.OrderedLike(a, b, i.CompareTo(j), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
