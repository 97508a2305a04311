using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Conversions;

/// <summary>The conversions of the house pool, section 3.</summary>
public sealed class PoolConversionTests
{
    private static readonly BigInteger Most = (BigInteger)UInt256.MaxValue;

    [Property]
    public void A_conversion_is_the_exact_quotient_rounded_once_and_capped_at_256_bits(UInt256 x, UInt256 a, UInt256 s)
    {
        UInt256 assets = a.IsZero ? UInt256.One : a;
        UInt256 shares = s.IsZero ? UInt256.One : s;
        PricingPair pair = new(Amount.FromWei(assets), Shares.Of(shares));
        (BigInteger big, BigInteger bigAssets, BigInteger bigShares) = ((BigInteger)x, (BigInteger)assets, (BigInteger)shares);
        BigInteger down = big * bigShares / bigAssets;
        BigInteger up = ((big * bigShares) + bigAssets - 1) / bigAssets;

        Assert.Equal(BigInteger.Min(down, Most), (BigInteger)PoolConversion.ToShares(Amount.FromWei(x), pair).Value);
        Assert.Equal(BigInteger.Min(up, Most), (BigInteger)PoolConversion.ToSharesRoundedUp(Amount.FromWei(x), pair).Value);
        Assert.Equal(
            BigInteger.Min(big * bigAssets / bigShares, Most), (BigInteger)PoolConversion.ToAssets(Shares.Of(x), pair).Value);
    }

    [Property]
    public void What_was_bought_is_never_worth_more_than_was_paid(UInt256 x, UInt256 a, UInt256 s)
    {
        PricingPair pair = new(Amount.FromWei((a >> 128) + UInt256.One), Shares.Of((s >> 130) + UInt256.One));
        Amount paid = Amount.FromWei(x >> 128);
        Assert.True(PoolConversion.ToAssets(PoolConversion.ToShares(paid, pair), pair) <= paid);
        Assert.True(PoolConversion.ToAssets(PoolConversion.ToSharesRoundedUp(paid, pair), pair) >= paid);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    public void Without_shares_a_share_is_one_unit_of_the_asset(ulong assets, ulong shares)
    {
        PricingPair pair = Pair(assets, shares);
        Assert.Equal(Shares.Of(5UL), PoolConversion.ToShares(Wei(5), pair));
        Assert.Equal(Shares.Of(5UL), PoolConversion.ToSharesRoundedUp(Wei(5), pair));
        Assert.Equal(Wei(5), PoolConversion.ToAssets(Shares.Of(5UL), pair));
        Assert.False(PoolConversion.IsWithoutAssets(pair));
    }

    [Fact]
    public void With_shares_and_no_assets_nothing_can_be_bought()
    {
        PricingPair pair = Pair(0, 3);
        Assert.True(PoolConversion.IsWithoutAssets(pair));
        Assert.False(PoolConversion.IsWithoutAssets(Pair(1, 3)));
        Assert.Throws<DivideByZeroException>(() => PoolConversion.ToShares(Wei(5), pair));
        Assert.Throws<DivideByZeroException>(() => PoolConversion.ToSharesRoundedUp(Wei(5), pair));
        Assert.Equal(Amount.Zero, PoolConversion.ToAssets(Shares.Of(5UL), pair));
    }

    [Fact]
    public void Virtual_shares_add_one_unit_and_a_power_of_ten()
    {
        Assert.Equal(Pair(11, 1_020), PoolConversion.WithVirtual(Pair(10, 20), 3));
        Assert.Equal(Pair(11, 21), PoolConversion.WithVirtual(Pair(10, 20), 0));
        Assert.Equal(Pair(10, 20), PoolConversion.WithVirtual(Pair(10, 20), null));
        Assert.Equal(UInt256.Zero, PoolConversion.VirtualShares(null));
        for (int offset = 0; offset <= PoolConversion.MaxOffset; offset++)
        {
            Assert.Equal(BigInteger.Pow(10, offset), (BigInteger)PoolConversion.VirtualShares(offset));
        }
    }

    [Fact]
    public void The_virtual_part_is_what_the_virtual_shares_are_worth()
    {
        Assert.Equal(Wei(1), PoolConversion.VirtualPart(PoolConversion.WithVirtual(default, 18), 18));
        Assert.Equal(Wei(99), PoolConversion.VirtualPart(Pair(299, 3_000), 3));
        Assert.Equal(Amount.Zero, PoolConversion.VirtualPart(Pair(299, 3_000), null));
        Assert.Equal(Amount.Zero, PoolConversion.VirtualPart(default, null));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(19)]
    public void An_offset_beyond_0_to_18_is_refused(int offset)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PoolConversion.VirtualShares(offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoolConversion.WithVirtual(default, offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoolConversion.VirtualPart(Pair(1, 1), offset));
    }

    private static Amount Wei(ulong wei) => Amount.FromWei(wei);

    private static PricingPair Pair(ulong assets, ulong shares) => new(Wei(assets), Shares.Of(shares));
}
