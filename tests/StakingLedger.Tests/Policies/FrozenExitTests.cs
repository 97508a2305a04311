using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policy A3, ether.fi: 100 ether that grew by 7 ether and 3 wei; ten ether are asked for.</summary>
public sealed class FrozenExitTests
{
    private static readonly PricingPair Grown = Pair("107000000000000000003", "100000000000000000000");
    private static readonly Amount Nominal = Ether("10");
    private static readonly Shares Leaving = PoolConversion.ToShares(Nominal, Grown);

    [Fact]
    public void A_loss_after_the_rate_is_frozen_is_borne_by_those_who_stay()
    {
        Assert.Equal(Of("9345794392523364485"), Leaving);
        PricingPair lost = After(Grown, "2");
        UInt256 rate = FrozenRate.Of(lost, 0);
        Assert.Equal(UInt256.Parse("1050000000000000001"), rate);

        PricingPair later = After(lost, "4");
        Amount paid = FrozenRate.Payment(Nominal, Leaving, rate, 0);
        Assert.Equal(Wei("9813084112149532718"), paid);
        Assert.Equal(Wei("186915887850467282"), Nominal - paid);
        Assert.Equal(Wei("9439252336448598130"), PoolConversion.ToAssets(Leaving, later));

        PricingPair left = new(later.Assets - paid, later.Shares - Leaving);
        Assert.Equal(Wei("1010000000000000000"), PerShare(later));
        Assert.Equal(Wei("1005876288659793814"), PerShare(left));
    }

    /// <summary>Policy A3.3: a fixed payment that a loss beyond its fee and ten wei stops.</summary>
    [Fact]
    public void A_priority_exit_is_fixed_and_stops_when_its_shares_are_worth_too_little()
    {
        Amount asked = Wei("9997000000000000000");
        PricingPair lost = After(Grown, "0.03");
        Assert.Equal(Wei("9997196261682242989"), PoolConversion.ToAssets(Leaving, lost));
        Assert.True(PoolConversion.ToAssets(Leaving, lost) + Wei(10) >= asked);

        PricingPair more = After(lost, "0.03");
        Assert.Equal(Wei("9994392523364485980"), PoolConversion.ToAssets(Leaving, more));
        Assert.False(PoolConversion.ToAssets(Leaving, more) + Wei(10) >= asked);
    }

    /// <summary>Policy A3.4: one percent of the shares stays; a tenth of it goes to the treasury, the rest to the holders.</summary>
    [Fact]
    public void An_instant_exit_burns_what_it_pays_rounded_up()
    {
        Amount received = PoolConversion.ToAssets(BasisPoints.FromValue(9_900).Of(Leaving, Rounding.Down), Grown);
        Assert.Equal(Wei("9899999999999999999"), received);
        Shares burnt = PoolConversion.ToSharesRoundedUp(received, Grown);
        Assert.Equal(Of("9252336448598130840"), burnt);

        Shares treasury = BasisPoints.FromPercent(10).Of(Leaving - burnt, Rounding.Down);
        Assert.Equal(Of("9345794392523364"), treasury);
        Assert.Equal(Wei("9999999999999999"), PoolConversion.ToAssets(treasury, Grown));
        Assert.Equal(Of("84112149532710281"), Leaving - burnt - treasury);
    }

    private static PricingPair After(PricingPair pair, string lostEther) => pair with { Assets = pair.Assets - Ether(lostEther) };

    private static Amount PerShare(PricingPair pair) => PoolConversion.ToAssets(SharesOf(Ether("1")), pair);
}
