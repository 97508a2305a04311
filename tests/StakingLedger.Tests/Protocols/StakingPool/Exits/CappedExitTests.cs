using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Capped: shares wait in the pool, the claim pays the nominal or less.</summary>
public sealed class CappedExitTests
{
    private static readonly PoolTerms Terms = TestTerms.Plain.With(ExitPolicy.Capped);

    [Fact]
    public void A_request_moves_shares_to_the_queue_and_a_gain_while_waiting_stays_with_the_pool()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 600).Deposit(Bob, 400);
        WithdrawalRequested request = pool.Request(Alice, Wei(300));
        Assert.Equal(
            new WithdrawalRequested(Req(1), ByShares: false, Alice, ExitPolicy.Capped, Wei(300), Sh(300), 0, Bp(0)), request);
        Assert.Equal((Sh(300), Sh(300)), (pool.Pool.SharesOf(Alice), pool.Pool.SharesOf(Queue)));
        Assert.Equal(PairOf(1_000, 1_000), pool.Pool.Pair);

        pool.Donate(Wei(100));
        WithdrawalsFinalised finalised = pool.Finalise(Wei(1_100));
        Assert.Equal((Wei(300), Sh(300), Amount.Zero), (finalised.SetAside, finalised.SharesBurnt, finalised.Dust));

        // 800 for 700 shares: what the queue's shares had gained is the others'.
        Assert.Equal(PairOf(800, 700), pool.Pool.Pair);
        Assert.Equal((Wei(300), Wei(800)), (pool.Totals.Reserved, pool.Totals.Buffered));

        WithdrawalClaimed claimed = pool.Claim(Alice, 1);
        Assert.Equal(new WithdrawalClaimed(Req(1), Alice, ExitPolicy.Capped, Wei(300), Amount.Zero, Shares.Zero), claimed);
        Assert.Equal(Amount.Zero, pool.Totals.Reserved);
        Assert.Equal(RequestStatus.Claimed, pool.Pool.RequestOf(Req(1))!.Status);
    }

    [Fact]
    public void A_loss_while_waiting_is_shared_and_after_finalisation_it_is_not()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 640).Deposit(Bob, 640).Staked(4);
        _ = pool.Request(Alice, Wei(640));
        _ = pool.Slash(Wei(64));
        Assert.Equal(PairOf(1_216, 1_280), pool.Pool.Pair);
        Assert.Equal(Wei(608), pool.Finalise(Wei(1_152)).SetAside);

        _ = pool.Slash(Wei(64));
        Assert.Equal((Wei(608), Wei(544)), (pool.Claim(Alice, 1).Paid, pool.Pool.BalanceOf(Bob)));
    }

    [Fact]
    public void Requests_are_finalised_in_order_while_they_fit_and_the_budget_need_not_be_used_up()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 1_000);
        foreach (ulong amount in new ulong[] { 100, 200, 50 })
        {
            _ = pool.Request(Alice, Wei(amount));
        }

        Assert.Equal(new PoolRejection.BudgetBelowRequest(Wei(99), Wei(100)), pool.Refused(Treasurer, new FinaliseWithdrawals(Wei(99))));
        WithdrawalsFinalised finalised = pool.Finalise(Wei(299));
        Assert.Equal([Req(1)], finalised.Fills.Select(static f => f.Request));
        Assert.Equal([Req(2), Req(3)], pool.Finalise(Wei(250)).Fills.Select(static f => f.Request));
        Assert.Equal(new PoolRejection.NothingToFinalise(), pool.Refused(Treasurer, new FinaliseWithdrawals(Wei(1))));
        Assert.Equal(
            [new Checkpoint(ExitPolicy.Capped, Req(1), PairOf(1_000, 1_000), Wei(100), Sh(100), 0),
                new Checkpoint(ExitPolicy.Capped, Req(3), PairOf(900, 900), Wei(250), Sh(250), 0)],
            pool.Pool.Checkpoints);
    }

    [Fact]
    public void Cancelling_returns_the_shares_with_all_they_earned()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100).Deposit(Bob, 100);
        _ = pool.Request(Alice, Wei(100));
        pool.Donate(Wei(50));
        WithdrawalCancelled cancelled = pool.Do(Alice, new CancelWithdrawal(Req(1)));
        Assert.Equal(
            new WithdrawalCancelled(Req(1), Alice, ExitPolicy.Capped, Sh(100), Shares.Zero, Amount.Zero, 0), cancelled);
        Assert.Equal(Wei(125), pool.Pool.BalanceOf(Alice));
        Assert.Equal(RequestStatus.Cancelled, pool.Pool.RequestOf(Req(1))!.Status);
        Assert.Equal(new PoolRejection.AlreadyClaimed(Req(1)), pool.Refused(Alice, new ClaimWithdrawal(Req(1))));
        Assert.Equal(new PoolRejection.NothingToCancel(Req(1)), pool.Refused(Alice, new CancelWithdrawal(Req(1))));
    }

    [Fact]
    public void The_withdrawal_fee_of_the_request_is_kept_with_it_and_rounded_down_at_the_claim()
    {
        TestPool pool = TestPool.Open(Terms with { WithdrawalFee = Bp(33) }).Deposit(Alice, 10_000);
        _ = pool.Request(Alice, Wei(1_000));
        pool.ChangeTerms(static t => t with { WithdrawalFee = Bp(9_000) });
        _ = pool.Finalise(Wei(1_000));

        // ⌊1000·33/10000⌋ = 3
        WithdrawalClaimed claimed = pool.Claim(Alice, 1);
        Assert.Equal((Wei(997), Wei(3)), (claimed.Paid, claimed.Fee));
        Assert.Equal([new WithheldFee(Treasury, Wei(3))], pool.Pool.WithheldFees);
        Assert.Equal(Bp(9_000), pool.Request(Alice, Wei(10)).FeeRate);
    }

    [Fact]
    public void A_claim_can_be_given_away_and_is_paid_while_the_pool_is_paused()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100);
        _ = pool.Request(Alice, Wei(60));
        ClaimTransferred given = pool.Do(Alice, new TransferClaim(Req(1), Bob));
        Assert.Equal(new ClaimTransferred(Req(1), Alice, Bob), given);
        Assert.Equal("pool.not-permitted", pool.Refused(Alice, new CancelWithdrawal(Req(1))).Code);
        Assert.Equal(new PoolRejection.NotFinalised(Req(1)), pool.Refused(Bob, new ClaimWithdrawal(Req(1))));
        _ = pool.Finalise(Wei(60));
        _ = pool.Do(Guardian, new PausePool());
        Assert.Equal((Bob, Wei(60)), (pool.Claim(Bob, 1).Owner, pool.Totals.Buffered + Wei(20)));
    }

    [Fact]
    public void The_policy_of_a_request_stays_and_a_run_ends_where_the_policy_changes()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 1_000);
        _ = pool.Request(Alice, Wei(10));
        pool.ChangeTerms(static t => t.With(ExitPolicy.Fixed));
        _ = pool.Request(Alice, Wei(20));
        pool.ChangeTerms(static t => t.With(ExitPolicy.Capped));
        _ = pool.Request(Alice, Wei(30));

        Assert.Equal([ExitPolicy.Capped, ExitPolicy.Fixed, ExitPolicy.Capped], pool.Pool.Requests.Select(static r => r.Policy));
        Assert.Equal((ExitPolicy.Capped, Wei(10)), PolicyAndCash(pool.Finalise(Wei(900))));
        Assert.Equal((ExitPolicy.Fixed, Wei(20)), PolicyAndCash(pool.Finalise(Wei(900))));
        Assert.Equal((ExitPolicy.Capped, Wei(30)), PolicyAndCash(pool.Finalise(Wei(900))));
    }

    [Fact]
    public void An_instant_redemption_pays_from_what_waiting_requests_leave_of_the_buffer()
    {
        TestPool pool = TestPool.Open(Terms with { WithdrawalFee = Bp(100) }).Deposit(Alice, 1_000).Deposit(Bob, 500);
        _ = pool.Request(Alice, Wei(700));
        Assert.Equal(Wei(800), pool.Totals.Usable);
        Redeemed redeemed = pool.Do(Bob, new Redeem(Bob, Sh(350)));
        Assert.Equal(new Redeemed(Bob, Sh(350), Wei(350), Wei(3)), redeemed);
        Assert.Equal((Wei(450), Wei(1_150)), (pool.Totals.Usable, pool.Totals.Buffered));
        pool.WithOperator(1, validators: 3).Allocate(12);
        Assert.Equal(new PoolRejection.BufferShort(Wei(66), Wei(67)), Redeemable(pool, 67));
        Assert.Equal(Wei(66), pool.Do(Bob, new Redeem(Bob, Sh(66))).Amount);
    }

    private static Rejection Redeemable(TestPool pool, ulong shares) => pool.Refused(Bob, new Redeem(Bob, Sh(shares)));

    private static (ExitPolicy Policy, Amount Cash) PolicyAndCash(WithdrawalsFinalised finalised) =>
        (finalised.Policy, finalised.SetAside);
}
