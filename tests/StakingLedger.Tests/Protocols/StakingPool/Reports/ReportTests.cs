using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Balances, steps, limits, confirmations and yield of reports.</summary>
public sealed class ReportTests
{
    [Fact]
    public void A_report_moves_balances_and_names_every_part_of_the_rate_in_order()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.Withheld, RewardFeeBase.Gross)).Deposit(Alice, 1_000);
        pool.WithOperator(1).Allocate(4);
        EpochReported reported = pool.Report(r => r with
        {
            Lines =
            [
                TestPool.Line(100) with
                {
                    Deposited = Wei(96), ConsensusRewards = Wei(20), ExecutionRewards = Wei(7), Incentives = Wei(2), InactivityPenalties = Wei(5),
                    Slashings = Wei(6), Swept = Wei(40), Closing = Wei(65),
                },
            ],
            PoolExecutionRewards = Wei(3),
            PoolIncentives = Wei(8),
        });

        Assert.Equal(new ReportSums(Wei(96), Wei(20), Wei(10), Wei(10), Wei(5), Wei(6), Wei(40)), reported.Plan.Sums);
        Assert.Equal(new SubjectClosing(100, Amount.Zero, Wei(65), Wei(32)), Assert.Single(reported.Plan.Closings));

        // 872 in the buffer, 40 swept, 20 of rewards beside the validator, 4 of fee.
        Assert.Equal((Wei(928), Wei(32), Wei(65)), (pool.Totals.Buffered, pool.Totals.InFlight, pool.Totals.OnValidators));
        Assert.Equal(
            [
                new RateStep(StepCause.ConsensusRewards, PairOf(1_020, 1_000)), new RateStep(StepCause.ExecutionRewards, PairOf(1_030, 1_000)),
                new RateStep(StepCause.Incentives, PairOf(1_040, 1_000)), new RateStep(StepCause.ConsensusPenalty, PairOf(1_035, 1_000)),
                new RateStep(StepCause.Slashing, PairOf(1_029, 1_000)), new RateStep(StepCause.FeesWithheld, PairOf(1_025, 1_000)),
            ],
            reported.Plan.Steps);
        Assert.Equal(reported.Plan.Steps, pool.Pool.Ledger.Timeline.StepsOf(pool.Pool.Ledger.LastEvent));
    }

    [Fact]
    public void Principal_that_is_swept_is_no_income()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors)).Deposit(Alice, 128).Staked(4);
        EpochReported reported = pool.Report(r => r with { Lines = [TestPool.Line(100) with { Swept = Wei(128) }], Exited = [Val(100)] });
        Assert.Equal((Amount.Zero, PairOf(128, 128)), (reported.Plan.Fee.Base, pool.Pool.Pair));
        Assert.Empty(reported.Plan.Steps);
        Assert.Equal(Wei(128), pool.Totals.Buffered);
    }

    [Fact]
    public void The_steps_of_every_report_lead_from_the_pair_before_to_the_pair_after()
    {
        for (int seed = 300; seed < 315; seed++)
        {
            PricingPair before = default;
            RandomPools.Each(seed, 400, (run, _, accepted) =>
            {
                if (accepted is EpochReported { Plan: { } plan } && !plan.Steps.IsEmpty)
                {
                    Assert.Equal(run.Pool.Pair, plan.Steps[^1].After);
                    PricingPair last = before;
                    foreach (RateStep step in plan.Steps)
                    {
                        Assert.NotEqual(last, step.After);
                        bool only = step.Cause is StepCause.PairReported
                            || (step.Cause == StepCause.FeeSharesMinted ? step.After.Assets == last.Assets : step.After.Shares == last.Shares);
                        Assert.True(only, $"{step} from {last}");
                        last = step.After;
                    }
                }

                before = run.Pool.Pair;
            });
        }
    }

    [Fact]
    public void A_loss_over_the_limit_needs_a_second_actor_who_confirms_the_same_report()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(new PoolLimits { MaxPenalty = Bp(1_000) })).Deposit(Alice, 128).Staked(4);
        ReportEpoch report = pool.NextReport(TestPool.Line(100) with { Slashings = Wei(13) });
        PoolRejection.PenaltyNeedsConfirmation needs = new(report.Digest, Wei(13), Wei(128), Bp(1_000));
        Assert.Equal(needs, pool.Refused(Oracle, report));
        Assert.Equal(new ReportConfirmed(report.Digest), pool.Do(Oracle, new ConfirmReport(report.Digest)));
        Assert.Equal(needs, pool.Refused(Oracle, report));
        _ = pool.Do(SecondOracle, new ConfirmReport(report.Digest));
        ReportEpoch other = report with { Lines = [report.Lines[0] with { Slashings = Wei(14) }] };
        Assert.NotEqual(report.Digest, other.Digest);
        Assert.Equal("pool.penalty-needs-confirmation", pool.Refused(Oracle, other).Code);
        Assert.Equal(Wei(13), pool.Do(Oracle, report).Plan.Sums.Loss);

        // An accepted report forgets all confirmations.
        _ = pool.Do(Oracle, new ConfirmReport(report.Digest));
        Assert.Equal("pool.penalty-needs-confirmation", pool.Refused(Oracle, pool.NextReport(TestPool.Line(100) with { Slashings = Wei(12) })).Code);
        _ = pool.Report(TestPool.Line(100) with { Slashings = Wei(11) });
    }

    [Fact]
    public void The_limits_of_a_report_are_exact()
    {
        PoolLimits limits = new() { MaxPositiveRebase = Bp(100), MaxAnnualReward = Bp(1_000) };
        TestPool pool = TestPool.Open(TestTerms.Plain.With(limits)).Deposit(Alice, 31_536_000);

        // A tenth in a year is 0.1 a second: 360 in an hour of 3,153,600 a year.
        ReportEpoch report = pool.NextReport();
        Assert.Equal(
            new PoolRejection.RewardRateTooLarge(Wei(361), Wei(31_536_000), 3_600, Bp(1_000)),
            pool.Refused(Oracle, report with { PoolIncentives = Wei(361) }));
        _ = pool.Do(Oracle, report with { PoolIncentives = Wei(360) });
        pool.Now += 40_000_000;
        Assert.Equal(
            new PoolRejection.RebaseTooLarge(Wei(315_364), Wei(31_536_360), Bp(100)),
            pool.Refused(Oracle, pool.NextReport() with { PoolIncentives = Wei(315_364) }));
        _ = pool.Do(Oracle, pool.NextReport() with { PoolIncentives = Wei(315_363) });
    }

    [Fact]
    public void The_high_water_mark_charges_only_what_exceeds_the_highest_price_and_rounds_for_the_holders()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.TwoFloors, RewardFeeBase.HighWaterMark)).Deposit(Alice, 1_280).Staked(4);
        Assert.Equal(PairOf(1, 1), pool.Pool.HighWaterMark);
        EpochReported first = pool.Reward(Wei(100));
        Assert.Equal((Wei(100), PairOf(1_380, 1_289)), (first.Plan.Fee.Base, pool.Pool.HighWaterMark));
        _ = pool.Slash(Wei(50));

        // 1,330 + 70 over 1,289 shares: exactly 20 above what the mark stands for.
        Assert.Equal(Wei(20), pool.Reward(Wei(70)).Plan.Fee.Base);
        PricingPair mark = pool.Pool.HighWaterMark;
        Assert.Equal(mark, pool.Pool.LivePair);

        // The dust of a deposit is above the mark too, but never more than the net of the report is charged.
        pool.Deposit(Bob, 777);
        Assert.Equal(PairOf(2_177, 2_005), pool.Pool.LivePair);
        Assert.Equal(Wei(10), pool.Reward(Wei(10)).Plan.Fee.Base);
    }

    [Fact]
    public void Yield_is_shown_with_and_without_incentives()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain).Deposit(Alice, 1_000);
        EpochReported reported = pool.Report(r => r with { PoolExecutionRewards = Wei(10), PoolIncentives = Wei(5) });
        ReportYield yield = ReportYield.Of(reported, pool.Pool.Terms.Charter);
        UInt256 thousandth = Wei("1000000000000000").Value;
        Assert.Equal(new RateChange(thousandth * 15, 0), yield.With);
        Assert.Equal(new RateChange(thousandth * 10, 0), yield.WithoutIncentives);
        pool.Staked(4);
        ReportYield loss = ReportYield.Of(pool.Slash(Wei(29)), pool.Pool.Terms.Charter);
        Assert.Equal((UInt256.Zero, Wei("28571428571428571").Value), (loss.With.Gain, loss.With.Loss));
    }

    [Fact]
    public void With_a_reported_rate_deposits_price_at_the_pair_of_the_last_report()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(RateSource.Reported)).Deposit(Alice, 1_000).Donate(Wei(1_000));
        Assert.Equal((PairOf(1, 1), PairOf(2_000, 1_000)), (pool.Pool.Pair, pool.Pool.LivePair));
        Assert.Equal(Sh(500), pool.Do(Bob, new Deposit(Bob, Wei(500))).Shares);
        EpochReported reported = pool.Reward(Wei(500));
        Assert.Equal(
            [new RateStep(StepCause.PairReported, PairOf(2_500, 1_500)), new RateStep(StepCause.ExecutionRewards, PairOf(3_000, 1_500))],
            reported.Plan.Steps);
        Assert.Equal((PairOf(3_000, 1_500), Sh(250)), (pool.Pool.Pair, pool.Do(Bob, new Deposit(Bob, Wei(500))).Shares));
        Assert.Equal(PairOf(3_000, 1_500), pool.Pool.Pair);
    }

    [Fact]
    public void The_digest_of_a_report_depends_on_all_of_it()
    {
        ReportEpoch report = new() { Epoch = Ep(1), ReferenceTime = Timestamp.FromSeconds(5), Lines = [TestPool.Line(1), TestPool.Line(2)] };
        ReportEpoch[] others =
        [
            report, report with { Epoch = Ep(2) }, report with { ReferenceTime = Timestamp.FromSeconds(6) }, report with { Lines = [TestPool.Line(1)] },
            report with { Lines = [TestPool.Line(2), TestPool.Line(1)] }, report with { PoolIncentives = Wei(1) },
            report with { PoolExecutionRewards = Wei(1) }, report with { Exited = [Val(1)] },
            report with { Lines = [TestPool.Line(1) with { Closing = Amount.Zero }, TestPool.Line(2)] },
        ];
        Assert.Equal(others.Length, others.Select(static r => r.Digest).Distinct().Count());
        Assert.Equal(report.Digest, (report with { Lines = [.. report.Lines.AsSpan()] }).Digest);
    }
}
