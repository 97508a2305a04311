using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Who bears a loss: the bond of the operator, the insurance fund, the exits and the holders.</summary>
public sealed class ReportLossTests
{
    [Fact]
    public void A_bond_pays_for_its_own_validators_only_slashings_first_then_inactivity()
    {
        TestPool pool = Bonded(TestTerms.Plain, first: 50, second: 30, insurance: 0);
        EpochReported reported = pool.Report(
            TestPool.Line(100) with { Slashings = Wei(40), InactivityPenalties = Wei(20) },
            TestPool.Line(200) with { Slashings = Wei(10), InactivityPenalties = Wei(5) });

        Assert.Equal(
            [new BondPayment(Op(1), new FirstLossPayment(Wei(40), Wei(10))), new BondPayment(Op(2), new FirstLossPayment(Wei(10), Wei(5)))],
            reported.Plan.BondPayments);
        Assert.Equal((Wei(65), Amount.Zero), (reported.Plan.BondCover, reported.Plan.InsuranceCover));
        Assert.Equal((Amount.Zero, Wei(15)), (BondOf(pool, 1), BondOf(pool, 2)));

        // 75 lost, 65 covered.
        Assert.Equal(PairOf(990, 1_000), pool.Pool.Pair);
        Assert.Equal(
            [
                new RateStep(StepCause.ConsensusPenalty, PairOf(975, 1_000)), new RateStep(StepCause.Slashing, PairOf(925, 1_000)),
                new RateStep(StepCause.BondCover, PairOf(990, 1_000)),
            ],
            reported.Plan.Steps);
    }

    [Fact]
    public void The_insurance_fund_pays_what_bonds_leave_and_the_cover_enters_the_buffer()
    {
        TestPool pool = Bonded(TestTerms.Plain, first: 10, second: 0, insurance: 25);
        Amount buffered = pool.Totals.Buffered;
        EpochReported reported = pool.Report(TestPool.Line(100) with { Slashings = Wei(30), InactivityPenalties = Wei(8) });

        Assert.Equal(new FirstLossPayment(Wei(20), Wei(5)), reported.Plan.InsurancePayment);
        Assert.Equal((Amount.Zero, buffered + Wei(35)), (pool.Totals.Insurance, pool.Totals.Buffered));
        Assert.Equal(
            [StepCause.ConsensusPenalty, StepCause.Slashing, StepCause.BondCover, StepCause.InsuranceCover],
            reported.Plan.Steps.Select(static s => s.Cause));
        Assert.Equal(PairOf(997, 1_000), pool.Pool.Pair);
    }

    /// <summary>A slashing of 30 and a penalty of 20, with a bond of 40 and an insurance fund of 35.</summary>
    [Theory]
    [InlineData(true, true, true, true, 30, 10, 0, 10)]
    [InlineData(false, true, true, true, 30, 0, 0, 20)]
    [InlineData(true, false, true, true, 0, 20, 30, 0)]
    [InlineData(false, false, true, true, 0, 0, 30, 5)]
    [InlineData(false, false, false, true, 0, 0, 30, 0)]
    [InlineData(false, false, true, false, 0, 0, 0, 20)]
    [InlineData(false, false, false, false, 0, 0, 0, 0)]
    public void Which_causes_are_covered_stands_in_the_terms(
        bool bondInactivity, bool bondSlashing, bool fundInactivity, bool fundSlashing, ulong bondS, ulong bondI, ulong fundS, ulong fundI)
    {
        LossTerms losses = new()
        {
            BondCoversInactivity = bondInactivity,
            BondCoversSlashing = bondSlashing,
            InsuranceCoversInactivity = fundInactivity,
            InsuranceCoversSlashing = fundSlashing,
        };
        TestPool pool = Bonded(TestTerms.Plain.With(losses), first: 40, second: 0, insurance: 35);
        EpochReported reported = pool.Report(TestPool.Line(100) with { Slashings = Wei(30), InactivityPenalties = Wei(20) });
        FirstLossPayment bond = reported.Plan.BondPayments.IsEmpty ? default : reported.Plan.BondPayments[0].Paid;
        Assert.Equal(new FirstLossPayment(Wei(bondS), Wei(bondI)), bond);
        Assert.Equal(new FirstLossPayment(Wei(fundS), Wei(fundI)), reported.Plan.InsurancePayment);
    }

    [Fact]
    public void Cover_is_never_a_base_of_the_fee()
    {
        TestPool pool = Bonded(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors), first: 100, second: 0, insurance: 0);
        EpochReported reported = pool.Report(
            TestPool.Line(100) with { Slashings = Wei(60) }, TestPool.Line(200) with { ConsensusRewards = Wei(60) });
        Assert.Equal(Wei(60), reported.Plan.BondCover);
        Assert.Equal((Amount.Zero, Shares.Zero), (reported.Plan.Fee.Base, reported.Plan.Fee.Shares));
        Assert.Equal(PairOf(1_060, 1_000), pool.Pool.Pair);
    }

    [Fact]
    public void Cover_of_a_loss_that_exits_bore_goes_back_to_them_in_the_same_parts()
    {
        TestPool pool = Bonded(TestTerms.Plain.With(ExitPolicy.ProRata), first: 33, second: 0, insurance: 20);
        _ = pool.Request(Alice, Wei(300));
        EpochReported reported = pool.Report(TestPool.Line(100) with { Slashings = Wei(61), InactivityPenalties = Wei(39) });

        // 100 lost: ⌊100·300/1000⌋ = 30 on the exits. 53 of cover: ⌊53·30/100⌋ = 15 of it back to them.
        Assert.Equal(new ExitLoss(Amount.Zero, Wei(30)), reported.Plan.ExitLoss);
        Assert.Equal(new ExitLoss(Amount.Zero, Wei(15)), reported.Plan.ExitCover);
        Assert.Equal(Wei(285), pool.Totals.ProRataExits);
        Assert.Equal(PairOf(668, 700), pool.Pool.Pair);

        // The holders' steps: inactivity 39 − ⌊30·39/100⌋ = 28, slashing 61 − 19 = 42, bond 33 − ⌊15·33/53⌋ = 24, insurance 14.
        Assert.Equal(
            [
                new RateStep(StepCause.ConsensusPenalty, PairOf(672, 700)), new RateStep(StepCause.Slashing, PairOf(630, 700)),
                new RateStep(StepCause.BondCover, PairOf(654, 700)), new RateStep(StepCause.InsuranceCover, PairOf(668, 700)),
            ],
            reported.Plan.Steps);
    }

    [Fact]
    public void Fixed_exits_are_made_whole_before_anybody_else_gets_cover()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Fixed)).Deposit(Alice, 128).Staked(4);
        _ = pool.Do(Treasurer, new FundInsurance(Wei(70)));
        _ = pool.Request(Alice, Wei(100));
        EpochReported reported = pool.Slash(Wei(90));

        // A = 28: 62 on the exits, which get 62 of the 70; the holders 8.
        Assert.Equal(new ExitLoss(Wei(62), Amount.Zero), reported.Plan.ExitLoss);
        Assert.Equal(new ExitLoss(Wei(62), Amount.Zero), reported.Plan.ExitCover);
        Assert.Equal((Wei(100), PairOf(8, 28)), (pool.Totals.FixedExits, pool.Pool.Pair));
    }

    [Fact]
    public void The_frozen_escrow_bears_nothing_and_pro_rata_exits_bear_what_is_beyond_the_free_assets()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Frozen)).Deposit(Alice, 128).Deposit(Bob, 64).Staked(4);
        _ = pool.Request(Alice, Wei(64));
        _ = pool.Finalise(Wei(64));
        pool.ChangeTerms(static t => t.With(ExitPolicy.ProRata));
        _ = pool.Request(Alice, Wei(64));

        // A = 128 of which 64 are escrow, Xp = 64. Of 120 by assets ⌊120·64/192⌋ = 40, but the free 64 bear no more than 64: 56.
        EpochReported reported = pool.Slash(Wei(120));
        Assert.Equal(new ExitLoss(Amount.Zero, Wei(56)), reported.Plan.ExitLoss);
        Assert.Equal((Wei(64), Wei(64), Wei(8)), (pool.Totals.Assets, pool.Totals.FrozenEscrow, pool.Totals.ProRataExits));
        Assert.Equal(Wei(64), pool.Claim(Alice, 1).Paid);
    }

    [Fact]
    public void A_loss_of_everything_leaves_shares_without_assets_and_the_pool_refuses_prices()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain).Deposit(Alice, 128).Staked(4);
        _ = pool.Slash(Wei(128));
        Assert.Equal((PairOf(0, 128), Amount.Zero), (pool.Pool.Pair, pool.Pool.BalanceOf(Alice)));
        foreach ((AccountId actor, IPoolCommand command) in new (AccountId, IPoolCommand)[]
        {
            (Bob, new Deposit(Bob, Wei(1))), (Alice, new TransferAssets(Alice, Bob, Wei(1))),
            (Alice, new RequestWithdrawal(Alice, Wei(1))), (Alice, new RequestWithdrawalOfShares(Alice, Sh(1))),
        })
        {
            Assert.Equal(new PoolRejection.PoolWithoutAssets(), pool.Refused(actor, command));
        }

        // Shares still move, and a donation gives them a price again.
        Assert.Equal(Amount.Zero, pool.Do(Alice, new TransferShares(Alice, Bob, Sh(64))).Value);
        pool.Donate(Wei(10));
        Assert.Equal((Wei(5), Sh(12)), (pool.Pool.BalanceOf(Bob), pool.Do(Carol, new Deposit(Carol, Wei(1))).Shares));
    }

    private static TestPool Bonded(PoolTerms terms, ulong first, ulong second, ulong insurance)
    {
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 1_000).WithOperator(1).WithOperator(2);
        pool.Allocate(8);
        _ = pool.Report(TestPool.Line(100) with { Deposited = Wei(128) }, TestPool.Line(200) with { Deposited = Wei(128) });
        foreach ((ulong id, ulong bond) in new[] { (1UL, first), (2UL, second) })
        {
            if (bond > 0)
            {
                _ = pool.Do(Manager, new PostBond(Op(id), Wei(bond)));
            }
        }

        if (insurance > 0)
        {
            _ = pool.Do(Treasurer, new FundInsurance(Wei(insurance)));
        }

        return pool;
    }

    private static Amount BondOf(TestPool pool, ulong id) => pool.Pool.OperatorOf(Op(id))!.Bond;
}
