using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policies A4 to A6 as far as conversions, fees and roundings go.</summary>
public sealed class OneToOneAndInstantExitTests
{
    [Fact]
    public void A_fixed_exit_pays_its_fee_at_the_claim()
    {
        Amount asked = Wei("123456789012345678901");
        Amount fee = BasisPoints.FromPercent(2).Of(asked, Rounding.Down);
        Assert.Equal(Wei("2469135780246913578"), fee);
        Assert.Equal(Wei("120987653232098765323"), asked - fee);
    }

    /// <summary>Policy A5: fees of a Solana stake pool are rounded up, and withdrawal fees are moved, not burnt.</summary>
    [Fact]
    public void A_stake_pool_rounds_fees_up_and_conversions_down()
    {
        PricingPair pool = Pair("1000000000000", "950000000000");
        pool = pool with { Assets = pool.Assets + Wei("4000000001") };
        Shares epochFee = RewardFeeShares.ByTwoFloors(
            Amount.FromWei(BasisPoints.FromPercent(3).Of(Wei("4000000001"), Rounding.Up).Value), pool);
        Assert.Equal(Of("113559390"), epochFee);
        pool = pool with { Shares = pool.Shares + epochFee };

        Shares minted = PoolConversion.ToShares(Wei("10000000007"), pool);
        Assert.Equal(Of("9463282470"), minted);
        Shares depositFee = BasisPoints.FromValue(10).Of(minted, Rounding.Up);
        Assert.Equal(Of("9463283"), depositFee);
        Shares referral = BasisPoints.FromPercent(30).Of(depositFee, Rounding.Down);
        Assert.Equal((Of("2838984"), Of("6624299")), (referral, depositFee - referral));
        Shares user = minted - depositFee;
        Assert.Equal(Of("9453819187"), user);

        pool = new(pool.Assets + Wei("10000000007") - Wei("5000000000"), pool.Shares + minted);
        Shares exitFee = Shares.Of(FullMath.MulDiv(user.Value, UInt256.One, 300U, Rounding.Up));
        Assert.Equal(Of("31512731"), exitFee);
        Assert.Equal(Of("9422306456"), user - exitFee);
        Amount paid = PoolConversion.ToAssets(user - exitFee, pool);
        Assert.Equal(Wei("9907603851"), paid);
        Assert.Equal(
            Pair("999092396157", "950154535404"), new PricingPair(pool.Assets - paid, pool.Shares - (user - exitFee)));
    }

    /// <summary>Policy A6: shares of 18 decimals against whole tokens, one third of a slashed validator's later delegation.</summary>
    [Fact]
    public void Shares_with_eighteen_decimals_keep_the_fraction_with_those_who_stay()
    {
        Shares first = SharesOf(Ether("1000003"));
        PricingPair validator = new(Wei(1_000_003), first);
        validator = validator with { Assets = validator.Assets - Wei(333_334) };

        Shares bought = PoolConversion.ToShares(Wei(500_000), validator);
        Assert.Equal(SharesOf(Ether("749999.625001312495406266")), bought);
        validator = new(validator.Assets + Wei(500_000), validator.Shares + bought);

        Shares third = SharesOf(Ether("249999.875000437498468755"));
        Amount paid = PoolConversion.ToAssets(third, validator);
        Assert.Equal(Wei(166_666), paid);
        validator = new(validator.Assets - paid, validator.Shares - third);
        Assert.Equal(new PricingPair(Wei(1_000_003), SharesOf(Ether("1500002.750000874996937511"))), validator);
        Assert.Equal(Wei(8_333), BasisPoints.FromPercent(5).Of(paid, Rounding.Down));
    }
}
