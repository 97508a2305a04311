using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>The event at an instant and in a block, against a search through all events.</summary>
public sealed class MomentTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_last_event_up_to_a_moment_is_the_one_before_anything_happened_later(int seed)
    {
        PoolLedger ledger = ToyWorkload.Run(seed, 500);
        ulong first = ledger.ContextOf(EventNumber.First).Time.Seconds;
        ulong last = ledger.ContextOf(ledger.LastEvent).Time.Seconds;
        for (ulong t = first - 24; t <= last + 24; t += 6)
        {
            Assert.Equal(Search(ledger, c => c.Time.Seconds > t), ledger.LastEventUpTo(Timestamp.FromSeconds(t)));
            Assert.Equal(Search(ledger, c => c.Block.Value > t / 12), ledger.LastEventUpTo(BlockNumber.From(t / 12)));
        }

        AccountId account = ledger.Accounts.AsSpan()[4];
        Timestamp half = Timestamp.FromSeconds((first + last) / 2);
        Assert.Equal(ledger.BalanceAt(account, ledger.LastEventUpTo(half)), ledger.BalanceAt(account, half));
        BlockNumber block = BlockNumber.From(half.Seconds / 12);
        Assert.Equal(ledger.BalanceAt(account, ledger.LastEventUpTo(block)), ledger.BalanceAt(account, block));
    }

    [Fact]
    public void A_moment_is_found_in_what_was_appended_since_the_last_question()
    {
        PoolLedger ledger = new(new ToyPool());
        ToyWorkload workload = new(5);
        Assert.Equal(EventNumber.Genesis, ledger.LastEventUpTo(Timestamp.FromSeconds(ulong.MaxValue)));
        for (int i = 0; i < 20; i++)
        {
            workload.Continue(ledger, 5);
            Assert.Equal(ledger.LastEvent, ledger.LastEventUpTo(Timestamp.FromSeconds(ulong.MaxValue)));
            Assert.Equal(EventNumber.Genesis, ledger.LastEventUpTo(Timestamp.FromSeconds(1)));
        }
    }

    [Fact]
    public void A_moment_before_the_snapshot_that_a_ledger_came_from_is_refused()
    {
        PoolLedger ledger = ToyWorkload.Run(3, 50);
        PoolLedger fork = ledger.Fork(new ToyPool());
        new ToyWorkload(4).Continue(fork, 40);
        Assert.Equal(fork.LastEvent, fork.LastEventUpTo(Timestamp.FromSeconds(ulong.MaxValue)));
        Assert.Null(fork.ReportOf(EpochNumber.From(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => fork.BalanceAt(ToyPool.Desk, EpochNumber.From(1)));
    }

    private static EventNumber Search(PoolLedger ledger, Func<Context, bool> isLater)
    {
        for (EventNumber n = EventNumber.First; n <= ledger.LastEvent; n = n.Next())
        {
            if (isLater(ledger.ContextOf(n)))
            {
                return n.Previous();
            }
        }

        return ledger.LastEvent;
    }
}
