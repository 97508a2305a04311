using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Losses;

/// <summary>Policy E1: a megapool's rewards, bonds and exits.</summary>
public sealed class MegapoolTests
{
    private static readonly Amount[] BaseBonds = [Ether("4"), Ether("8")];
    private static readonly UInt256 Unit = 1_000_000_000_000_000_000UL;

    [Theory]
    [InlineData("0", "0.16875", "0.07875", "0", "0.7525")]
    [InlineData("0.01", "0.16875", "0.07875", "0.00875", "0.74375")]
    public void The_parts_of_rewards_are_taken_of_what_borrowed_capital_earned(
        string protocolShare, string node, string voters, string protocol, string users) => Assert.Equal(
        new MegapoolRewards(Ether(node), Ether(voters), Ether(protocol), Ether(users)),
        MegapoolSplit.Split(
            Ether("1"), Ether("0.125").Value, Ether("0.05").Value, Ether("0.09").Value, Ether(protocolShare).Value));

    [Property]
    public void Rewards_are_split_without_rest_and_the_node_keeps_the_dust(UInt256 r, UInt256 c, UInt256 n, UInt256 v, UInt256 p)
    {
        Amount rewards = Amount.FromWei(r);
        UInt256 node = n % Unit;
        UInt256 voter = v % (Unit - node);
        UInt256 protocol = p % (Unit - node - voter);
        MegapoolRewards split = MegapoolSplit.Split(rewards, c % (Unit + UInt256.One), node, voter, protocol);
        Assert.Equal(rewards, split.Node + split.Voters + split.Protocol + split.Users);

        UInt256 ratio = c % (Unit + UInt256.One);
        UInt256 own = FullMath.MulDiv(rewards.Value, ratio, Unit, Rounding.Down);
        UInt256 commission = FullMath.MulDiv(rewards.Value - own, node, Unit, Rounding.Down);
        UInt256 dust = split.Node.Value - own - commission;
        Assert.True(dust <= 3UL);
    }

    [Fact]
    public void Shares_above_all_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => MegapoolSplit.Split(Ether("1"), Unit + UInt256.One, 0U, 0U, 0U));
        Assert.Throws<ArgumentOutOfRangeException>(() => MegapoolSplit.Split(Ether("1"), 0U, Unit, 1U, 0U));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "4")]
    [InlineData(2, "8")]
    [InlineData(3, "9.5")]
    [InlineData(10, "20")]
    public void The_bond_of_further_validators_is_the_reduced_one(ulong validators, string expected) =>
        Assert.Equal(Ether(expected), MegapoolBond.Required(BaseBonds, Ether("1.5"), validators));

    [Fact]
    public void A_table_of_bonds_is_not_empty() =>
        Assert.Throws<ArgumentException>(() => MegapoolBond.Required([], Ether("1.5"), 1));

    /// <summary>Debt before, withdrawal, bond and what remains bonded, as two cases of the protocol's tests and a worked one.</summary>
    [Theory]
    [InlineData("32", "4", "0", "8", "0", "32", "4", "4", "28")]
    [InlineData("32", "4", "0", "3", "1", "31", "0", "4", "28")]
    [InlineData("27.000000000000000005", "8", "4", "0.3", "0", "27.000000000000000005", "1.299999999999999995", "4", "28")]
    [InlineData("33", "4", "0", "0", "4", "29", "0", "4", "28")]
    [InlineData("30", "4", "0", "0", "2", "28", "0", "4", "28")]
    [InlineData("0", "4", "0", "0", "0", "0", "28", "4", "28")]
    [InlineData("32", "4", "8", "0", "0", "32", "0", "0", "32")]
    public void An_exit_takes_the_bond_it_frees_first_and_then_makes_debt(
        string balance,
        string bond,
        string requiredAfter,
        string debt,
        string toNode,
        string toUsers,
        string debtAfter,
        string node,
        string users) =>
        Assert.Equal(
            new MegapoolExitPayment(Ether(toNode), Ether(toUsers), Ether(debtAfter), Ether(node), Ether(users)),
            MegapoolExit.Pay(Ether("32"), Ether(balance), Ether(bond), Amount.Zero, Ether(requiredAfter), Ether(debt)));

    [Property]
    public void An_exit_pays_out_the_balance_and_debt_is_what_users_miss(UInt256 w, UInt256 b, UInt256 q, UInt256 r, UInt256 d)
    {
        Amount deposit = Ether("32");
        Amount balance = Amount.FromWei(w >> 180);
        Amount debt = Amount.FromWei(d >> 180);
        MegapoolExitPayment paid = MegapoolExit.Pay(
            deposit, balance, Amount.FromWei(b >> 180), Amount.FromWei(q >> 180), Amount.FromWei(r >> 180), debt);
        Assert.Equal(balance, paid.ToNode + paid.ToUsers);
        Assert.Equal(deposit, paid.NodeCapital + paid.UserCapital);
        Assert.True(paid.ToNode.IsZero || paid.Debt.IsZero);
        Amount claim = paid.UserCapital + debt;
        Assert.Equal(
            claim.SaturatingSubtract(paid.ToUsers),
            balance <= deposit ? paid.Debt : claim.SaturatingSubtract(paid.ToUsers));
    }

    private static Amount Ether(string ether) => Amount.FromEther(ether);
}
