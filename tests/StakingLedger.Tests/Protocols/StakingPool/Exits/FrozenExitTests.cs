using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Frozen: the rate is fixed at finalisation, the value stays in the totals until the claim.</summary>
public sealed class FrozenExitTests
{
    private static readonly PoolTerms Terms = TestTerms.Plain.With(ExitPolicy.Frozen);

    [Fact]
    public void Finalisation_moves_cash_to_the_escrow_inside_the_totals_and_the_claim_burns_the_shares()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100).Deposit(Bob, 100);
        _ = pool.Request(Alice, Wei(60));
        WithdrawalsFinalised finalised = pool.Finalise(Wei(200));
        Assert.Equal(
            (Wei(60), Shares.Zero, Wei("1000000000000000000").Value), (finalised.SetAside, finalised.SharesBurnt, finalised.FrozenRate));
        Assert.Equal(PairOf(200, 200), pool.Pool.Pair);
        Assert.Equal((Wei(60), Wei(140), Amount.Zero), (pool.Totals.FrozenEscrow, pool.Totals.Buffered, pool.Totals.Reserved));
        Assert.Empty(pool.Pool.Ledger.Timeline.StepsOf(pool.Pool.Ledger.LastEvent));

        // A gain after it is shared with shares that will be burnt for 60: the holders get it at the claim.
        pool.Donate(Wei(40));
        WithdrawalClaimed claimed = pool.Claim(Alice, 1);
        Assert.Equal((Wei(60), Sh(60)), (claimed.Paid, claimed.SharesBurnt));
        Assert.Equal(PairOf(180, 140), pool.Pool.Pair);
    }

    [Fact]
    public void The_frozen_rate_is_rounded_up_and_a_claim_may_get_a_unit_more_than_its_shares_are_worth()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 3).Deposit(Bob, 4).Donate(Wei(3));
        _ = pool.RequestShares(Alice, Sh(3));

        // ⌈10^18·10/7⌉ for three: 4, as the floor of their worth. The nominal was 4 too.
        WithdrawalsFinalised finalised = pool.Finalise(Wei(10));
        Assert.Equal((Wei("1428571428571428572").Value, Wei(4)), (finalised.FrozenRate, finalised.SetAside));
    }

    [Fact]
    public void A_loss_before_finalisation_is_shared_and_a_loss_after_it_is_the_others()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 128).Deposit(Bob, 128).Staked(4);
        _ = pool.Request(Alice, Wei(128));
        _ = pool.Slash(Wei(32));
        Assert.Equal(Wei(112), pool.Finalise(Wei(128)).SetAside);
        _ = pool.Slash(Wei(32));
        Assert.Equal((Wei(192), Wei(112)), (pool.Totals.Assets, pool.Totals.FrozenEscrow));
        Assert.Equal(Wei(112), pool.Claim(Alice, 1).Paid);
        Assert.Equal(Wei(80), pool.Pool.BalanceOf(Bob));
    }

    [Fact]
    public void Cancelling_returns_shares_for_the_nominal_and_burns_what_the_others_gained()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100).Deposit(Bob, 100);
        _ = pool.Request(Alice, Wei(100));
        pool.Donate(Wei(100));

        // 100 at 300 for 200 are ⌊100·200/300⌋ = 66 shares; 34 are burnt.
        WithdrawalCancelled cancelled = pool.Do(Alice, new CancelWithdrawal(Req(1)));
        Assert.Equal((Sh(66), Sh(34)), (cancelled.Returned, cancelled.Burnt));
        Assert.Equal(PairOf(300, 166), pool.Pool.Pair);
        Assert.Equal((Sh(66), Shares.Zero), (pool.Pool.SharesOf(Alice), pool.Pool.SharesOf(Queue)));

        TestPool level = TestPool.Open(Terms).Deposit(Alice, 100);
        _ = level.Request(Alice, Wei(40));
        Assert.Equal((Sh(40), Shares.Zero), ReturnedAndBurnt(level.Do(Alice, new CancelWithdrawal(Req(1)))));
    }

    [Fact]
    public void A_finalised_request_cannot_be_cancelled()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100);
        _ = pool.Request(Alice, Wei(40));
        _ = pool.Finalise(Wei(40));
        Assert.Equal(new PoolRejection.NothingToCancel(Req(1)), pool.Refused(Alice, new CancelWithdrawal(Req(1))));
    }

    [Fact]
    public void The_fee_of_a_frozen_claim_leaves_the_escrow_too()
    {
        TestPool pool = TestPool.Open(Terms with { WithdrawalFee = Bp(1_000) }).Deposit(Alice, 100);
        _ = pool.Request(Alice, Wei(55));
        _ = pool.Finalise(Wei(55));
        WithdrawalClaimed claimed = pool.Claim(Alice, 1);
        Assert.Equal((Wei(50), Wei(5)), (claimed.Paid, claimed.Fee));
        Assert.Equal((Amount.Zero, Wei(45), Wei(5)), (pool.Totals.FrozenEscrow, pool.Totals.Assets, pool.Totals.WithheldFees));
        Assert.Equal(PairOf(45, 45), pool.Pool.Pair);
    }

    [Fact]
    public void With_virtual_shares_the_rate_carries_their_decimals()
    {
        TestPool pool = TestPool.Open(Terms.With(FirstDepositorDefence.VirtualShares(6))).Deposit(Alice, 1_000);
        Assert.Equal(Sh(1_000_000_000), pool.Pool.SharesOf(Alice));
        _ = pool.Request(Alice, Wei(100));
        WithdrawalsFinalised finalised = pool.Finalise(Wei(1_000));
        Assert.Equal(Wei("1000000000000000000").Value, finalised.FrozenRate);
        Assert.Equal(Wei(100), finalised.SetAside);
        Assert.Equal(Wei(100), pool.Claim(Alice, 1).Paid);
        Assert.Equal((UInt256)901, pool.Pool.LivePair.Assets.Value);
    }

    private static (Shares Returned, Shares Burnt) ReturnedAndBurnt(WithdrawalCancelled cancelled) =>
        (cancelled.Returned, cancelled.Burnt);
}
