using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Pro rata and fixed: shares are burnt at the request, and a liability stands for them.</summary>
public sealed class LiabilityExitTests
{
    private static readonly PoolTerms ProRata = TestTerms.Plain.With(ExitPolicy.ProRata);
    private static readonly PoolTerms Fixed = TestTerms.Plain.With(ExitPolicy.Fixed);

    [Theory]
    [InlineData(ExitPolicy.ProRata)]
    [InlineData(ExitPolicy.Fixed)]
    public void A_request_burns_shares_rounded_up_and_its_value_leaves_the_assets_at_once(ExitPolicy policy)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(policy)).Deposit(Alice, 1_000).Donate(Wei(500));
        WithdrawalRequested request = pool.Request(Alice, Wei(100));

        // ⌈100·1000/1500⌉ = 67
        Assert.Equal((Wei(100), Sh(67), (UInt256)100), (request.Nominal, request.Shares, request.Tickets));
        Assert.Equal(PairOf(1_400, 933), pool.Pool.Pair);
        Assert.Equal(Shares.Zero, pool.Pool.SharesOf(Queue));
        Assert.Equal(
            policy == ExitPolicy.ProRata ? (Wei(100), Amount.Zero) : (Amount.Zero, Wei(100)),
            (pool.Totals.ProRataExits, pool.Totals.FixedExits));
        Assert.Equal(StepCause.ExitRequested, pool.Pool.Ledger.Timeline.StepsOf(pool.Pool.Ledger.LastEvent)[0].Cause);

        // Later gains are the holders'.
        pool.Donate(Wei(600));
        WithdrawalsFinalised finalised = pool.Finalise(Wei(100));
        Assert.Equal((Wei(100), Shares.Zero), (finalised.SetAside, finalised.SharesBurnt));
        Assert.Equal(PairOf(2_000, 933), pool.Pool.Pair);
        Assert.Equal(Wei(100), pool.Claim(Alice, 1).Paid);
    }

    [Fact]
    public void Tickets_after_a_loss_are_issued_at_the_worth_of_the_others()
    {
        TestPool pool = TestPool.Open(ProRata).Deposit(Alice, 640).Deposit(Bob, 640).Staked(4);
        _ = pool.Request(Alice, Wei(320));

        // ⌊128·320/1280⌋ = 32 of the loss is on the exits: 288 for 320 tickets.
        EpochReported reported = pool.Slash(Wei(128));
        Assert.Equal(new ExitLoss(Amount.Zero, Wei(32)), reported.Plan.ExitLoss);
        Assert.Equal((Wei(288), Wei(864)), (pool.Totals.ProRataExits, pool.Totals.Assets));
        Assert.Equal((UInt256)100, pool.Request(Bob, Wei(90)).Tickets);

        WithdrawalsFinalised finalised = pool.Finalise(Wei(378));
        Assert.Equal(
            [new RequestFill(Req(1), Shares.Zero, 320, Wei(288), IsWhole: true),
                new RequestFill(Req(2), Shares.Zero, 100, Wei(90), IsWhole: true)],
            finalised.Fills);
    }

    [Fact]
    public void Fixed_exits_lose_only_when_the_holders_are_exhausted()
    {
        TestPool pool = TestPool.Open(Fixed).Deposit(Alice, 128).Staked(4);
        _ = pool.Request(Alice, Wei(100));
        EpochReported first = pool.Slash(Wei(28));
        Assert.Equal(default, first.Plan.ExitLoss);
        Assert.Equal((Amount.Zero, Wei(100)), (pool.Totals.Assets, pool.Totals.FixedExits));
        EpochReported second = pool.Slash(Wei(40));
        Assert.Equal(new ExitLoss(Wei(40), Amount.Zero), second.Plan.ExitLoss);
        Assert.Equal(Wei(60), pool.Totals.FixedExits);
        Assert.Empty(second.Plan.Steps);
    }

    [Fact]
    public void A_loss_takes_holders_and_pro_rata_exits_first_and_then_the_fixed_ones()
    {
        TestPool pool = TestPool.Open(ProRata).Deposit(Alice, 128).Staked(4);
        _ = pool.Request(Alice, Wei(32));
        pool.ChangeTerms(static t => t.With(ExitPolicy.Fixed));
        _ = pool.Request(Alice, Wei(64));
        EpochReported reported = pool.Slash(Wei(70));

        // A = 32, Xp = 32, Xf = 64: 6 beyond what both had.
        Assert.Equal(new ExitLoss(Wei(6), Wei(32)), reported.Plan.ExitLoss);
        Assert.Equal(
            (Amount.Zero, Amount.Zero, Wei(58)), (pool.Totals.Assets, pool.Totals.ProRataExits, pool.Totals.FixedExits));
        Assert.Equal(new PoolRejection.PoolWithoutAssets(), pool.Refused(Alice, new RequestWithdrawal(Alice, Wei(1))));
    }

    [Fact]
    public void Exits_that_lost_everything_must_be_finalised_before_others_can_leave()
    {
        TestPool pool = TestPool.Open(ProRata).Deposit(Alice, 128).Staked(4);
        _ = pool.Request(Alice, Wei(64));
        _ = pool.Slash(Wei(128));
        pool.Donate(Wei(10));
        Assert.Equal(new PoolRejection.ExitsWipedOut(64), pool.Refused(Alice, new RequestWithdrawal(Alice, Wei(1))));
        WithdrawalsFinalised finalised = pool.Finalise(Amount.Zero);
        Assert.Equal((Amount.Zero, 1), (finalised.SetAside, finalised.Fills.Count));
        Assert.Equal(Amount.Zero, pool.Claim(Alice, 1).Paid);
        Assert.Equal((UInt256)5, pool.Request(Alice, Wei(5)).Tickets);
    }

    [Fact]
    public void Cancelling_mints_shares_for_what_the_tickets_are_worth_now()
    {
        TestPool pool = TestPool.Open(ProRata).Deposit(Alice, 640).Deposit(Bob, 640).Staked(4);
        _ = pool.Request(Alice, Wei(320));
        _ = pool.Slash(Wei(128));

        // 288 at 864 for 960 shares: ⌊288·960/864⌋ = 320.
        WithdrawalCancelled cancelled = pool.Do(Alice, new CancelWithdrawal(Req(1)));
        Assert.Equal(
            new WithdrawalCancelled(Req(1), Alice, ExitPolicy.ProRata, Sh(320), Shares.Zero, Wei(288), 320), cancelled);
        Assert.Equal(PairOf(1_152, 1_280), pool.Pool.Pair);
        Assert.Equal(Amount.Zero, pool.Totals.ProRataExits);
    }

    [Fact]
    public void No_request_may_ask_for_more_than_the_holders_have()
    {
        // With a reported rate the price can be above what is left.
        TestPool pool = TestPool.Open(Fixed.With(RateSource.Reported)).Deposit(Alice, 100);
        pool.Donate(Wei(100));
        _ = pool.Report();
        Assert.Equal(PairOf(200, 100), pool.Pool.Pair);
        _ = pool.RequestShares(Alice, Sh(99));
        Assert.Equal(Wei(2), pool.Totals.Assets);
        _ = pool.RequestShares(Alice, Sh(1));
        Assert.Equal((Amount.Zero, Shares.Zero), (pool.Totals.Assets, pool.Pool.TotalShares));

        TestPool stale = TestPool.Open(Fixed.With(RateSource.Reported)).Deposit(Alice, 128).Staked(4);
        stale.Deposit(Bob, 128);
        _ = stale.Request(Bob, Wei(128));
        ReportEpoch loss = stale.NextReport(TestPool.Line(100) with { Slashings = Wei(64) });
        Assert.Equal(PairOf(64, 128), stale.Do(Oracle, loss).Plan.StoredPair);
        Assert.Equal(Wei(64), stale.Pool.BalanceOf(Alice));
    }

    [Fact]
    public void Dust_of_tickets_stays_with_the_tickets_that_are_left()
    {
        TestPool pool = TestPool.Open(ProRata).Deposit(Alice, 128).Staked(4);
        foreach (ulong nominal in new ulong[] { 3, 3, 3 })
        {
            _ = pool.Request(Alice, Wei(nominal));
        }

        // ⌊16·9/128⌋ = 1: eight for nine tickets. 2, then ⌊3·6/6⌋ = 3, then 3: the last ones get what is left.
        _ = pool.Slash(Wei(16));
        Assert.Equal(Wei(8), pool.Totals.ProRataExits);
        pool.Deposit(Bob, 50);
        Assert.Equal([Wei(2), Wei(3), Wei(3)], pool.Finalise(Wei(8)).Fills.Select(static f => f.SetAside));
        Assert.Equal(Amount.Zero, pool.Totals.ProRataExits);
    }
}
