using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>The past of a house pool: by epoch, by event, as a pool of its own.</summary>
public sealed class PoolHistoryTests
{
    [Fact]
    public void An_epoch_is_the_moment_right_after_its_report_and_an_epoch_without_one_is_refused_with_the_one_before()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        _ = pool.Report(r => r with { Epoch = Ep(10), PoolExecutionRewards = Wei(100) });
        pool.Deposit(Bob, 550);
        EpochReported third = pool.Report(r => r with { Epoch = Ep(13), PoolExecutionRewards = Wei(33) });
        pool.Donate(Wei(500));

        PoolMoment first = pool.Pool.At(Ep(10));
        Assert.Equal((EventNumber.From(3), PairOf(1_100, 1_000), Sh(1_000)), (first.Event, first.Pair, first.TotalShares));
        Assert.Equal((Wei(1_100), Amount.Zero), (first.BalanceOf(Alice), first.BalanceOf(Bob)));
        Assert.Equal((Wei(1_122), Wei(561)), (pool.Pool.At(Ep(13)).BalanceOf(Alice), pool.Pool.At(Ep(13)).BalanceOf(Bob)));

        // Two epochs were left out, and the report names them.
        Assert.Equal((2UL, Ep(11)), (third.MissedEpochs, third.FirstMissedEpoch));
        Assert.Equal([Ep(10), Ep(13)], pool.Pool.Reports.Select(static r => r.Epoch));
        Assert.Equal(Ep(13), pool.Pool.LastEpoch);
        Assert.Contains("epoch 10", Refused(pool, 12), StringComparison.Ordinal);
        Assert.Contains("epoch 13", Refused(pool, 14), StringComparison.Ordinal);
        Assert.Contains("none came before", Refused(pool, 9), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_stays_true_as_the_pool_goes_on()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        PoolMoment moment = pool.Pool.At(pool.Pool.Ledger.LastEvent);
        pool.Donate(Wei(9));
        _ = pool.Do(Alice, new TransferShares(Alice, Bob, Sh(500)));
        Assert.Equal((Wei(1_000), Amount.Zero, Amount.Zero), (moment.BalanceOf(Alice), moment.BalanceOf(Bob), moment.BalanceOf(Stranger)));
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Pool.At(pool.Pool.Ledger.LastEvent.Next()));
    }

    [Fact]
    public void Every_earlier_moment_gives_the_balances_that_were_seen_then_and_the_state_is_that_of_then()
    {
        RandomPool run = new(seed: 31);
        List<(EventNumber Event, Digest State, List<(AccountId Account, Amount Balance)> Seen)> moments = [];
        for (int i = 0; i < 300; i++)
        {
            (IPoolCommand command, Context context) = run.Next();
            if (run.Execute(command, context).IsAccepted)
            {
                moments.Add((
                    run.Pool.Ledger.LastEvent, run.Pool.Ledger.StateDigest(), [.. run.Accounts().Select(a => (a, run.Pool.BalanceOf(a)))]));
            }
        }

        foreach ((EventNumber number, Digest state, List<(AccountId Account, Amount Balance)> seen) in moments)
        {
            PoolMoment moment = run.Pool.At(number);
            Assert.All(seen, s => Assert.Equal(s.Balance, moment.BalanceOf(s.Account)));
            if (number.Value % 11 == 0)
            {
                Assert.Equal(state, run.Pool.StateAt(number).Ledger.StateDigest());
            }
        }
    }

    [Fact]
    public void A_snapshot_after_every_event_and_the_events_after_it_give_the_live_pool()
    {
        StakingPool live = RandomPool.Run(seed: 77, commands: 220, withIds: true).Pool;
        for (EventNumber number = EventNumber.First; number <= live.Ledger.LastEvent; number = number.Next())
        {
            StakingPool resumed = StakingPool.Restore(live.StateAt(number).Snapshot());
            resumed.Ledger.AppendFrom(live.Ledger.Journal);
            Assert.Equal(live.Ledger.StateDigest(), resumed.Ledger.StateDigest());
            Assert.Equal(
                live.Ledger.JournalDigest(includeOpenTail: true), resumed.Ledger.JournalDigest(includeOpenTail: true));
        }
    }

    [Fact]
    public void A_restored_pool_knows_no_history_before_its_snapshot_but_goes_on_as_the_live_one()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        _ = pool.Reward(Wei(10));
        TestPool restored = TestPool.Over(StakingPool.Restore(pool.Pool.Snapshot()), pool.Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => restored.Pool.At(EventNumber.From(2)));
        Assert.Equal(Wei(1_010), restored.Pool.At(Ep(1)).BalanceOf(Alice));
        Assert.Equal(pool.Report().Plan, restored.Report().Plan);
        Assert.Equal(pool.Pool.Ledger.StateDigest(), restored.Pool.Ledger.StateDigest());
        Assert.Equal(pool.Pool.Terms, restored.Pool.Terms);
    }

    [Fact]
    public void A_history_begins_with_an_opening()
    {
        Assert.Throws<ArgumentException>(() => StakingPool.Replay([]));
        RecordedEvent deposit = new(new Donated(Wei(1)), Context.By(Alice));
        Assert.Throws<ArgumentException>(() => StakingPool.Replay([deposit]));
        Assert.Throws<LedgerCorruptException>(() => StakingPool.Restore(new PoolLedger(new StakingPoolProtocol()).Snapshot()[..^1]));
        Assert.Throws<ArgumentException>(() => StakingPool.Restore(new PoolLedger(new StakingPoolProtocol()).Snapshot()));
        Assert.Throws<ArgumentException>(() => StakingPool.Replay(new PoolLedger(new StakingPoolProtocol()).Journal));
    }

    [Fact]
    public void Every_damaged_byte_of_a_snapshot_is_refused()
    {
        byte[] snapshot = RandomPool.Run(seed: 3, commands: 60, withIds: true).Pool.Snapshot();
        Random random = new(5);
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. snapshot];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Throws<LedgerCorruptException>(() => StakingPool.Restore(damaged));
        }
    }

    private static string Refused(TestPool pool, ulong epoch) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Pool.At(Ep(epoch))).Message;
}
