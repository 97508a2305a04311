using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class PoolLedgerReplayTests
{
    [Theory]
    [InlineData(100, 12)]
    [InlineData(101, 60)]
    [InlineData(102, 250)]
    public void Folding_the_events_gives_the_live_ledger(int seed, int accounts)
    {
        PoolLedger live = ToyWorkload.Run(seed, 5_000, accounts);
        PoolLedger folded = PoolLedger.Fold(live.Journal, new ToyPool());
        AssertSame(live, folded);
        AssertSame(live, PoolLedger.Fold(live.Journal, new ToyPool(), live.LastEvent, new LedgerOptions { IndexSeed = 77, ExpectedEvents = 9_000 }));
        Assert.Equal(live.JournalDigest(includeOpenTail: false), folded.JournalDigest(includeOpenTail: false));
        Assert.Empty(live.CheckInvariants());
        Assert.Empty(folded.CheckInvariants());
        for (ulong n = 1; n <= 5_000; n++)
        {
            Assert.Equal(live.EventAt(EventNumber.From(n)), folded.EventAt(EventNumber.From(n)));
            Assert.Equal(live.ContextOf(EventNumber.From(n)), folded.ContextOf(EventNumber.From(n)));
        }
    }

    [Fact]
    public void A_snapshot_at_any_event_and_the_events_after_it_give_the_whole_ledger()
    {
        const int Events = 400;
        PoolLedger live = new(new ToyPool());
        ToyWorkload workload = new(103);
        List<byte[]> snapshots = [live.Snapshot()];
        for (int i = 0; i < Events; i++)
        {
            workload.Continue(live, 1);
            snapshots.Add(live.Snapshot());
        }

        for (ulong n = 0; n <= Events; n++)
        {
            PoolLedger resumed = PoolLedger.Resume(snapshots[(int)n], new ToyPool());
            Assert.Equal(n, resumed.LastEvent.Value);
            Assert.Equal(snapshots[(int)n], resumed.Snapshot());
            AssertSame(PoolLedger.Fold(live.Journal, new ToyPool(), EventNumber.From(n)), resumed);
            resumed.AppendFrom(live.Journal);
            AssertSame(live, resumed);
            Assert.Equal(snapshots[^1], resumed.Snapshot());
        }
    }

    [Theory]
    [InlineData(4_090)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(1)]
    public void A_resumed_journal_goes_on_with_the_same_chain_across_a_block_edge(int at)
    {
        PoolLedger live = new(new ToyPool());
        ToyWorkload workload = new(104);
        workload.Continue(live, at);
        PoolLedger resumed = PoolLedger.Resume(live.Snapshot(), new ToyPool());
        workload.Continue(live, 8_200 - at);
        foreach (ulong stop in new[] { (ulong)at + 1, 4_096UL, 4_097UL, 8_191UL, 8_192UL, 8_200UL })
        {
            resumed.AppendFrom(live.Journal, EventNumber.From(Math.Max(stop, (ulong)at)));
            PoolLedger whole = PoolLedger.Fold(live.Journal, new ToyPool(), resumed.LastEvent);
            Assert.Equal(whole.JournalDigest(includeOpenTail: true), resumed.JournalDigest(includeOpenTail: true));
            Assert.Equal(whole.JournalDigest(includeOpenTail: false), resumed.JournalDigest(includeOpenTail: false));
        }

        AssertSame(live, resumed);
        Assert.Equal((ulong)at + 1, resumed.Journal.FirstEvent.Value);
        Assert.Equal(live.EventAt(EventNumber.From((ulong)at + 1)), resumed.EventAt(EventNumber.From((ulong)at + 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => resumed.EventAt(EventNumber.From((ulong)at)));
    }

    [Fact]
    public void Live_commands_after_a_resumption_give_what_they_give_without_it()
    {
        PoolLedger live = new(new ToyPool());
        ToyWorkload first = new(105);
        first.Continue(live, 777);
        PoolLedger resumed = PoolLedger.Resume(live.Snapshot(), new ToyPool());
        new ToyWorkload(106).Continue(live, 500);
        new ToyWorkload(106).Continue(resumed, 500);
        AssertSame(live, resumed);
        AssertSame(live, PoolLedger.Fold(live.Journal, new ToyPool()));
    }

    [Fact]
    public void The_state_at_any_event_is_that_of_a_replay_until_then()
    {
        PoolLedger live = new(new ToyPool());
        ToyWorkload workload = new(107);
        for (int i = 0; i < 5; i++)
        {
            workload.Continue(live, 60);
            live.KeepSnapshot();
            live.KeepSnapshot();
        }

        for (ulong n = 0; n <= 300; n += 7)
        {
            PoolLedger past = live.StateAt(EventNumber.From(n), () => new ToyPool());
            AssertSame(PoolLedger.Fold(live.Journal, new ToyPool(), EventNumber.From(n)), past);
            Assert.Equal(n / 60 * 60, past.HistoryBeginsAfter.Value);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => live.StateAt(EventNumber.From(301), () => new ToyPool()));
        PoolLedger resumed = live.StateAt(EventNumber.From(130), () => new ToyPool());
        Assert.Equal(121UL, resumed.StateAt(EventNumber.From(121), () => new ToyPool()).LastEvent.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => resumed.StateAt(EventNumber.From(119), () => new ToyPool()));
    }

    [Fact]
    public void A_fork_leaves_the_ledger_as_it_was()
    {
        PoolLedger live = ToyWorkload.Run(108, 200);
        byte[] before = live.Snapshot();
        PoolLedger fork = live.Fork(new ToyPool());
        AssertSame(live, fork);
        new ToyWorkload(109).Continue(fork, 100);
        Assert.Equal(before, live.Snapshot());
        Assert.NotEqual(live.StateDigest(), fork.StateDigest());
    }

    [Fact]
    public void A_journal_of_another_history_is_refused_and_nothing_is_written()
    {
        PoolLedger live = ToyWorkload.Run(110, 120);
        PoolLedger other = ToyWorkload.Run(111, 150);
        PoolLedger late = PoolLedger.Resume(other.Snapshot(), new ToyPool());
        new ToyWorkload(112).Continue(late, 5);
        PoolLedger renamed = new(new ToyPool { Name = "other" });
        byte[] before = live.Snapshot();
        Assert.Throws<LedgerCorruptException>(() => live.AppendFrom(other.Journal));
        Assert.Throws<ArgumentException>(() => live.AppendFrom(late.Journal));
        Assert.Throws<ArgumentException>(() => renamed.AppendFrom(live.Journal));
        Assert.Throws<ArgumentException>(() => PoolLedger.Fold(late.Journal, new ToyPool()));
        Assert.Throws<ArgumentOutOfRangeException>(() => live.AppendFrom(other.Journal, EventNumber.From(151)));
        Assert.Throws<ArgumentNullException>(() => live.AppendFrom(null!));
        Assert.False(live.IsCorrupt);
        Assert.Equal(before, live.Snapshot());
        live.AppendFrom(live.Journal);
        Assert.Equal(before, live.Snapshot());
    }

    [Fact]
    public void Commands_behind_events_lead_to_the_same_ledger()
    {
        PoolLedger live = ToyWorkload.Run(113, 900);
        PoolLedger again = new(new ToyPool());
        for (ulong n = 1; n <= 900; n++)
        {
            EventNumber number = EventNumber.From(n);
            Assert.True(again.Execute(live.CommandBehind(number), live.ContextOf(number)).IsAccepted);
        }

        AssertSame(live, again);
    }

    private static void AssertSame(PoolLedger expected, PoolLedger actual)
    {
        Assert.Equal(expected.LastEvent, actual.LastEvent);
        Assert.Equal(expected.StateDigest(), actual.StateDigest());
        Assert.Equal(expected.JournalDigest(includeOpenTail: true), actual.JournalDigest(includeOpenTail: true));
    }
}
