using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>
/// Policy A2, StakeWise: an exit keeps its part of gains and losses until it is filled. Ten ether leave a vault of thirty.
/// </summary>
public sealed class ByShareExitTests
{
    private static readonly BasisPoints TenPercent = BasisPoints.FromPercent(10);
    private static readonly Amount Held = Wei("30000000001000000000");
    private static readonly Amount Gained = Wei("300000000000000001");

    [Fact]
    public void A_queued_exit_earns_and_loses_until_its_checkpoint()
    {
        StakeWiseVault vault = new(Held, SharesOf(Held));
        vault.Enter(SharesOf(Ether("10")));
        Assert.Equal(Of("29732408325083171"), vault.Gain(Gained, TenPercent));
        Assert.Equal(Wei("10089999999997000000"), vault.QueuedValue);
        vault.Lose(Ether("1"));
        Assert.Equal(Wei("9756996699678056214"), vault.QueuedValue);

        vault.Fill(Wei("4000000000000000003"));
        Assert.Equal((UInt256.Parse("4099622171781594218"), Wei("4000000000000000003")), vault.Checkpoints[0]);
        (Amount first, UInt256 taken) = vault.Claim(UInt256.Zero, Ether("10").Value);
        Assert.Equal(Wei("4000000000000000003"), first);

        vault.Fill(Ether("20"));
        Assert.Equal((UInt256.Parse("5900377828218405781"), Wei("5756996699678056212")), vault.Checkpoints[1]);
        (Amount second, UInt256 more) = vault.Claim(taken, Ether("10").Value - taken);
        Assert.Equal(Wei("5756996699678056212"), second);

        Assert.Equal(Wei("9756996699678056215"), first + second);
        Assert.Equal(Ether("10").Value - UInt256.One, taken + more);
        Assert.Equal(Of(1), vault.Queued);
        Assert.Equal(Pair("19543003301321943786", "20029732409325083172"), vault.Pair);
    }

    [Fact]
    public void The_same_exit_with_fixed_assets_has_no_gain_and_its_part_of_the_loss()
    {
        Amount leaving = Ether("10");
        UInt256 tickets = ExitTickets.Issue(leaving, Amount.Zero, UInt256.Zero);
        StakeWiseVault vault = new(Held - leaving, SharesOf(Held - leaving));
        _ = vault.Gain(Gained, TenPercent);

        ExitLoss borne = LossSharing.Share(Ether("1"), vault.Assets, Amount.Zero, leaving, Amount.Zero);
        Assert.Equal(new ExitLoss(Amount.Zero, Wei("330033003289437854")), borne);
        vault.Lose(Ether("1") - borne.Total);
        Assert.Equal(Wei("9669966996710562146"), ExitTickets.Value(tickets, leaving - borne.OnProRata, tickets));
        Assert.Equal(Wei("19630033004289437855"), vault.Assets);
    }

    /// <summary>Policy A2.7: the token on top grows by a rate per second, of which the treasury gets shares by two floors.</summary>
    [Fact]
    public void A_day_of_the_token_on_top_mints_the_treasurys_shares()
    {
        UInt256 unit = 1_000_000_000_000_000_000UL;
        PricingPair before = new(Ether("1050"), SharesOf(Ether("1000")));
        UInt256 perSecond = before.Assets.Value * 1_000_000_000UL;
        Amount profit = Amount.FromWei(FullMath.MulDiv(perSecond, 86_400UL, unit, Rounding.Down));
        Assert.Equal(Wei("90720000000000000"), profit);

        Amount fee = BasisPoints.FromPercent(5).Of(profit, Rounding.Down);
        Assert.Equal(Wei("4536000000000000"), fee);
        Shares minted = RewardFeeShares.ByTwoFloors(fee, before with { Assets = before.Assets + profit });
        Assert.Equal(Of("4319645443501997"), minted);

        UInt256 cumulative = unit + FullMath.MulDiv(minted.Value, unit, before.Shares.Value, Rounding.Down);
        Assert.Equal(UInt256.Parse("1000004319645443501"), cumulative);
        Assert.Equal(
            UInt256.Parse("100000431964544350100"),
            FullMath.MulDiv(Ether("100").Value, cumulative, unit, Rounding.Down));
    }
}
