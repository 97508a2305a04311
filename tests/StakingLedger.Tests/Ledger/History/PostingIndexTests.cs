using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

[Trait("Category", "IntrinsicsOff")]
public sealed class PostingIndexTests
{
    private static readonly PostingLimits NeverSort = new(int.MaxValue, 1UL << 31, 1 << 30, 1UL << 24);

    /// <summary>Everything waits; nothing waits; tails of a few; and segments and batches so small that there are many.</summary>
    public static TheoryData<int, int, int, int, int> Limits => new()
    {
        { 1, int.MaxValue, 1 << 30, 1 << 30, 1 << 24 },
        { 2, 0, 1 << 30, 1 << 30, 1 << 24 },
        { 3, 5, 1 << 30, 1 << 30, 1 << 24 },
        { 4, 40, 1 << 30, 1 << 30, 3 },
        { 5, 12, 17, 1 << 30, 5 },
        { 6, 3, 1 << 30, 25, 7 },
        { 7, 0, 1, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Shares_totals_and_events_agree_with_naive_lists_however_the_index_grows(
        int seed, int tail, int segmentEvents, int segmentPostings, int batch)
    {
        PostingLimits limits = new(tail, (ulong)segmentEvents, segmentPostings, (ulong)batch);
        foreach (int resumeAfter in new[] { 0, 60 })
        {
            MovesHistory history = new((seed * 100) + resumeAfter);
            if (resumeAfter != 0)
            {
                history.Add(resumeAfter);
                history.Resume();
            }

            Random random = new(seed);
            PostingIndex index = history.Ledger.NewPostings(limits);
            index.Extend();
            for (int events = 0; events < 300;)
            {
                int next = random.Next(3) == 0 ? random.Next(1, 60) : 1;
                history.Add(next);
                events += next;
                if (random.Next(3) == 0)
                {
                    index.Extend();
                    history.DemandSameAt(index, history.Ledger.LastEvent.Value);
                    history.DemandSameAt(index, history.Ledger.HistoryBeginsAfter.Value + (ulong)(events / 2));
                }
            }

            index.Extend();
            history.DemandSame(index);
        }
    }

    [Fact]
    public void It_makes_no_difference_at_which_event_the_tail_is_put_in_order()
    {
        const int Events = 50;
        MovesHistory history = new(31);
        List<PostingIndex> sortedOnce = [];
        PostingIndex sortedAlways = history.Ledger.NewPostings(NeverSort);
        for (int i = 0; i <= Events; i++)
        {
            PostingIndex index = history.Ledger.NewPostings(NeverSort);
            index.Extend();
            index.SortNow();
            sortedOnce.Add(index);
            sortedAlways.Extend();
            sortedAlways.SortNow();
            history.Add(1);
            foreach (PostingIndex earlier in sortedOnce)
            {
                earlier.Extend();
            }
        }

        sortedAlways.Extend();
        history.DemandSame(sortedAlways);
        foreach (PostingIndex index in sortedOnce)
        {
            history.DemandSame(index);
        }
    }

    [Fact]
    public void Shares_around_every_width_are_kept_exactly_whether_moved_plainly_or_minted()
    {
        foreach (PostingLimits limits in new[] { NeverSort, new(0, 1UL << 31, 1 << 30, 1UL << 24), PostingLimits.Usual })
        {
            MovesHistory history = new(1);
            PostingIndex index = history.Ledger.NewPostings(limits);
            (AccountId a, AccountId b) = (MovesHistory.Account(0), MovesHistory.Account(1));
            foreach (int bits in new[] { 31, 32, 63, 64, 94, 95, 96, 97, 127, 128, 129, 200 })
            {
                UInt256 edge = UInt256.One << bits;
                history.Mixed(1, new MovesPool.Movement(0, default, a, edge - UInt256.One));
                history.Plain(a, b, edge - UInt256.One);
                history.Mixed(1, new MovesPool.Movement(0, default, a, edge));
                history.Plain(a, b, UInt256.One);
                history.Plain(b, a, UInt256.One);
                index.Extend();
                history.Plain(a, b, edge - UInt256.One);
                history.Plain(b, a, edge);
                history.Plain(b, a, edge - (UInt256)2u);
                history.Mixed(
                    1,
                    new MovesPool.Movement(0, a, default, (UInt256)history.Held(0, a)),
                    new MovesPool.Movement(0, b, default, (UInt256)history.Held(0, b)));
                index.Extend();
            }

            history.DemandSame(index);
        }
    }

    [Fact]
    public void Plain_moves_are_read_from_their_rows_unless_a_number_is_too_wide_for_one()
    {
        MovesHistory history = new(5);
        (AccountId a, AccountId b) = (MovesHistory.Account(0), MovesHistory.Account(1));
        UInt256 wide = UInt256.One << 130;
        history.Mixed(1, new MovesPool.Movement(0, default, a, wide));
        history.Plain(a, b, (UInt256)5u);
        history.Plain(a, b, (UInt256)7u, MovesPool.FarPlainKind);
        history.Protocol.PlainDescribed = 0;
        foreach (PostingLimits limits in new[] { NeverSort, new(0, 1UL << 31, 1 << 30, 1UL << 24) })
        {
            history.Ledger.NewPostings(limits).Extend();
            Assert.Equal(0, history.Protocol.PlainDescribed);
        }

        history.Plain(a, b, wide - (UInt256)12u);
        history.Protocol.PlainDescribed = 0;
        foreach (PostingLimits limits in new[] { NeverSort, new(0, 1UL << 31, 1 << 30, 1UL << 24) })
        {
            PostingIndex index = history.Ledger.NewPostings(limits);
            index.Extend();
            history.DemandSame(index);
        }

        Assert.Equal(2, history.Protocol.PlainDescribed);
    }

    [Fact]
    public void A_protocol_that_throws_leaves_the_index_as_it_was()
    {
        MovesHistory history = new(8);
        history.Add(100);
        foreach (PostingLimits limits in new[] { PostingLimits.Usual, new(0, 1UL << 31, 1 << 30, 1UL << 24) })
        {
            PostingIndex index = history.Ledger.NewPostings(limits);
            index.Extend();
            history.DemandSame(index);
            history.Add(20);
            history.Mixed(1, new MovesPool.Movement(0, default, MovesHistory.Account(0), UInt256.One));
            history.Protocol.FailsAt = history.Ledger.LastEvent.Value;
            Assert.Throws<InvalidOperationException>(index.Extend);
            history.DemandSameAt(index, history.Ledger.LastEvent.Value - 21);
            history.Protocol.FailsAt = 0;
            index.Extend();
            history.DemandSame(index);
        }
    }

    [Fact]
    public void A_search_looks_at_a_logarithmic_number_of_an_accounts_own_postings()
    {
        MovesHistory history = new(1);
        (AccountId busy, AccountId idle) = (MovesHistory.Account(0), MovesHistory.Account(1));
        history.Mixed(1, new MovesPool.Movement(0, default, busy, (UInt256)1_000_000u));
        history.Plain(busy, idle, UInt256.One);
        Context context = Context.By(busy);
        MovesPool.Plain move = new(MovesPool.PlainKind, busy, MovesHistory.Account(2), UInt256.One, UInt256.One);
        PostingIndex index = history.Ledger.NewPostings();
        Assert.True(history.Ledger.Accounts.TryFind(busy, out AccountHandle busyHandle));
        Assert.True(history.Ledger.Accounts.TryFind(idle, out AccountHandle idleHandle));
        for (int postings = 2; postings <= 40_000; postings++)
        {
            _ = history.Ledger.Commit(move, context);
            if (postings % 500 == 0)
            {
                index.Extend();
                ulong last = history.Ledger.LastEvent.Value;
                int log = BitOperations.Log2((uint)postings + 1);
                for (ulong at = 0; at <= last; at += 1 + (last / 50))
                {
                    // The tail's chains may take three steps for each that halving takes.
                    Assert.InRange(index.StepsToFind(default, busyHandle, EventNumber.From(at)), 0, 4 * (log + 1));
                    Assert.InRange(index.StepsToFind(default, idleHandle, EventNumber.From(at)), 0, 1);
                }

                index.SortNow();
                Assert.InRange(index.StepsToFind(default, busyHandle, EventNumber.From(last / 3)), 0, log + 1);
            }
        }
    }

    [Fact]
    public void A_posting_takes_16_bytes_when_built_and_fewer_than_24_while_events_arrive_one_by_one()
    {
        MovesHistory history = new(1);
        AccountId rich = MovesHistory.Account(0);
        history.Mixed(1, new MovesPool.Movement(0, default, rich, UInt256.One << 90));
        Context context = Context.By(rich);
        PostingIndex grown = history.Ledger.NewPostings();
        for (int i = 0; i < 60_000; i++)
        {
            _ = history.Ledger.Commit(
                new MovesPool.Plain(MovesPool.PlainKind, rich, MovesHistory.Account(1 + (i % 500)), UInt256.One, UInt256.One), context);
            grown.Extend();
            if (grown.Count > 20_000)
            {
                Assert.InRange(grown.Bytes, 16 * grown.Count, 24 * grown.Count);
            }
        }

        PostingIndex built = history.Ledger.NewPostings();
        built.Extend();
        Assert.Equal((120_002, 120_002 * 16), (built.Count, built.Bytes));
        Assert.Equal(built.Count, grown.Count);
    }

    [Fact]
    public void A_moment_beyond_a_segments_numbers_is_after_all_of_its_postings()
    {
        WideShares wide = new();
        PostingSegment segment = new(10, [wide.Cell(1, UInt256.One), wide.Cell(uint.MaxValue, UInt256.MaxValue)], [0, 0, 2], wide);
        Assert.False(segment.TryAt(1, 10, out _));
        Assert.True(segment.TryAt(1, 11, out UInt256 shares));
        Assert.Equal(UInt256.One, shares);
        Assert.True(segment.TryAt(1, 10 + (ulong)uint.MaxValue, out shares));
        Assert.Equal(UInt256.MaxValue, shares);
        Assert.True(segment.TryAt(1, ulong.MaxValue, out shares));
        Assert.Equal(UInt256.MaxValue, shares);
        Assert.False(segment.TryAt(0, ulong.MaxValue, out _));
        Assert.False(segment.TryAt(2, ulong.MaxValue, out _));
    }
}
