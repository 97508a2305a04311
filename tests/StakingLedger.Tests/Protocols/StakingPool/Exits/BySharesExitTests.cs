using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>By shares: queued shares keep earning and losing until their checkpoint, with partial fills.</summary>
public sealed class BySharesExitTests
{
    private static readonly PoolTerms Terms = TestTerms.Plain.With(ExitPolicy.ByShares);

    [Fact]
    public void Queued_shares_earn_until_they_are_filled_and_a_fill_may_take_a_request_in_part()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100).Deposit(Bob, 100);
        _ = pool.RequestShares(Alice, Sh(60));
        _ = pool.RequestShares(Bob, Sh(30));
        pool.Donate(Wei(100));

        // 300 for 200: 91 pays ⌊91·200/300⌋ = 60 shares; Alice's 60 get all 91.
        WithdrawalsFinalised first = pool.Finalise(Wei(91));
        Assert.Equal([new RequestFill(Req(1), Sh(60), 0, Wei(91), IsWhole: true)], first.Fills);
        Assert.Equal((Amount.Zero, Sh(60)), (first.Dust, first.SharesBurnt));
        Assert.Equal(RequestStatus.Pending, pool.Pool.RequestOf(Req(2))!.Status);

        // 209 for 140: 31 pays 20 of Bob's 30.
        WithdrawalsFinalised second = pool.Finalise(Wei(31));
        Assert.Equal([new RequestFill(Req(2), Sh(20), 0, Wei(31), IsWhole: false)], second.Fills);
        WithdrawalView bob = pool.Pool.RequestOf(Req(2))!;
        Assert.Equal((Sh(30), Sh(10), Wei(31)), (bob.Shares, bob.PendingShares, bob.Claimable));

        // What is there may be claimed at once; the rest goes on waiting.
        Assert.Equal(Wei(31), pool.Claim(Bob, 2).Paid);
        Assert.Equal(new PoolRejection.NotFinalised(Req(2)), pool.Refused(Bob, new ClaimWithdrawal(Req(2))));

        // Ten are worth ⌊10·178/120⌋ = 14, which buy nine: one share stays behind, worth too little to be filled.
        WithdrawalsFinalised third = pool.Finalise(Wei(178));
        Assert.Equal([new RequestFill(Req(2), Sh(9), 0, Wei(14), IsWhole: false)], third.Fills);
        Assert.Equal(Wei(14), pool.Claim(Bob, 2).Paid);
        Assert.Equal(new PoolRejection.NothingToFinalise(), pool.Refused(Treasurer, new FinaliseWithdrawals(Wei(164))));
        Assert.Equal(Sh(1), pool.Do(Bob, new CancelWithdrawal(Req(2))).Returned);
        Assert.Equal(new PoolRejection.AlreadyClaimed(Req(2)), pool.Refused(Bob, new ClaimWithdrawal(Req(2))));
        Assert.Equal(new PoolRejection.AlreadyClaimed(Req(2)), pool.Refused(Bob, new TransferClaim(Req(2), Alice)));
    }

    [Fact]
    public void What_the_floors_of_a_fill_leave_is_posted_to_the_claim_dust_and_stays_reserved()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 7).Deposit(Bob, 7).Deposit(Carol, 7).Donate(Wei(10));
        _ = pool.RequestShares(Alice, Sh(1));
        _ = pool.RequestShares(Bob, Sh(1));
        _ = pool.RequestShares(Carol, Sh(1));

        // 31 for 21: three shares are worth ⌊3·31/21⌋ = 4, which buy 2; two get ⌊1·4/2⌋ = 2 each.
        WithdrawalsFinalised first = pool.Finalise(Wei(31));
        Assert.Equal((Wei(4), Sh(2), Amount.Zero), (first.SetAside, first.SharesBurnt, first.Dust));
        Assert.Equal(2, first.Fills.Count);

        TestPool other = TestPool.Open(Terms).Deposit(Alice, 10).Deposit(Bob, 10).Donate(Wei(13));
        _ = other.RequestShares(Alice, Sh(3));
        _ = other.RequestShares(Bob, Sh(4));

        // 33 for 20: seven are worth 11, which buy 6; 3 get ⌊3·11/6⌋ = 5 and 3 of Bob's 4 get 5; 1 is dust.
        WithdrawalsFinalised dusty = other.Finalise(Wei(33));
        Assert.Equal((Wei(11), Sh(6), Wei(1)), (dusty.SetAside, dusty.SharesBurnt, dusty.Dust));
        Assert.Equal((Wei(11), Wei(1)), (other.Totals.Reserved, other.Totals.ClaimDust));
        _ = other.Claim(Alice, 1);
        _ = other.Claim(Bob, 2);
        Assert.Equal((Wei(1), Wei(1)), (other.Totals.Reserved, other.Totals.ClaimDust));
    }

    [Fact]
    public void Cancelling_after_a_part_was_filled_returns_the_rest_and_leaves_the_part_to_be_claimed()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 100);
        _ = pool.RequestShares(Alice, Sh(50));
        _ = pool.Finalise(Wei(20));
        WithdrawalCancelled cancelled = pool.Do(Alice, new CancelWithdrawal(Req(1)));
        Assert.Equal(Sh(30), cancelled.Returned);
        Assert.Equal((Sh(80), Shares.Zero), (pool.Pool.SharesOf(Alice), pool.Pool.SharesOf(Queue)));

        _ = pool.Do(Alice, new TransferClaim(Req(1), Bob));
        Assert.Equal(Wei(20), pool.Claim(Bob, 1).Paid);
        Assert.Equal(RequestStatus.Cancelled, pool.Pool.RequestOf(Req(1))!.Status);
        Assert.Equal(new PoolRejection.AlreadyClaimed(Req(1)), pool.Refused(Bob, new ClaimWithdrawal(Req(1))));
        Assert.Equal(Amount.Zero, pool.Totals.Reserved);
    }

    [Fact]
    public void A_budget_that_pays_for_no_share_finalises_nothing()
    {
        TestPool pool = TestPool.Open(Terms).Deposit(Alice, 10).Donate(Wei(90));
        _ = pool.RequestShares(Alice, Sh(5));
        Assert.Equal(new PoolRejection.NothingToFinalise(), pool.Refused(Treasurer, new FinaliseWithdrawals(Wei(9))));
        Assert.Equal(new PoolRejection.NothingToFinalise(), pool.Refused(Treasurer, new FinaliseWithdrawals(Amount.Zero)));
        Assert.Equal(Sh(1), pool.Finalise(Wei(10)).SharesBurnt);
    }

    [Fact]
    public void The_fee_of_a_claim_in_parts_is_rounded_down_for_each_part()
    {
        TestPool pool = TestPool.Open(Terms with { WithdrawalFee = Bp(500) }).Deposit(Alice, 100);
        _ = pool.RequestShares(Alice, Sh(100));
        _ = pool.Finalise(Wei(39));
        Assert.Equal((Wei(38), Wei(1)), PaidAndFee(pool.Claim(Alice, 1)));
        _ = pool.Finalise(Wei(61));
        Assert.Equal((Wei(58), Wei(3)), PaidAndFee(pool.Claim(Alice, 1)));
        Assert.Equal((Wei(4), Amount.Zero), (pool.Totals.WithheldFees, pool.Totals.Assets));
    }

    private static (Amount Paid, Amount Fee) PaidAndFee(WithdrawalClaimed claimed) => (claimed.Paid, claimed.Fee);
}
