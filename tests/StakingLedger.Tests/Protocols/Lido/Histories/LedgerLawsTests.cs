using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Histories;

/// <summary>The ledger's laws on recorded histories: replay, snapshots, previews and history all tell the same story.</summary>
public sealed class LedgerLawsTests
{
    public static TheoryData<string> Small => ["small-s1.jsonl", "v2-small-s1.jsonl"];

    public static TheoryData<string> All =>
    [
        "small-s1.jsonl", "v2-small-s1.jsonl", "edge-tiny-s1.jsonl.gz", "edge-huge-s1.jsonl.gz", "edge-sub1-s1.jsonl.gz",
        "edge-faults-s1.jsonl.gz", "medium-s1.jsonl.gz", "v2-medium-s1.jsonl.gz", "large-s1.jsonl.gz",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Folding_the_events_gives_the_live_pool(string file)
    {
        LidoPool live = LidoHistory.Of(file).Live;
        LidoPool folded = LidoPool.Fold(live.Ledger.Journal, live.Ledger.LastEvent);

        Assert.Equal(live.Ledger.StateDigest(), folded.Ledger.StateDigest());
        Assert.Equal(live.Ledger.JournalDigest(includeOpenTail: true), folded.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Empty(folded.Ledger.CheckInvariants());
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_snapshot_after_any_event_and_all_events_after_it_give_the_live_pool(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        LidoPool growing = LidoPool.Open();
        foreach (EventNumber number in history.Events(most: int.MaxValue))
        {
            growing.Ledger.AppendFrom(history.Live.Ledger.Journal, number);
            AssertResumes(growing, history.Live.Ledger, history.Live.Ledger.LastEvent);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_snapshot_after_any_of_50_events_and_the_events_after_it_give_the_live_pool(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        PoolLedger live = history.Live.Ledger;
        LidoPool growing = LidoPool.Open();
        LidoPool next = LidoPool.Open();
        IReadOnlyList<EventNumber> events = history.Events(most: 50);
        for (int i = 0; i < events.Count; i++)
        {
            // To the next point, and from every tenth point to the end: the points in between follow.
            growing.Ledger.AppendFrom(live.Journal, events[i]);
            next.Ledger.AppendFrom(live.Journal, events[Math.Min(i + 1, events.Count - 1)]);
            AssertResumes(growing, next.Ledger, next.Ledger.LastEvent);
            if (i % 10 == 0)
            {
                AssertResumes(growing, live, live.LastEvent);
            }
        }

        Assert.Equal(live.StateDigest(), growing.Ledger.StateDigest());
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void A_preview_equals_the_execution_and_changes_nothing(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        LidoPool pool = history.Open();
        foreach (LidoStep step in history.Steps)
        {
            Digest before = pool.Ledger.StateDigest();
            Digest journal = pool.Ledger.JournalDigest(includeOpenTail: true);
            string previewed = EventBytes.Of(pool.Preview(step.Command, step.Context));
            if (step.Command is OracleReport report)
            {
                _ = pool.Simulate(report, step.Context);
            }

            Assert.Equal(before, pool.Ledger.StateDigest());
            Assert.Equal(journal, pool.Ledger.JournalDigest(includeOpenTail: true));

            Outcome<IEvent> executed = pool.Execute(step.Command, step.Context);
            Assert.Equal(previewed, EventBytes.Of(executed));
            Assert.Equal(step.IsAccepted, executed.IsAccepted);
            Assert.Equal(step.IsAccepted, before != pool.Ledger.StateDigest());
        }

        Assert.Equal(history.Live.Ledger.StateDigest(), pool.Ledger.StateDigest());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_preview_equals_the_execution(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        LidoPool pool = history.Open();
        int place = 0;
        foreach (LidoStep step in history.Steps)
        {
            string? previewed = ++place % 7 == 0 ? EventBytes.Of(pool.Preview(step.Command, step.Context)) : null;
            Outcome<IEvent> executed = pool.Execute(step.Command, step.Context);
            Assert.Equal(step.IsAccepted, executed.IsAccepted);
            if (previewed is not null)
            {
                Assert.Equal(previewed, EventBytes.Of(executed));
            }
        }

        Assert.Equal(history.Live.Ledger.StateDigest(), pool.Ledger.StateDigest());
        Assert.Equal(history.Live.Ledger.JournalDigest(includeOpenTail: true), pool.Ledger.JournalDigest(includeOpenTail: true));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_command_behind_an_event_decided_again_gives_that_event(string file)
    {
        PoolLedger live = LidoHistory.Of(file).Live.Ledger;
        LidoPool before = LidoPool.Open();
        for (EventNumber number = EventNumber.From(1); number <= live.LastEvent; number = number.Next())
        {
            Outcome<IEvent> again = before.Ledger.Preview(live.CommandBehind(number), live.ContextOf(number));

            Assert.Equal(EventBytes.Of(live.EventAt(number)), EventBytes.Of(again));
            before.Ledger.AppendFrom(live.Journal, number);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void History_gives_the_shares_and_balances_that_were_observed(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        PoolLedger live = history.Live.Ledger;
        int stride = history.Steps.Count > 5_000 ? 5 : 1;
        int compared = 0;
        for (int i = 0; i < history.Steps.Count; i += stride)
        {
            LidoStep step = history.Steps[i];
            foreach ((AccountId account, Shares shares, Amount balance) in step.Observed)
            {
                Assert.Equal(shares, live.SharesAt(LidoPool.StEth, account, step.After));
                Assert.Equal(balance, live.BalanceAt(account, step.After));
                compared++;
            }
        }

        Assert.True(compared > history.Steps.Count / (2 * stride), $"only {compared} balances were compared");
    }

    /// <summary>The snapshot of one pool, carried on by the events of another, becomes that other.</summary>
    private static void AssertResumes(LidoPool from, PoolLedger to, EventNumber until)
    {
        LidoPool resumed = LidoPool.Resume(from.Ledger.Snapshot());
        Assert.Equal(from.Ledger.StateDigest(), resumed.Ledger.StateDigest());

        resumed.Ledger.AppendFrom(to.Journal, until);

        Assert.Equal(to.StateDigest(), resumed.Ledger.StateDigest());
        Assert.Equal(to.JournalDigest(includeOpenTail: true), resumed.Ledger.JournalDigest(includeOpenTail: true));
    }
}
