using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;
using TheTimeline = StakingLedger.Ledger.Timeline;

namespace StakingLedger.Tests.Ledger;

public sealed class TimelineTests
{
    [Fact]
    public void The_pair_at_an_event_is_that_of_the_last_step_until_then()
    {
        Random random = new(31);
        EventNumber begin = EventNumber.From(10);
        PricingPair first = Pair(5u, 6u);
        TheTimeline timeline = new(begin, first);
        List<(ulong Event, RateStep Step)> model = [];
        ulong number = 10;
        for (int i = 0; i < 400; i++)
        {
            number += (ulong)random.Next(i == 0 ? 1 : 0, 4);
            byte[] bytes = new byte[32];
            random.NextBytes(bytes);
            UInt256 wide = UInt256.ReadLittleEndian(bytes) >> random.Next(100, 150);
            UInt256 narrow = UInt256.ReadLittleEndian(bytes) >> random.Next(160, 256);
            RateStep step = new((StepCause)random.Next(1, 19), Pair(wide, narrow));
            number = Math.Max(number, 11);
            timeline.Append(EventNumber.From(number), step);
            model.Add((number, step));
            Assert.Equal(step.After, timeline.Current);
        }

        Assert.Equal(400, timeline.Count);
        for (ulong n = 10; n <= number + 2; n++)
        {
            RateStep[] until = [.. model.Where(x => x.Event <= n).Select(x => x.Step)];
            Assert.Equal(until.Length == 0 ? first : until[^1].After, timeline.PairAt(EventNumber.From(n)));
            Assert.Equal(model.Where(x => x.Event == n).Select(x => x.Step), timeline.StepsOf(EventNumber.From(n)));
            Assert.Equal(
                (model.Count(x => x.Event < n), model.Count(x => x.Event == n)), timeline.PlacesOf(EventNumber.From(n)));
        }

        for (int i = 0; i < 400; i++)
        {
            Assert.Equal((model[i].Event, model[i].Step), (timeline.EventOf(i).Value, timeline[i]));
            Assert.Equal(i == 0 ? first : model[i - 1].Step.After, timeline.PairBefore(i));
        }
    }

    [Fact]
    public void Moments_before_the_beginning_and_steps_that_are_not_there_are_refused()
    {
        TheTimeline timeline = new(EventNumber.From(10), Pair(5u, 6u));
        Assert.Equal(Pair(5u, 6u), timeline.PairAt(EventNumber.From(10)));
        Assert.Empty(timeline.StepsOf(EventNumber.From(10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.PairAt(EventNumber.From(9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.StepsOf(EventNumber.From(9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.EventOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.PairBefore(0));
    }

    [Fact]
    public void The_parts_of_a_holders_steps_and_movements_add_up_to_the_change_of_the_balance()
    {
        PoolLedger ledger = ToyWorkload.Run(seed: 32, events: 600);
        EventEffects effects = new();
        List<AccountId> accounts = [.. ToyWorkload.AccountsOf(ledger)];
        int manySteps = 0;
        for (ulong n = 1; n <= 600; n++)
        {
            EventNumber number = EventNumber.From(n);
            ledger.Describe(number, effects);
            manySteps += effects.StepCount > 1 ? 1 : 0;
            Assert.Equal(ledger.Timeline.StepsOf(number), Enumerable.Range(0, effects.StepCount).Select(effects.StepAt));
            for (uint i = 0; i < (uint)accounts.Count; i++)
            {
                BigInteger before = (BigInteger)ledger.BalanceAt(accounts[(int)i], number.Previous()).Value;
                BigInteger after = (BigInteger)ledger.BalanceAt(accounts[(int)i], number).Value;
                Assert.Equal(after - before, SumOfParts(ledger, effects, accounts[(int)i], new AccountHandle(i), number));
            }
        }

        Assert.InRange(manySteps, 50, 600);
    }

    [Fact]
    public void A_pair_prices_down_and_without_shares_prices_nothing()
    {
        Assert.Equal(Amount.FromWei(6u), Pair(20u, 3u).BalanceOf(Shares.Of(1u)));
        Assert.Equal(Amount.Zero, default(PricingPair).BalanceOf(Shares.Of(1u)));
        UInt256 most = UInt256.MaxValue;
        Assert.Equal(Amount.FromWei(most), Pair(most, most).BalanceOf(Shares.Of(most)));
        Assert.Throws<OverflowException>(() => Pair(2u, 1u).BalanceOf(Shares.Of(UInt256.MaxValue)));
    }

    [Fact]
    public void Every_cause_has_a_source_and_none_is_no_cause()
    {
        Dictionary<StepCause, RewardSource> expected = new()
        {
            [StepCause.ConsensusRewards] = RewardSource.Consensus,
            [StepCause.ConsensusPenalty] = RewardSource.Consensus,
            [StepCause.WithdrawalVaultCollected] = RewardSource.Consensus,
            [StepCause.ExecutionRewards] = RewardSource.Execution,
            [StepCause.Incentives] = RewardSource.Incentives,
            [StepCause.Donation] = RewardSource.Incentives,
            [StepCause.CoverBurnt] = RewardSource.Cover,
            [StepCause.Slashing] = RewardSource.Consensus,
            [StepCause.BondCover] = RewardSource.Cover,
            [StepCause.InsuranceCover] = RewardSource.Cover,
            [StepCause.PairReported] = RewardSource.Unattributed,
            [StepCause.Unattributed] = RewardSource.Unattributed,
        };
        foreach (StepCause cause in Enum.GetValues<StepCause>())
        {
            Assert.Equal(expected.GetValueOrDefault(cause), cause.Source());
            EventEffects effects = new();
            if (cause == StepCause.None)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => effects.Step(cause, default));
            }
            else
            {
                effects.Step(cause, default);
                Assert.Equal(1, effects.StepCount);
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new EventEffects().Step((StepCause)25, default));
    }

    private static BigInteger SumOfParts(
        PoolLedger ledger, EventEffects effects, AccountId account, AccountHandle handle, EventNumber number)
    {
        BigInteger shares = (BigInteger)ledger.SharesAt(ToyPool.Staked, account, number.Previous()).Value;
        PricingPair pair = ledger.Timeline.PairAt(number.Previous());
        BigInteger sum = 0;
        int movement = 0;
        for (int step = 0; step <= effects.StepCount; step++)
        {
            for (; movement < effects.MovementCount && effects.MovementAt(movement).AfterStep == step; movement++)
            {
                ShareMovement moved = effects.MovementAt(movement);
                BigInteger delta = moved.Token != ToyPool.Staked ? 0 : (BigInteger)moved.Shares;
                BigInteger changed = shares + (moved.To == handle ? delta : 0) - (moved.From == handle ? delta : 0);
                sum += Price(changed, pair) - Price(shares, pair);
                shares = changed;
            }

            if (step < effects.StepCount)
            {
                PricingPair next = effects.StepAt(step).After;
                sum += Price(shares, next) - Price(shares, pair);
                pair = next;
            }
        }

        Assert.Equal(effects.MovementCount, movement);
        return sum;
    }

    private static BigInteger Price(BigInteger shares, PricingPair pair) =>
        pair.Shares.IsZero ? 0 : shares * (BigInteger)pair.Assets.Value / (BigInteger)pair.Shares.Value;

    private static PricingPair Pair(UInt256 assets, UInt256 shares) => new(Amount.FromWei(assets), Shares.Of(shares));
}
