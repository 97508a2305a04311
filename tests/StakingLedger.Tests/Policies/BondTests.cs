using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policy E: who bears a loss first.</summary>
public sealed class BondTests
{
    /// <summary>Policy E1, a minipool.</summary>
    [Fact]
    public void A_minipools_excess_is_split_and_both_floors_favour_the_users() => Assert.Equal(
        new MinipoolPayment(Wei("8355000000000000000"), Wei("24645000000000000001"), Amount.Zero),
        MinipoolCapital.Split(Ether("33") + Wei(1), Ether("8"), Ether("0.14").Value, UInt256.Zero));

    /// <summary>Policy E1, a megapool: the bond that is set free does not cover the loss, and the rest becomes debt.</summary>
    [Fact]
    public void A_megapools_exit_takes_the_free_bond_and_then_makes_debt()
    {
        Amount required = MegapoolBond.Required([Ether("4"), Ether("8")], Ether("4"), 1);
        MegapoolExitPayment paid = MegapoolExit.Pay(
            MinipoolCapital.Launch, Ether("27") + Wei(5), Ether("8"), Amount.Zero, required, Ether("0.3"));
        Assert.Equal(
            new MegapoolExitPayment(
                Amount.Zero, Wei("27000000000000000005"), Wei("1299999999999999995"), Ether("4"), Ether("28")),
            paid);
        Assert.Equal((Ether("4"), Ether("28")), (Ether("8") - paid.NodeCapital, Ether("56") - paid.UserCapital));
    }

    /// <summary>Policy E2: a rising curve.</summary>
    [Fact]
    public void A_bond_between_two_keys_is_enough_for_the_lower()
    {
        BondCurve curve = new(new(1, Ether("2")), new(4, Ether("3")));
        Assert.Equal(3UL, curve.Keys(Ether("8.5")));
        Assert.Equal(Ether("9"), curve.Bond(4));
    }

    /// <summary>Policy E2: a bond held in shares, of which penalties burn as many as they are worth and there are.</summary>
    [Fact]
    public void A_bond_in_shares_is_burnt_as_far_as_it_goes()
    {
        PricingPair pool = Pair("1100000000000000000007", "1000000000000000000001");
        Shares bond = PoolConversion.ToShares(Ether("2.4"), pool);
        Assert.Equal(Of("2181818181818181818"), bond);
        Assert.Equal(Wei("2399999999999999999"), PoolConversion.ToAssets(bond, pool));

        Shares first = Shares.Min(bond, PoolConversion.ToShares(Wei("1800000000000000005"), pool));
        Assert.Equal(Of("1636363636363636368"), first);
        bond -= first;
        Assert.Equal(bond, Shares.Min(bond, PoolConversion.ToShares(Ether("3"), pool)));
        Assert.Equal(Of("545454545454545450"), bond);
        Assert.Equal(Wei("2400000000000000005"), Ether("3") - PoolConversion.ToAssets(bond, pool));
    }
}
