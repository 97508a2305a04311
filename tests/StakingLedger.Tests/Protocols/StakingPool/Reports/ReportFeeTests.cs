using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>The fee of a report: its base, its form and its split.</summary>
public sealed class ReportFeeTests
{
    /// <summary>Consensus, execution rewards, incentives, inactivity, slashing; the base of each rule over 1,280 assets.</summary>
    public static TheoryData<RewardFeeBase, string, ulong> Bases => new()
    {
        { RewardFeeBase.PositiveNet, "10 20 30 0 0", 60 },
        { RewardFeeBase.PositiveNet, "10 20 30 7 8", 45 },
        { RewardFeeBase.PositiveNet, "10 0 0 7 8", 0 },
        { RewardFeeBase.ConsensusGained, "10 20 30 0 0", 60 },
        { RewardFeeBase.ConsensusGained, "16 20 30 7 8", 51 },
        { RewardFeeBase.ConsensusGained, "15 20 30 7 8", 0 },
        { RewardFeeBase.Gross, "10 20 30 7 8", 60 },
        { RewardFeeBase.Gross, "10 0 0 7 8", 10 },
        { RewardFeeBase.HighWaterMark, "10 20 30 7 8", 45 },
        { RewardFeeBase.HighWaterMark, "10 0 0 7 8", 0 },
    };

    /// <summary>The fee on 999 over 1,280 + 999 assets and 1,280 shares at 33.33 %: shares of both forms, and assets.</summary>
    public static TheoryData<RewardFeeForm, ulong, ulong> Forms => new()
    {
        { RewardFeeForm.TwoFloors, 332, 218 },
        { RewardFeeForm.OneFraction, 332, 219 },
        { RewardFeeForm.Withheld, 332, 0 },
    };

    [Theory]
    [MemberData(nameof(Bases))]
    public void The_base_of_the_fee_is_what_the_rule_says_of_rewards_and_losses(RewardFeeBase on, string amounts, ulong expected)
    {
        ulong[] n = [.. amounts.Split(' ').Select(static x => ulong.Parse(x, System.Globalization.CultureInfo.InvariantCulture))];
        foreach (RewardFeeForm form in Enum.GetValues<RewardFeeForm>())
        {
            TestPool pool = Funded(TestTerms.Plain.WithFee(1_000, form, on));
            EpochReported reported = pool.Report(TestPool.Line(100) with
            {
                ConsensusRewards = Wei(n[0]),
                ExecutionRewards = Wei(n[1]),
                Incentives = Wei(n[2]),
                InactivityPenalties = Wei(n[3]),
                Slashings = Wei(n[4]),
            });
            Assert.Equal((Wei(expected), Wei(expected / 10)), (reported.Plan.Fee.Base, reported.Plan.Fee.Assets));
            Assert.Equal(form, reported.Plan.Fee.Form);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_fee_is_minted_or_withheld_to_the_unit(RewardFeeForm form, ulong assets, ulong shares)
    {
        TestPool pool = Funded(TestTerms.Plain.WithFee(3_333, form));
        EpochReported reported = pool.Reward(Wei(999));
        PoolReportFee fee = reported.Plan.Fee;

        Assert.Equal((Wei(assets), Sh(shares)), (fee.Assets, fee.Shares));
        Assert.Equal(Sh(shares), pool.Pool.SharesOf(Treasury));
        Amount withheld = form == RewardFeeForm.Withheld ? Wei(assets) : Amount.Zero;
        Assert.Equal((withheld, withheld), (fee.Withheld, pool.Totals.WithheldFees));
        Assert.Equal(new PricingPair(Wei(2_279) - withheld, Sh(1_280) + Sh(shares)), reported.Plan.Post);
        RateStep last = reported.Plan.Steps[^1];
        Assert.Equal(form == RewardFeeForm.Withheld ? StepCause.FeesWithheld : StepCause.FeeSharesMinted, last.Cause);
        Assert.Equal(pool.Pool.Pair, last.After);
    }

    [Fact]
    public void One_fraction_keeps_what_the_first_of_two_floors_drops()
    {
        // The small case of the notes: 169 shares, 75 assets, 199 of rewards, 10 %: 13 by one fraction, 12 by two floors.
        foreach ((RewardFeeForm form, ulong shares) in new[] { (RewardFeeForm.OneFraction, 13UL), (RewardFeeForm.TwoFloors, 12UL) })
        {
            TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, form).With(new ValidatorSize(Wei(94), 1)))
                .Deposit(Alice, 169).Staked(1);
            _ = pool.Slash(Wei(94));
            Assert.Equal(PairOf(75, 169), pool.Pool.Pair);
            Assert.Equal(Sh(shares), pool.Reward(Wei(199)).Plan.Fee.Shares);
        }
    }

    [Fact]
    public void The_fee_forms_agree_with_the_worked_numbers_to_the_wei()
    {
        // A = 1000.000000000000000001, S = 987.654321987654321987, R = 7.777777777777777777, 10 %.
        foreach ((RewardFeeForm form, string shares) in new[]
        {
            (RewardFeeForm.OneFraction, "762835733632746359"), (RewardFeeForm.TwoFloors, "762835733632746358"),
        })
        {
            TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, form)).Deposit(Alice, Wei("987654321987654321987"));
            pool.Donate(Wei("1000000000000000000001") - Wei("987654321987654321987"));
            Assert.Equal(Sh(shares), pool.Reward(Wei("7777777777777777777")).Plan.Fee.Shares);
        }
    }

    [Fact]
    public void The_split_rounds_every_part_down_and_the_named_recipient_keeps_the_dust()
    {
        FeeSplit split = new()
        {
            Parts =
            [
                new FeeShare(FeeRecipient.Operators, Bp(3_333)), new FeeShare(FeeRecipient.Treasury, Bp(3_333)),
                new FeeShare(FeeRecipient.Insurance, Bp(1_111)), new FeeShare(FeeRecipient.Account(Carol), Bp(2_223)),
            ],
            Remainder = FeeRecipient.Account(Bob),
            Weights = OperatorWeights.Registered,
        };
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(10_000 / 4, RewardFeeForm.Withheld, split: split)).Deposit(Alice, 1_000);
        pool.WithOperator(1, validators: 0, weight: 2).WithOperator(2, validators: 0, weight: 0).WithOperator(3, validators: 0, weight: 5);

        // 100: operators 33 (⌊33·2/7⌋ = 9 and ⌊33·5/7⌋ = 23), treasury 33, insurance 11, Carol 22; 2 are left.
        EpochReported reported = pool.Reward(Wei(400));
        Assert.Equal(Wei(100), reported.Plan.Fee.Assets);
        Assert.Equal((UInt256)2, reported.Plan.Fee.Dust);
        Assert.Equal(
            [
                new FeePart(FeeRecipientKind.Operators, Op(1), RewardsOf(1), 9),
                new FeePart(FeeRecipientKind.Operators, Op(3), RewardsOf(3), 23),
                new FeePart(FeeRecipientKind.Treasury, null, Treasury, 33),
                new FeePart(FeeRecipientKind.Insurance, null, Insurance, 11),
                new FeePart(FeeRecipientKind.Account, null, Carol, 22),
                new FeePart(FeeRecipientKind.Account, null, Bob, 2),
            ],
            reported.Plan.Fee.Parts);

        // What is withheld for the insurance fund enters it; the rest waits to be collected.
        Assert.Equal((Wei(11), Wei(89)), (pool.Totals.Insurance, pool.Totals.WithheldFees));
        Assert.Equal(new FeesCollected(RewardsOf(3), Wei(23)), pool.Do(Treasurer, new CollectFees(RewardsOf(3))));
        Assert.Equal(new PoolRejection.NothingToCollect(RewardsOf(3)), pool.Refused(Treasurer, new CollectFees(RewardsOf(3))));
    }

    [Theory]
    [InlineData(OperatorWeights.Rewards, 81, 9)]
    [InlineData(OperatorWeights.ActiveValidators, 60, 30)]
    [InlineData(OperatorWeights.Registered, 18, 72)]
    public void Operators_are_weighted_by_rewards_by_active_validators_or_as_registered(OperatorWeights by, ulong first, ulong second)
    {
        FeeSplit split = FeeSplit.Of(operators: 10_000) with { Weights = by };
        TestPool pool =
            TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors, split: split).With(new ValidatorSize(Wei(32), 1)));
        pool.Deposit(Alice, 9_000).WithOperator(1, validators: 2, weight: 1).WithOperator(2, validators: 1, weight: 4);
        pool.Allocate(3);
        _ = pool.Do(Manager, new SuspendOperator(Op(2)));
        EpochReported reported = pool.Report(
            TestPool.Line(100) with { Deposited = Wei(32), ConsensusRewards = Wei(500), Closing = Wei(532) },
            TestPool.Line(101) with { ExecutionRewards = Wei(300), Incentives = Wei(100) },
            TestPool.Line(200) with { ConsensusRewards = Wei(100) });

        // 100 of 10,000 assets at 9,000 shares: ⌊100·9000/9900⌋ = 90 shares.
        Assert.Equal((Wei(100), Sh(90)), (reported.Plan.Fee.Assets, reported.Plan.Fee.Shares));
        Assert.Equal((Sh(first), Sh(second)), (pool.Pool.SharesOf(RewardsOf(1)), pool.Pool.SharesOf(RewardsOf(2))));
    }

    [Fact]
    public void When_no_operator_has_weight_or_all_are_retired_the_remainder_recipient_gets_their_part()
    {
        FeeSplit split = FeeSplit.Of(operators: 6_000, insurance: 4_000) with { Weights = OperatorWeights.Registered };
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors, split: split)).Deposit(Alice, 1_000);
        EpochReported first = pool.Reward(Wei(100));
        Assert.Equal([(Insurance, (UInt256)3), (Treasury, (UInt256)6)], PartsOf(first).AsEnumerable());
        pool.WithOperator(1, validators: 0, weight: 9);
        _ = pool.Do(Manager, new RetireOperator(Op(1)));
        EpochReported reported = pool.Reward(Wei(100));
        Assert.DoesNotContain(reported.Plan.Fee.Parts, static p => p.Kind == FeeRecipientKind.Operators);
        Assert.Equal(reported.Plan.Fee.Shares.Value, PartsOf(reported).Aggregate(UInt256.Zero, static (sum, p) => sum + p.Quantity));
    }

    [Fact]
    public void Insurance_shares_are_minted_to_its_account_and_are_no_part_of_the_fund()
    {
        TestPool pool = Funded(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors, split: FeeSplit.Of(insurance: 10_000)));
        _ = pool.Reward(Wei(1_000));
        Assert.Equal(Amount.Zero, pool.Totals.Insurance);
        Assert.Equal(Sh(58), pool.Pool.SharesOf(Insurance));
    }

    [Fact]
    public void What_the_buffer_cannot_pay_of_a_withheld_fee_is_forgone_and_stays_with_the_holders()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(5_000, RewardFeeForm.Withheld)).Deposit(Alice, 128).Staked(4);
        PoolReportFee fee = pool.Report(TestPool.Line(100) with { ConsensusRewards = Wei(20), Swept = Wei(9) }).Plan.Fee;
        Assert.Equal((Wei(20), Wei(9), Wei(9), Wei(1)), (fee.Base, fee.Assets, fee.Withheld, fee.Forgone));
        Assert.Equal((Amount.Zero, PairOf(139, 128)), (pool.Totals.Buffered, pool.Pool.Pair));
        PoolReportFee paid = pool.Report(TestPool.Line(100) with { ConsensusRewards = Wei(20), Swept = Wei(10) }).Plan.Fee;
        Assert.Equal((Wei(10), Amount.Zero), (paid.Assets, paid.Forgone));
    }

    [Fact]
    public void A_fee_that_takes_all_assets_is_refused_and_one_unit_less_is_not()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(10_000, RewardFeeForm.TwoFloors, RewardFeeBase.Gross))
            .Deposit(Alice, 128).Staked(4);
        ReportEpoch report = pool.NextReport(TestPool.Line(100) with { ExecutionRewards = Wei(50), Slashings = Wei(128) });
        Assert.Equal(new PoolRejection.FeeTakesAll(Wei(50), Wei(50)), pool.Refused(Oracle, report));
        ReportEpoch less = report with { Lines = [report.Lines[0] with { Slashings = Wei(127) }] };
        EpochReported reported = pool.Do(Oracle, less);

        // ⌊50·128/(51 − 50)⌋ = 6,400 shares: the holders keep one unit.
        Assert.Equal((Sh(6_400), PairOf(51, 6_528)), (reported.Plan.Fee.Shares, reported.Plan.Post));
    }

    [Fact]
    public void Fees_of_a_pool_without_shares_are_minted_one_to_one()
    {
        foreach (RewardFeeForm form in new[] { RewardFeeForm.TwoFloors, RewardFeeForm.OneFraction })
        {
            TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, form));
            EpochReported reported = pool.Reward(Wei(99));
            Assert.Equal((Sh(9), PairOf(99, 9)), (reported.Plan.Fee.Shares, reported.Plan.Post));
            Assert.Equal(Wei(99), pool.Pool.BalanceOf(Treasury));
        }
    }

    private static (AccountId Account, UInt256 Quantity)[] PartsOf(EpochReported reported) =>
        [.. reported.Plan.Fee.Parts.Select(static p => (p.Account, p.Quantity))];

    private static TestPool Funded(PoolTerms terms) => TestPool.Open(terms).Deposit(Alice, 1_280).Staked(4);
}
