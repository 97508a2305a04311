using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Worked examples of other protocols on whole house pools, to the wei. Where the house pool differs, the test says how.</summary>
public sealed class PolicyExampleTests
{
    private static readonly Amount DeadBillion = Wei("1000000000");

    /// <summary>
    /// Lido: E = 1100e18 + 7, S = 1000e18 + 1, 10e18 asked for. The protocol compares rates floored at 27 digits and pays 9.499999999999999999
    /// after a loss of 55e18; the house pool compares amounts, of the same shares, and gives the same.
    /// </summary>
    [Theory]
    [InlineData("55", true, "9499999999999999999")]
    [InlineData("55", false, "10000000000000000000")]
    public void Lido_pays_the_nominal_or_the_worth_of_the_shares_whichever_is_less(string change, bool isLoss, string claim)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped).With(ValidatorSize.Compounding));
        pool.Deposit(Alice, Wei("1000000000000000000001")).Donate(Wei("100000000000000000006")).Staked(20);
        Assert.Equal(PairOf(Wei("1100000000000000000007").Value, Wei("1000000000000000000001").Value), pool.Pool.Pair);
        Assert.Equal(Sh("9090909090909090909"), pool.Request(Alice, Ether("10")).Shares);
        _ = isLoss ? pool.Slash(Ether(change)) : pool.Reward(Ether(change));
        Assert.Equal(Wei(claim), pool.Finalise(Ether("12")).SetAside);
        Assert.Equal(Wei(claim), pool.Claim(Alice, 1).Paid);
    }

    /// <summary>
    /// StakeWise now. The protocol mints a depositor's shares rounded up; at a price of one that makes no difference here. It forgets a last
    /// ticket when a claim leaves one; the house pool leaves the share pending, so the claim may get it later.
    /// </summary>
    [Fact]
    public void StakeWise_queued_shares_earn_and_lose_until_their_checkpoint()
    {
        TestPool pool = StakeWise(ExitPolicy.ByShares);
        _ = pool.RequestShares(Alice, Sh("10000000000000000000"));
        EpochReported gain = pool.Reward(Wei("300000000000000001"));
        Assert.Equal(Sh("29732408325083171"), gain.Plan.Fee.Shares);
        Assert.Equal(Wei("10089999999997000000"), ValueOfQueue(pool));
        _ = pool.Slash(Ether("1"));
        Assert.Equal(Wei("9756996699678056214"), ValueOfQueue(pool));

        WithdrawalsFinalised first = pool.Finalise(Wei("4000000000000000003"));
        Assert.Equal((Sh("4099622171781594218"), Wei("4000000000000000003")), (first.SharesBurnt, first.SetAside));
        Assert.Equal(Wei("4000000000000000003"), pool.Claim(Alice, 1).Paid);
        WithdrawalsFinalised second = pool.Finalise(Wei("9000000000000000000"));

        // The contract burns the rounded number of shares, one fewer, and leaves that share behind; the house pool finalises it too.
        Assert.Equal((Sh("5900377828218405782"), Wei("5756996699678056212")), (second.SharesBurnt, second.SetAside));
        Assert.Equal(Wei("5756996699678056212"), pool.Claim(Alice, 1).Paid);

        Assert.Equal(Sh(0), pool.Pool.SharesOf(Queue));
        Assert.Equal(PairOf(Wei("19543003301321943786").Value, Sh("20029732409325083171").Value), pool.Pool.Pair);
    }

    [Fact]
    public void StakeWise_of_2024_fixes_the_assets_and_shares_a_loss_by_assets()
    {
        TestPool pool = StakeWise(ExitPolicy.ProRata);
        Assert.Equal(Ether("10"), pool.RequestShares(Alice, Sh("10000000000000000000")).Nominal);
        _ = pool.Reward(Wei("300000000000000001"));
        Assert.Equal(Wei("330033003289437854"), pool.Slash(Ether("1")).Plan.ExitLoss.OnProRata);
        Assert.Equal(Wei("9669966996710562146"), pool.Finalise(Ether("20")).SetAside);
        Assert.Equal(Wei("9669966996710562146"), pool.Claim(Alice, 1).Paid);
        Assert.Equal(Wei("19630033004289437855"), pool.Totals.Assets);
    }

    [Fact]
    public void StakeWise_of_2024_a_loss_takes_exits_and_holders_by_assets()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.ProRata).With(FirstDepositorDefence.DeadShares(DeadBillion))
            .With(new ValidatorSize(Ether("2"), 1)));
        pool.Deposit(Alice, Ether("2")).Staked(1);
        _ = pool.Request(Alice, Ether("2"));
        _ = pool.Slash(Ether("1"));
        Assert.Equal((Wei("1000000000500000000"), Wei("500000000")), (pool.Totals.ProRataExits, pool.Totals.Assets));

        TestPool all = TestPool.Open(TestTerms.Plain.With(ExitPolicy.ProRata).With(new ValidatorSize(Ether("2"), 1)));
        all.Deposit(Alice, Ether("2")).Staked(1);
        _ = all.Request(Alice, Ether("2"));
        _ = all.Slash(Ether("1"));
        Assert.Equal(Ether("1"), all.Totals.ProRataExits);
    }

    [Fact]
    public void StakeWise_mints_a_fee_by_two_floors()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors)).Deposit(Alice, Wei("1000000001000000000"));
        PoolReportFee fee = pool.Reward(Ether("1")).Plan.Fee;
        Assert.Equal((Wei("100000000000000000"), Sh("52631578972299168")), (fee.Assets, fee.Shares));
        Assert.Equal(Wei("99999999999999998"), pool.Pool.BalanceOf(Treasury));
    }

    /// <summary>C3: StakeWise has no high-water mark, and a recovery pays once more; the house pool can have one.</summary>
    [Theory]
    [InlineData(RewardFeeBase.PositiveNet, "917431192660550458", "925847992593216059")]
    [InlineData(RewardFeeBase.HighWaterMark, "917431192660550458", "0")]
    public void A_recovery_pays_a_second_fee_unless_there_is_a_high_water_mark(RewardFeeBase on, string first, string second)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors, on).With(ValidatorSize.Compounding));
        pool.Deposit(Alice, Ether("100")).Staked(3);
        Assert.Equal(Sh(first), pool.Reward(Ether("10")).Plan.Fee.Shares);
        PricingPair mark = pool.Pool.HighWaterMark;
        _ = pool.Slash(Ether("10"));
        Assert.Equal(mark, pool.Pool.HighWaterMark);
        Assert.Equal(Sh(second), pool.Reward(Ether("10")).Plan.Fee.Shares);
    }

    [Fact]
    public void EtherFi_freezes_the_rate_at_finalisation_and_the_others_bear_what_comes_after()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Frozen).With(ValidatorSize.Compounding));
        pool.Deposit(Bob, Ether("100")).Staked(2);
        _ = pool.Reward(Wei("7000000000000000003"));
        Assert.Equal(Sh("9345794392523364485"), pool.Request(Bob, Ether("10")).Shares);
        _ = pool.Slash(Ether("2"));
        WithdrawalsFinalised finalised = pool.Finalise(Ether("20"));
        Assert.Equal(Wei("1050000000000000001").Value, finalised.FrozenRate);

        // The protocol sets the nominal aside and sweeps the rest back at the claim; the house pool sets aside what will be paid.
        Assert.Equal(Wei("9813084112149532718"), finalised.SetAside);
        _ = pool.Slash(Ether("4"));
        Assert.Equal(Wei("9439252336448598130"), BalanceOf(pool, Sh("9345794392523364485")));
        Assert.Equal(Wei("9813084112149532718"), pool.Claim(Bob, 1).Paid);
        Assert.Equal(Wei("1005876288659793814"), BalanceOf(pool, Sh("1000000000000000000")));
    }

    [Theory]
    [InlineData("10", "1", "5", true, "2000000000000000000", "1000000000000000000", "14000000000000000000")]
    [InlineData("60", "1", "7", false, "6300000000000000000", "899999999999999999", "62100000000000000001")]
    public void EtherFi_vectors_of_the_frozen_rate(
        string rebase, string request, string loss, bool afterwards, string rate, string claim, string assetsAfter)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Frozen).With(new ValidatorSize(Ether("8"), 1)));
        pool.Deposit(Bob, Ether("10")).Staked(1);
        _ = pool.Reward(Ether(rebase));
        _ = pool.Request(Bob, Ether(request));
        _ = afterwards ? null : pool.Slash(Ether(loss));
        WithdrawalsFinalised finalised = pool.Finalise(Ether("2"));
        _ = afterwards ? pool.Slash(Ether(loss)) : null;
        Assert.Equal(Wei(rate).Value, finalised.FrozenRate);
        Assert.Equal(Wei(claim), pool.Claim(Bob, 1).Paid);
        Assert.Equal(Wei(assetsAfter), pool.Totals.Assets);
    }

    [Fact]
    public void EtherFi_a_gain_while_waiting_is_forfeited()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Frozen)).Deposit(Bob, Ether("10"));
        _ = pool.Request(Bob, Ether("1"));
        _ = pool.Reward(Ether("10"));
        Assert.Equal(Ether("18"), pool.Pool.BalanceOf(Bob));
        _ = pool.Finalise(Ether("5"));
        WithdrawalClaimed claimed = pool.Claim(Bob, 1);
        Assert.Equal((Ether("1"), Sh("1000000000000000000")), (claimed.Paid, claimed.SharesBurnt));
    }

    /// <summary>
    /// In the protocol a large loss after a finalisation makes claims fail, because the escrow was the nominal and the total went below it. In
    /// the house pool the escrow is inside the totals and bears nothing: a report cannot take it, and the claim is paid.
    /// </summary>
    [Fact]
    public void EtherFi_a_claim_that_fails_there_after_a_large_loss_is_paid_here()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Frozen).With(new ValidatorSize(Ether("45"), 1)));
        pool.Deposit(Bob, Ether("100")).Staked(1);
        _ = pool.Request(Bob, Ether("50"));
        _ = pool.Finalise(Ether("50"));
        _ = pool.Slash(Ether("45"));
        Assert.Equal(Ether("50"), pool.Claim(Bob, 1).Paid);
        Assert.Equal(Ether("5"), pool.Totals.Assets);
    }

    /// <summary>Frax: 1:1 and a fee of 2 % at the claim. The protocol divides by 10^6, the house pool by 10,000: the same fraction.</summary>
    [Fact]
    public void Frax_pays_a_fixed_amount_less_a_fee()
    {
        PoolTerms terms = TestTerms.Plain.With(ExitPolicy.Fixed) with { WithdrawalFee = Bp(200) };
        TestPool pool = TestPool.Open(terms).Deposit(Alice, Ether("200"));
        _ = pool.Request(Alice, Wei("123456789012345678901"));
        _ = pool.Reward(Ether("7"));
        _ = pool.Finalise(Ether("200"));
        WithdrawalClaimed claimed = pool.Claim(Alice, 1);
        Assert.Equal((Wei("2469135780246913578"), Wei("120987653232098765323")), (claimed.Fee, claimed.Paid));
    }

    private static TestPool StakeWise(ExitPolicy policy)
    {
        PoolTerms terms = TestTerms.Plain.With(policy).WithFee(1_000, RewardFeeForm.TwoFloors)
            .With(FirstDepositorDefence.DeadShares(DeadBillion)).With(new ValidatorSize(Ether("1"), 1));
        return TestPool.Open(terms).Deposit(Alice, Ether("10")).Deposit(Bob, Ether("20")).Staked(1);
    }

    private static Amount ValueOfQueue(TestPool pool) => pool.Pool.BalanceOf(Queue);

    private static Amount BalanceOf(TestPool pool, Shares shares) =>
        StakingLedger.Rules.PoolConversion.ToAssets(shares, pool.Pool.Pair);
}
