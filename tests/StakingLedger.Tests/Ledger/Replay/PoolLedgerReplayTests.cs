using StakingLedger.Ledger;
using StakingLedger.Numerics;
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
        LedgerOptions options = new() { IndexSeed = 77, ExpectedEvents = 9_000, ExpectedAccounts = 5 };
        AssertSame(live, PoolLedger.Fold(live.Journal, new ToyPool(), live.LastEvent, options));
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

    [Fact]
    public void A_restatement_under_the_same_rules_is_the_same_history()
    {
        PoolLedger live = ToyWorkload.Run(114, 900);
        Restatement restated = live.Restate(new ToyPool(), live.LastEvent);
        Assert.Empty(restated.Rejected);
        AssertSame(live, restated.Ledger);
        EventNumber half = EventNumber.From(450);
        AssertSame(PoolLedger.Fold(live.Journal, new ToyPool(), half), live.Restate(new ToyPool(), half).Ledger);
    }

    [Fact]
    public void A_restatement_under_other_rules_names_what_they_refuse_and_leaves_the_history_alone()
    {
        PoolLedger live = ToyWorkload.Run(115, 900);
        byte[] before = live.Snapshot();
        UInt256 largest = (UInt256)1_000_000_000_000ul;
        Restatement restated = live.Restate(new ToyPool { LargestDeposit = largest }, live.LastEvent);
        Assert.Equal(before, live.Snapshot());
        Assert.Equal(900 - restated.Rejected.Count, (int)restated.Ledger.LastEvent.Value);
        Assert.Empty(restated.Ledger.CheckInvariants());
        EventNumber[] tooLarge = [.. Enumerable.Range(1, 900).Select(n => EventNumber.From((ulong)n))
            .Where(IsTooLarge)];
        Assert.InRange(tooLarge.Length, 10, 500);
        Assert.Empty(tooLarge.Except(restated.Rejected.Select(x => x.Event)));
        Assert.All(restated.Rejected.Where(x => x.Rejection is ToyRejection.TooLarge), x => Assert.True(IsTooLarge(x.Event)));
        Assert.Contains(restated.Rejected, x => x.Rejection is ToyRejection.TooLarge);
        Assert.Contains(restated.Rejected, x => x.Rejection is ToyRejection.TooFewShares);
        PoolLedger resumed = PoolLedger.Resume(before, new ToyPool());
        Assert.Throws<InvalidOperationException>(() => resumed.Restate(new ToyPool(), resumed.LastEvent));
        Assert.Throws<ArgumentOutOfRangeException>(() => live.Restate(new ToyPool(), EventNumber.From(901)));

        bool IsTooLarge(EventNumber n) => live.EventAt(n) is ToyEvent.Deposited e && e.Assets > largest;
    }

    private static void AssertSame(PoolLedger expected, PoolLedger actual)
    {
        Assert.Equal(expected.LastEvent, actual.LastEvent);
        Assert.Equal(expected.StateDigest(), actual.StateDigest());
        Assert.Equal(expected.JournalDigest(includeOpenTail: true), actual.JournalDigest(includeOpenTail: true));
    }
}
