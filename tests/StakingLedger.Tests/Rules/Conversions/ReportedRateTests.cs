using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Conversions;

public sealed class ReportedRateTests
{
    // A pair of a recorded history, with what the contracts minted and paid at it.
    private static readonly ReportedRate Rate = new(
        UInt256.Parse("75716898864715057782"), UInt256.Parse("75504626875533895888"));

    [Theory]
    [InlineData("4959827905135403452", "4945923049664494047")]
    [InlineData("30882448083467064869", "30795869277629093039")]
    [InlineData("77950267406843356003", "77731734178888281078")]
    public void Ether_buys_tokens_rounded_down(string ether, string tokens) =>
        Assert.Equal(UInt256.Parse(tokens), Rate.TokensFor(UInt256.Parse(ether)));

    [Theory]
    [InlineData("356", "357")]
    [InlineData("30795869277629093039", "30882448083467064868")]
    [InlineData("7684710638125491933", "7706315258675773932")]
    public void Tokens_are_worth_ether_rounded_down(string tokens, string ether) =>
        Assert.Equal(UInt256.Parse(ether), Rate.EtherFor(UInt256.Parse(tokens)));

    [Fact]
    public void A_deposit_that_is_burnt_at_once_returns_less_by_a_wei_at_most() =>
        Assert.Equal(
            UInt256.Parse("30882448083467064868"),
            Rate.EtherFor(Rate.TokensFor(UInt256.Parse("30882448083467064869"))));

    [Fact]
    public void Before_the_first_report_a_token_is_a_wei()
    {
        ReportedRate none = default;
        Assert.True(none.CanMint);
        Assert.Equal((UInt256)7UL, none.TokensFor(7UL));
        Assert.Equal((UInt256)7UL, none.EtherFor(7UL));
    }

    [Fact]
    public void Nothing_can_be_minted_where_no_ether_stands_behind_a_supply()
    {
        ReportedRate empty = new(default, 5UL);
        Assert.False(empty.CanMint);
        Assert.Equal(default, empty.EtherFor(5UL));
        Assert.Equal(ArithmeticFault.DivisionByZero, Assert.Throws<ArithmeticFaultException>(() => empty.TokensFor(1UL)).Fault);
    }

    [Fact]
    public void A_product_beyond_256_bits_is_refused_as_on_the_chain()
    {
        ReportedRate huge = new(UInt256.MaxValue, UInt256.MaxValue);
        Assert.Equal(
            ArithmeticFault.MultiplicationOverflow, Assert.Throws<ArithmeticFaultException>(() => huge.EtherFor(2UL)).Fault);
    }
}
