using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

public sealed class DepositTests
{
    [Fact]
    public void The_first_deposit_buys_one_share_a_unit_and_later_ones_buy_at_the_price_rounded_down()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        Assert.Equal(Sh(1_000), pool.Pool.SharesOf(Alice));

        // 1,003 assets for 1,000 shares: 500 buy ⌊500·1000/1003⌋ = 498.
        pool.Donate(Wei(3));
        Deposited deposited = pool.Do(Bob, new Deposit(Bob, Wei(500)));

        Assert.Equal(new Deposited(Bob, Wei(500), Amount.Zero, Sh(498), null), deposited);
        Assert.Equal(Wei(499), pool.Pool.BalanceOf(Bob));
        Assert.Equal(PairOf(1_503, 1_498), pool.Pool.Pair);
        Assert.Equal(Wei(1_503), pool.Totals.Buffered);
    }

    [Fact]
    public void Somebody_may_pay_for_another_who_gets_the_shares()
    {
        TestPool pool = TestPool.Open();
        _ = pool.Do(Bob, new Deposit(Carol, Wei(7)));
        Assert.Equal((Sh(7), Shares.Zero), (pool.Pool.SharesOf(Carol), pool.Pool.SharesOf(Bob)));
    }

    [Fact]
    public void The_deposit_fee_is_rounded_down_withheld_for_the_treasury_and_buys_nothing()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain with { DepositFee = Bp(30) });
        Deposited deposited = pool.Do(Alice, new Deposit(Alice, Wei(9_999)));

        // ⌊9999·30/10000⌋ = 29
        Assert.Equal(new Deposited(Alice, Wei(9_999), Wei(29), Sh(9_970), null), deposited);
        Assert.Equal([new WithheldFee(Treasury, Wei(29))], pool.Pool.WithheldFees);
        Assert.Equal((Wei(9_970), Wei(29)), (pool.Totals.Assets, pool.Totals.WithheldFees));
    }

    [Fact]
    public void A_deposit_that_is_all_fee_buys_no_share()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain with { DepositFee = BasisPoints.All });
        Assert.Equal(new PoolRejection.BuysNoShare(Amount.Zero), pool.Refused(Alice, new Deposit(Alice, Wei(5))));
    }

    [Fact]
    public void The_deposit_rate_is_a_bucket_that_refills_evenly_and_drops_the_fraction()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(new PoolLimits { DepositRate = new DepositRate(Wei(100), 60) }));
        Timestamp now = Timestamp.FromSeconds(pool.Now);
        Assert.Equal(Wei(100), pool.Pool.DepositAllowanceAt(now));
        Assert.Equal(Wei(10), pool.Do(Alice, new Deposit(Alice, Wei(90))).LimitLeft);

        // After 7 seconds ⌊100·7/60⌋ = 11 came back.
        pool.Now += 7;
        Assert.Equal(new PoolRejection.DepositRateLimit(Wei(21), Wei(22)), pool.Refused(Alice, new Deposit(Alice, Wei(22))));
        Assert.Equal(Amount.Zero, pool.Do(Alice, new Deposit(Alice, Wei(21))).LimitLeft);
        Assert.Equal(Wei(100), pool.Pool.DepositAllowanceAt(Timestamp.FromSeconds(pool.Now + 60)));
        Assert.Equal(Wei(100), pool.Pool.DepositAllowanceAt(Timestamp.FromSeconds(ulong.MaxValue)));
        Assert.Equal(Wei(98), pool.Pool.DepositAllowanceAt(Timestamp.FromSeconds(pool.Now + 59)));
    }

    [Fact]
    public void Another_deposit_rate_starts_full_with_the_report_that_brings_it_and_the_same_one_keeps_its_bucket()
    {
        PoolLimits slow = new() { DepositRate = new DepositRate(Wei(1_000), 1_000_000) };
        TestPool pool = TestPool.Open(TestTerms.Plain.With(slow));
        Assert.Equal(Wei(100), pool.Do(Alice, new Deposit(Alice, Wei(900))).LimitLeft);

        pool.ChangeTerms(static t => t with { DepositFee = Bp(0) });
        Assert.Equal(Wei(103), pool.Pool.DepositAllowanceAt(Timestamp.FromSeconds(pool.Now)));

        pool.ChangeTerms(t => t with { Limits = slow with { DepositRate = new DepositRate(Wei(500), 9) } });
        Assert.Equal(Wei(500), pool.Pool.DepositAllowanceAt(Timestamp.FromSeconds(pool.Now)));

        pool.ChangeTerms(static t => t with { Limits = PoolLimits.None });
        Assert.Null(pool.Pool.DepositAllowanceAt(Timestamp.FromSeconds(pool.Now)));
        Assert.Null(pool.Do(Alice, new Deposit(Alice, Wei(9_000))).LimitLeft);
    }

    [Fact]
    public void Dead_shares_are_bought_at_the_opening_and_stay_where_they_are()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(FirstDepositorDefence.DeadShares(Wei(1_000))));
        Assert.Equal((Sh(1_000), Wei(1_000)), (pool.Pool.SharesOf(Dead), pool.Totals.Buffered));
        Assert.Equal(PairOf(1_000, 1_000), pool.Pool.Pair);
        Assert.Equal(new PoolRejection.ReservedAccount(Dead), pool.Refused(Custodian, new TransferShares(Dead, Alice, Sh(1))));
    }

    [Fact]
    public void A_deposit_of_the_largest_amount_fills_the_pool_and_the_next_unit_is_refused()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, MaxAssets);
        Assert.Equal(
            new PoolRejection.CapacityExceeded(MaxAssets.Value + 1, MaxAssets.Value), pool.Refused(Bob, new Deposit(Bob, Wei(1))));
        Assert.Equal(new PoolRejection.AmountTooLarge(MaxAssets + Wei(1)), pool.Refused(Bob, new Deposit(Bob, MaxAssets + Wei(1))));
        Assert.Equal(MaxAssets, pool.Pool.BalanceOf(Alice));
    }

    [Fact]
    public void A_donation_raises_the_price_and_mints_nothing()
    {
        TestPool pool = TestPool.Open();
        Assert.Equal(new PoolRejection.NobodyToReceive(), pool.Refused(Bob, new Donate(Wei(5))));
        pool.Deposit(Alice, 10);
        Assert.Equal(new Donated(Wei(5)), pool.Do(Bob, new Donate(Wei(5))));
        Assert.Equal((PairOf(15, 10), Wei(15)), (pool.Pool.Pair, pool.Pool.BalanceOf(Alice)));
        Assert.Equal(StepCause.Donation, pool.Pool.Ledger.Timeline.StepsOf(pool.Pool.Ledger.LastEvent)[0].Cause);
        Assert.Equal(
            new PoolRejection.CapacityExceeded(MaxAssets.Value + 15, MaxAssets.Value), pool.Refused(Bob, new Donate(MaxAssets)));
    }
}
