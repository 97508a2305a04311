using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Fees;

/// <summary>The high-water mark of the house pool, section 8, items 5 and 8.</summary>
public sealed class HighWaterMarkTests
{
    [Property]
    public void A_gain_is_what_exceeds_the_mark_rounded_for_the_holders(UInt256 a, UInt256 s, UInt256 h, UInt256 j)
    {
        PricingPair now = new(Amount.FromWei(a), Shares.Of(s));
        PricingPair mark = new(Amount.FromWei(h), Shares.Of(j.IsZero ? UInt256.One : j));
        (BigInteger big, BigInteger d) = ((BigInteger)s * (BigInteger)h, (BigInteger)mark.Shares.Value);
        BigInteger atMark = (big + d - 1) / d;
        Assert.Equal(
            BigInteger.Max(0, (BigInteger)a - atMark), (BigInteger)HighWaterMark.Gain(now, mark).Value);
    }

    [Property]
    public void The_mark_rises_to_a_higher_price_and_to_no_other(UInt256 a, UInt256 s, UInt256 h, UInt256 j)
    {
        PricingPair now = new(Amount.FromWei(a), Shares.Of(s));
        PricingPair mark = new(Amount.FromWei(h), Shares.Of(j));
        bool higher = !s.IsZero && (BigInteger)a * (BigInteger)j > (BigInteger)h * (BigInteger)s;
        Assert.Equal(higher ? now : mark, HighWaterMark.Raise(mark, now));
    }

    [Property]
    public void A_mark_that_was_just_raised_leaves_no_gain(UInt256 a, UInt256 s, UInt256 h, UInt256 j)
    {
        PricingPair now = new(Amount.FromWei(a), Shares.Of(s.IsZero ? UInt256.One : s));
        PricingPair mark = new(Amount.FromWei(h), Shares.Of(j.IsZero ? UInt256.One : j));
        Assert.Equal(Amount.Zero, HighWaterMark.Gain(now, HighWaterMark.Raise(mark, now)));
    }

    [Theory]
    [InlineData(110, 100, 100, 100, 10)]
    [InlineData(90, 100, 100, 100, 0)]
    [InlineData(100, 100, 100, 100, 0)]
    [InlineData(35, 10, 10, 3, 1)]
    [InlineData(34, 10, 10, 3, 0)]
    [InlineData(5, 0, 10, 3, 5)]
    public void The_price_of_the_mark_is_rounded_up(ulong assets, ulong shares, ulong high, ulong per, ulong gain) =>
        Assert.Equal(Amount.FromWei(gain), HighWaterMark.Gain(Pair(assets, shares), Pair(high, per)));

    [Fact]
    public void A_recovery_is_no_gain()
    {
        PricingPair mark = HighWaterMark.Raise(Pair(1, 1), Pair(110, 100));
        mark = HighWaterMark.Raise(mark, Pair(90, 100));
        Assert.Equal(Pair(110, 100), mark);
        Assert.Equal(Amount.Zero, HighWaterMark.Gain(Pair(110, 100), mark));
        Assert.Equal(Amount.FromWei(5UL), HighWaterMark.Gain(Pair(115, 100), mark));
    }

    [Fact]
    public void A_pair_without_shares_raises_nothing() => Assert.Equal(Pair(1, 1), HighWaterMark.Raise(Pair(1, 1), Pair(9, 0)));

    [Fact]
    public void Assets_at_the_mark_beyond_256_bits_leave_no_gain() => Assert.Equal(
        Amount.Zero,
        HighWaterMark.Gain(
            new PricingPair(Amount.FromWei(UInt256.MaxValue), Shares.Of(UInt256.MaxValue)),
            new PricingPair(Amount.FromWei(UInt256.MaxValue), Shares.Of(UInt256.One))));

    private static PricingPair Pair(ulong assets, ulong shares) => new(Amount.FromWei(assets), Shares.Of(shares));
}
