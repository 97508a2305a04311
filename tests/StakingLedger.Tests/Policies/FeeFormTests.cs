using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policies C1 and C3: the same fee in several forms.</summary>
public sealed class FeeFormTests
{
    private static readonly BasisPoints TenPercent = BasisPoints.FromPercent(10);
    private static readonly PricingPair Before = Pair("1000000000000000000001", "987654321987654321987");
    private static readonly Amount Reward = Wei("7777777777777777777");
    private static readonly PricingPair After = Before with { Assets = Before.Assets + Reward };

    [Fact]
    public void One_fraction_two_floors_virtual_shares_and_a_ceiling()
    {
        Amount fee = TenPercent.Of(Reward, Rounding.Down);
        Assert.Equal(Wei("777777777777777777"), fee);
        Assert.Equal(Of("762835733632746359"), RewardFeeShares.ByOneFraction(Reward, TenPercent, After));
        Assert.Equal(Of("762835733632746358"), RewardFeeShares.ByTwoFloors(fee, After));
        Assert.Equal(
            Of("762835733632746358"), RewardFeeShares.ByTwoFloors(fee, PoolConversion.WithVirtual(After, 0)));

        Amount raised = TenPercent.Of(Reward, Rounding.Up);
        Assert.Equal(Wei("777777777777777778"), raised);
        Assert.Equal(Of("762835733632746359"), RewardFeeShares.ByTwoFloors(raised, After));
    }

    [Fact]
    public void A_fee_priced_before_the_report_is_dearer() => Assert.Equal(
        Of("768175583768175583"),
        PoolConversion.ToSharesRoundedUp(TenPercent.Of(Reward, Rounding.Down), Before));

    [Fact]
    public void The_house_pools_forms_are_those_of_both_versions_of_Lido()
    {
        UInt256 fee = UInt256.Parse("10000000000000000000");
        (Amount assets, Shares minted) = FeeMintAfterReport.Compute(Reward, fee, After.Assets, After.Shares);
        Assert.Equal(RewardFeeShares.ByTwoFloors(assets, After), minted);
        Assert.Equal(
            RewardFeeShares.ByOneFraction(Reward, TenPercent, After),
            FeeMintBeforeReport.Compute(Reward, fee, Before.Assets, Before.Shares));
    }

    [Theory]
    [InlineData("75", "169", "199", "13", "12")]
    [InlineData(
        "1000000000000000000000001", "900000000000000000000003", "77000000000000000005", "6929519784278949469", "6929519784278949468")]
    public void The_first_floor_can_cost_a_share(string assets, string shares, string reward, string oneFraction, string twoFloors)
    {
        PricingPair after = Pair((Wei(assets) + Wei(reward)).ToString(), shares);
        Assert.Equal(Of(oneFraction), RewardFeeShares.ByOneFraction(Wei(reward), TenPercent, after));
        Assert.Equal(Of(twoFloors), RewardFeeShares.ByTwoFloors(TenPercent.Of(Wei(reward), Rounding.Down), after));
    }

    /// <summary>Policy C3: without a mark a gain that only makes a loss good again is charged once more; with one it is not.</summary>
    [Fact]
    public void Without_a_mark_a_recovery_is_charged()
    {
        StakeWiseVault vault = new(Ether("100"), SharesOf(Ether("100")));
        PricingPair mark = vault.Pair;
        Assert.Equal(Of("917431192660550458"), vault.Gain(Ether("10"), TenPercent));
        mark = HighWaterMark.Raise(mark, vault.Pair);
        Assert.Equal(Pair(Ether("110"), Of("100917431192660550458")), mark);

        vault.Lose(Ether("10"));
        mark = HighWaterMark.Raise(mark, vault.Pair);
        PricingPair recovered = vault.Pair with { Assets = vault.Assets + Ether("10") };
        Assert.Equal(Amount.Zero, HighWaterMark.Gain(recovered, mark));
        Assert.Equal(Of("925847992593216059"), vault.Gain(Ether("10"), TenPercent));
    }

    /// <summary>Policy C3: the marks of a vault that goes up, back, up again and on.</summary>
    [Fact]
    public void A_mark_is_charged_above_only()
    {
        Shares unit = SharesOf(Ether("1"));
        PricingPair mark = Pair(Ether("1"), unit);
        Amount owed = Amount.Zero;
        Shares charged = Shares.Zero;
        (string Rate, string Owed, string Mark)[] updates =
        [
            ("1.0005", "0", "1.0005"), ("1.001", "0.1", "1.001"), ("1.0005", "0.1", "1.001"), ("1.001", "0.1", "1.001"),
            ("1.0015", "0.2", "1.0015"),
        ];
        foreach ((string rate, string expected, string raised) in updates)
        {
            PricingPair now = new(PoolConversion.ToAssets(charged, Pair(Ether(rate), unit)), charged);
            owed += BasisPoints.FromPercent(20).Of(HighWaterMark.Gain(now, mark), Rounding.Down);
            mark = HighWaterMark.Raise(mark, Pair(Ether(rate), unit));
            charged = SharesOf(Ether("1000"));
            Assert.Equal((Ether(expected), Pair(Ether(raised), unit)), (owed, mark));
        }
    }

    [Fact]
    public void The_treasury_gets_what_the_floors_of_the_modules_leave()
    {
        UInt256[] parts = new UInt256[2];
        UInt256 dust = FloorSplit.Parts(UInt256.Parse("762835733632746359"), [500U, 300U], 1_000U, parts);
        Assert.Equal([UInt256.Parse("381417866816373179"), UInt256.Parse("228850720089823907")], parts);
        Assert.Equal(UInt256.Parse("152567146726549273"), dust);
    }
}
