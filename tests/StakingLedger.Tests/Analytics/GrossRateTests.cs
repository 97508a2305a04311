using System.Numerics;
using StakingLedger.Analytics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Properties;
using StakingLedger.Tests.Protocols.HousePool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Analytics;

/// <summary>Net and gross, with and without incentives, from the steps of a ledger.</summary>
public sealed class GrossRateTests
{
    private const LeftOutSteps Both = LeftOutSteps.Fees | LeftOutSteps.Incentives;

    [Theory]
    [InlineData(RewardFeeForm.OneFraction)]
    [InlineData(RewardFeeForm.TwoFloors)]
    [InlineData(RewardFeeForm.Withheld)]
    public void Gross_adds_back_the_fee_of_either_form(RewardFeeForm form)
    {
        TestPool pool = Funded(form);
        EventNumber before = pool.Pool.Ledger.LastEvent;
        EpochReported reported = pool.Reward(Amount.FromWei(50_000_003UL));
        EventNumber last = pool.Pool.Ledger.LastEvent;

        RateGrowth gross = RateGrowth.Of(pool.Pool.Ledger, before, last, LeftOutSteps.Fees);
        Assert.Equal(1, gross.LeftOutCount);
        Assert.Equal(Fraction(1_050_000_003, 1_000_000_000), (gross.Numerator, gross.Denominator));

        RateGrowth net = RateGrowth.Of(pool.Pool.Ledger, before, last, LeftOutSteps.None);
        PricingPair after = reported.Plan.Post;
        Assert.Equal(
            Fraction((BigInteger)after.Assets.Value * 1_000_000_000, (BigInteger)after.Shares.Value * 1_000_000_000),
            (net.Numerator, net.Denominator));
        Assert.True(net.Apr(DayCount.Days365, 18).Scaled < gross.Apr(DayCount.Days365, 18).Scaled);
    }

    [Fact]
    public void Incentives_are_left_out_and_counted_for_themselves()
    {
        TestPool pool = Funded(RewardFeeForm.OneFraction);
        EventNumber before = pool.Pool.Ledger.LastEvent;
        pool.Reward(Amount.FromWei(10_000_000UL));
        EventNumber between = pool.Pool.Ledger.LastEvent;
        pool.Donate(Amount.FromWei(20_000_000UL));
        pool.Now += 3_600;
        pool.Reward(Amount.FromWei(1_000UL));
        EventNumber last = pool.Pool.Ledger.LastEvent;

        PoolLedger ledger = pool.Pool.Ledger;
        RateGrowth whole = RateGrowth.Of(ledger, before, last, LeftOutSteps.None);
        RateGrowth without = RateGrowth.Of(ledger, before, last, LeftOutSteps.Incentives);
        Assert.Equal((0, 1), (whole.LeftOutCount, without.LeftOutCount));

        // The donation alone moved the rate by (E + 20,000,000) / E.
        BigInteger assets = (BigInteger)ledger.Timeline.PairAt(between).Assets.Value;
        Assert.Equal(
            Fraction(whole.Numerator * assets, whole.Denominator * (assets + 20_000_000)), (without.Numerator, without.Denominator));
        Assert.Equal(3, RateGrowth.Of(ledger, before, last, Both).LeftOutCount);
    }

    [Fact]
    public void A_history_that_shows_no_fee_says_so()
    {
        TestPool pool = Funded(RewardFeeForm.OneFraction, rate: 0);
        EventNumber before = pool.Pool.Ledger.LastEvent;
        pool.Reward(Amount.FromWei(10_000_000UL));
        RateGrowth gross = RateGrowth.Of(pool.Pool.Ledger, before, pool.Pool.Ledger.LastEvent, LeftOutSteps.Fees);
        Assert.Equal(0, gross.LeftOutCount);
    }

    /// <summary>Two stretches and the whole, each without its fees and incentives: the product of the two is the whole.</summary>
    [Property(MaxTest = 500)]
    public void Stretches_multiply_to_the_whole(ushort[] moves, int cut)
    {
        StepCause[] causes = [StepCause.ConsensusRewards, StepCause.FeeSharesMinted, StepCause.Incentives, StepCause.Deposit];
        List<RateStep> steps = [];
        PricedMoment from = AprTests.At(Timestamp.FromSeconds(1_000), 1_000_000UL, 900_000UL);
        PricingPair pair = from.Pair;
        foreach (ushort move in moves)
        {
            StepCause cause = causes[move % 4];
            Amount assets = cause == StepCause.FeeSharesMinted ? Amount.Zero : Amount.FromWei((UInt256)(uint)move);
            Shares shares = cause is StepCause.FeeSharesMinted or StepCause.Deposit ? Shares.Of((UInt256)(uint)move) : Shares.Zero;
            pair = new PricingPair(pair.Assets + assets, pair.Shares + shares);
            steps.Add(new RateStep(cause, pair));
        }

        int at = steps.Count == 0 ? 0 : (int)(unchecked((uint)cut) % (uint)(steps.Count + 1));
        Timestamp middle = Timestamp.FromSeconds(2_000);
        Timestamp end = Timestamp.FromSeconds(3_000);
        PricedMoment joint = new(middle, at == 0 ? from.Pair : steps[at - 1].After);
        foreach (LeftOutSteps leftOut in new[] { LeftOutSteps.None, LeftOutSteps.Fees, LeftOutSteps.Incentives, Both })
        {
            RateGrowth whole = RateGrowth.Over(from, end, steps, leftOut);
            RateGrowth parts = RateGrowth.Over(from, middle, steps.Take(at), leftOut)
                .Then(RateGrowth.Over(joint, end, steps.Skip(at), leftOut));
            Assert.Equal((whole.Numerator, whole.Denominator), (parts.Numerator, parts.Denominator));
            Assert.Equal(whole.LeftOutCount, parts.LeftOutCount);
        }
    }

    private static TestPool Funded(RewardFeeForm form, int rate = 1_000)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(rate, form));
        return pool.Deposit(Actors.Alice, Amount.FromWei(1_000_000_000UL));
    }

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (numerator / common, denominator / common);
    }
}
