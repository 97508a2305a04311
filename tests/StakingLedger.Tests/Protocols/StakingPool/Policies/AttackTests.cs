using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>The attack on the first depositor: a unit deposited, 10 ether donated, a victim's 15 ether; on whole pools, to the wei.</summary>
public sealed class AttackTests
{
    private static readonly AccountId Attacker = Bob;
    private static readonly AccountId Victim = Alice;

    [Theory]
    [InlineData(0, "1", "2", "12500000000000000001", "6250000000000000000", "6250000000000000000")]
    [InlineData(3, "1000", "2999", "14997999599919983997", "5001000200040008002", "5001000200040008002")]
    public void Virtual_shares_make_the_attacker_lose_more_than_the_victim(
        int offset, string attackerShares, string victimShares, string victim, string attacker, string left)
    {
        TestPool pool = Attacked(FirstDepositorDefence.VirtualShares(offset));
        Assert.Equal((Sh(attackerShares), Sh(victimShares)), (pool.Pool.SharesOf(Attacker), pool.Pool.SharesOf(Victim)));
        Assert.Equal((Wei(victim), Wei(attacker)), (pool.Pool.BalanceOf(Victim), pool.Pool.BalanceOf(Attacker)));
        Assert.Equal(Wei(left), pool.Totals.VirtualPart);
        Assert.True(Ether("15") - Wei(victim) < Ether("10") - Wei(attacker));
    }

    [Theory]
    [InlineData("1000000000", "1500000001", "14999999998600000002", "9999999992400000006")]
    [InlineData("1000", "1501", "14998001598721023781", "9992006394884093125")]
    public void Dead_shares_take_what_the_attacker_gave(string dead, string victimShares, string victim, string deadKeeps)
    {
        TestPool pool = Attacked(FirstDepositorDefence.DeadShares(Wei(dead)));
        Assert.Equal(Sh(victimShares), pool.Pool.SharesOf(Victim));
        Assert.Equal((Wei(victim), Wei(deadKeeps)), (pool.Pool.BalanceOf(Victim), pool.Pool.BalanceOf(Dead)));
    }

    [Fact]
    public void Without_a_defence_the_victim_loses_what_the_attacker_wins()
    {
        TestPool pool = Attacked(FirstDepositorDefence.None);
        Assert.Equal(Sh(1), pool.Pool.SharesOf(Victim));
        Assert.Equal(Wei("12500000000000000000"), pool.Pool.BalanceOf(Victim));
    }

    /// <summary>The table of the peer's comment: 1 ether given to an empty pool's one holder, then 1 ether deposited.</summary>
    [Theory]
    [InlineData(6, "999999", "999999499999750000")]
    [InlineData(18, "999999999999999999", "999999999999999999")]
    public void The_larger_the_offset_the_less_is_lost(int offset, string shares, string redeemable)
    {
        // A donation needs somebody to receive it, so the house pool's attacker holds 10^o shares for one unit beside the virtual ones;
        // the peer's pool is empty. With a donation twice as large the price is the same.
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped).With(FirstDepositorDefence.VirtualShares(offset)));
        pool.Deposit(Attacker, 1).Donate(Ether("2"));
        _ = pool.Do(Victim, new Deposit(Victim, Ether("1")));
        Assert.Equal(Sh(shares), pool.Pool.SharesOf(Victim));
        Assert.True(pool.Pool.BalanceOf(Victim) <= Ether("1"));
        Assert.True(Ether("1") - pool.Pool.BalanceOf(Victim) <= (Ether("1") - Wei(redeemable)) + (Ether("1") - Wei(redeemable)) + Wei(1));
    }

    [Fact]
    public void Virtual_shares_take_part_in_every_gain_and_the_report_says_how_much()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(FirstDepositorDefence.VirtualShares(0))).Deposit(Alice, 9);

        // (10, 10) before, (1010, 10) after: the virtual share had 1 and has 101.
        EpochReported reported = pool.Reward(Wei(1_000));
        Assert.Equal((Wei(1), Wei(101)), (reported.Plan.VirtualBefore, reported.Plan.VirtualAfter));
        Assert.Equal((Wei(101), Wei(909)), (pool.Totals.VirtualPart, pool.Pool.BalanceOf(Alice)));
        Assert.Equal(PairOf(1_010, 10), pool.Pool.LivePair);
        Assert.Equal((PairOf(9, 9), PairOf(1_009, 9)), (reported.Plan.Pre, reported.Plan.Post));
    }

    private static TestPool Attacked(FirstDepositorDefence defence) =>
        TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped).With(defence)).Deposit(Attacker, 1).Donate(Ether("10")).Deposit(Victim, Ether("15"));
}
