using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Losses;

/// <summary>Policy E1: the node's bond bears a minipool's first loss.</summary>
public sealed class MinipoolCapitalTests
{
    private static readonly UInt256 Unit = 1_000_000_000_000_000_000UL;

    [Theory]
    [InlineData("36000000000000000000", "16", "0.1", "0", "18200000000000000000", "17800000000000000000", "0")]
    [InlineData("28000000000000000000", "16", "0.1", "0", "12000000000000000000", "16000000000000000000", "0")]
    [InlineData("15000000000000000000", "16", "0.1", "0", "0", "15000000000000000000", "1000000000000000000")]
    [InlineData("36000000000000000000", "16", "0.1", "0.5", "9100000000000000000", "26900000000000000000", "0")]
    [InlineData("33000000000000000001", "8", "0.14", "0", "8355000000000000000", "24645000000000000001", "0")]
    [InlineData("7999999999999999999", "8", "0.14", "0.5", "2839999999999999999", "5160000000000000000", "0")]
    [InlineData("8000000000000000000", "8", "0.14", "0", "0", "8000000000000000000", "16000000000000000000")]
    [InlineData("24000000000000000000", "8", "0.14", "0", "0", "24000000000000000000", "0")]
    [InlineData("32000000000000000000", "8", "0.14", "0", "8000000000000000000", "24000000000000000000", "0")]
    [InlineData("0", "8", "0.14", "0", "0", "0", "0")]
    public void A_balance_is_split_by_how_large_it_is(
        string balance, string bond, string fee, string penalty, string node, string users, string shortfall) => Assert.Equal(
        new MinipoolPayment(Amount.Parse(node), Amount.Parse(users), Amount.Parse(shortfall)),
        MinipoolCapital.Split(
            Amount.Parse(balance),
            Amount.FromEther(bond),
            Amount.FromEther(fee).Value,
            Amount.FromEther(penalty).Value));

    [Property]
    public void The_payments_add_up_and_the_users_are_made_whole_first(UInt256 t, UInt256 b, UInt256 f, UInt256 p)
    {
        Amount balance = Amount.FromWei(t >> 185);
        Amount bond = Amount.FromWei(b % (MinipoolCapital.Launch.Value + UInt256.One));
        MinipoolPayment payment = MinipoolCapital.Split(balance, bond, f % (Unit + UInt256.One), p % (Unit + UInt256.One));
        Assert.Equal(balance, payment.Node + payment.Users);
        if (balance >= MinipoolCapital.RewardsOnlyBelow)
        {
            Assert.Equal((MinipoolCapital.Launch - bond).SaturatingSubtract(balance), payment.Shortfall);
            Assert.True(payment.Users >= Amount.Min(balance, MinipoolCapital.Launch - bond));
        }
    }

    [Fact]
    public void A_bond_above_the_launch_balance_and_a_fee_above_all_are_refused()
    {
        Amount ten = Amount.FromEther("10");
        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolCapital.Split(ten, Amount.FromEther("33"), 0U, 0U));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolCapital.Split(ten, ten, Unit + UInt256.One, 0U));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolCapital.SplitRewards(ten, Amount.FromEther("33"), 0U));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolCapital.SplitRewards(ten, ten, Unit + UInt256.One));
    }

    [Fact]
    public void A_penalty_takes_all_of_the_node_payment_at_most() => Assert.Equal(
        new MinipoolPayment(Amount.Zero, Amount.FromEther("30"), Amount.Zero),
        MinipoolCapital.Split(Amount.FromEther("30"), Amount.FromEther("8"), UInt256.Zero, Unit * 3UL));
}
