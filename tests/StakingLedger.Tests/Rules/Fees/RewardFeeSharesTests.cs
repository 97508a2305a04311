using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Fees;

/// <summary>The fee of the house pool, section 8, item 6.</summary>
public sealed class RewardFeeSharesTests
{
    [Property]
    public void Two_floors_and_one_fraction_are_their_formulas(UInt256 a, UInt256 b, UInt256 s, UInt256 r)
    {
        UInt256 assets = (a >> 127) + UInt256.One;
        UInt256 gain = b % assets;
        BasisPoints rate = BasisPoints.FromValue((int)(ulong)(r % 10_000UL));
        PricingPair pair = new(Amount.FromWei(assets), Shares.Of((s >> 64) + UInt256.One));
        (BigInteger e, BigInteger g, BigInteger q) = ((BigInteger)assets, (BigInteger)gain, (BigInteger)pair.Shares.Value);
        BigInteger fee = g * rate.Value / 10_000;

        BigInteger two = fee * q / (e - fee);
        BigInteger one = g * rate.Value * q / ((e * 10_000) - (g * rate.Value));
        BigInteger most = (BigInteger)UInt256.MaxValue;
        Assert.Equal(
            BigInteger.Min(two, most), (BigInteger)RewardFeeShares.ByTwoFloors(Amount.FromWei((UInt256)fee), pair).Value);
        Assert.Equal(
            BigInteger.Min(one, most), (BigInteger)RewardFeeShares.ByOneFraction(Amount.FromWei(gain), rate, pair).Value);
        Assert.True(two <= one);
        Assert.True(two * e / (q + two) <= fee);
    }

    [Theory]
    [InlineData(75, 199, 169, 12, 13)]
    [InlineData(0, 0, 169, 0, 0)]
    [InlineData(75, 9, 169, 0, 1)]
    public void One_fraction_keeps_what_the_first_floor_drops(
        ulong before, ulong rewards, ulong shares, ulong byTwoFloors, ulong byOneFraction)
    {
        PricingPair after = new(Amount.FromWei(before + rewards), Shares.Of(shares));
        Assert.Equal(Shares.Of(byTwoFloors), RewardFeeShares.ByTwoFloors(Amount.FromWei(rewards / 10), after));
        Assert.Equal(
            Shares.Of(byOneFraction),
            RewardFeeShares.ByOneFraction(Amount.FromWei(rewards), BasisPoints.FromPercent(10), after));
    }

    [Fact]
    public void While_there_are_no_shares_the_fee_is_minted_one_to_one()
    {
        PricingPair after = new(Amount.FromWei(100UL), Shares.Zero);
        Assert.Equal(Shares.Of(19UL), RewardFeeShares.ByTwoFloors(Amount.FromWei(19UL), after));
        Assert.Equal(
            Shares.Of(19UL), RewardFeeShares.ByOneFraction(Amount.FromWei(199UL), BasisPoints.FromPercent(10), after));
    }

    [Fact]
    public void A_fee_below_one_unit_of_a_pool_without_assets_mints_nothing()
    {
        PricingPair empty = new(Amount.Zero, Shares.Of(7UL));
        Assert.Equal(Shares.Zero, RewardFeeShares.ByTwoFloors(Amount.Zero, empty));
        Assert.Equal(
            Shares.Zero, RewardFeeShares.ByOneFraction(Amount.FromWei(9UL), BasisPoints.FromPercent(10), empty));
    }

    [Fact]
    public void A_fee_that_takes_all_assets_is_refused()
    {
        PricingPair after = new(Amount.FromWei(10UL), Shares.Of(7UL));
        Assert.Throws<ArgumentOutOfRangeException>(() => RewardFeeShares.ByTwoFloors(Amount.FromWei(10UL), after));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => RewardFeeShares.ByOneFraction(Amount.FromWei(10UL), BasisPoints.All, after));
    }

    [Fact]
    public void More_shares_than_256_bits_hold_count_as_the_most_that_they_hold()
    {
        UInt256 large = UInt256.One << 128;
        PricingPair after = new(Amount.FromWei(large), Shares.Of(large << 64));
        Amount all = Amount.FromWei(large - UInt256.One);
        Assert.Equal(Shares.Of(UInt256.MaxValue), RewardFeeShares.ByTwoFloors(all, after));
        Assert.Equal(Shares.Of(UInt256.MaxValue), RewardFeeShares.ByOneFraction(all, BasisPoints.All, after));
    }
}
