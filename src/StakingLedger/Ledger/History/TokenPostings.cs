using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The postings of one token: segments in account order, oldest first, and behind them a tail of those that came since.
/// </summary>
/// <param name="baseShares">The shares with which the history begins; null when it begins with none.</param>
/// <param name="after">The event at whose end the history begins.</param>
internal sealed class TokenPostings(ShareTable? baseShares, EventNumber after)
{
    /// <summary>The place of the token's total; accounts follow.</summary>
    public const int TotalPlace = 0;

    private PostingSegment[] _segments = [];

    public PostingTail Tail { get; private set; } = new(after.Value);

    /// <summary>How many postings there are.</summary>
    public long Count => Tail.Count + _segments.Sum(x => (long)x.Count);

    /// <summary>The bytes of all postings.</summary>
    public long Bytes => Tail.Bytes + _segments.Sum(x => x.Bytes);

    public static int PlaceOf(AccountHandle account) => checked((int)account.Index + 1);

    public UInt256 At(int place, EventNumber number)
    {
        if (Tail.TryAt(place, number.Value, out UInt256 shares))
        {
            return shares;
        }

        for (int i = _segments.Length - 1; i >= 0; i--)
        {
            if (_segments[i].TryAt(place, number.Value, out shares))
            {
                return shares;
            }
        }

        return BaseOf(place);
    }

    /// <summary>The shares after the last posting of all.</summary>
    public UInt256 Last(int place) => Tail.TryLast(place, out UInt256 shares) ? shares : LastBefore(place, _segments.Length);

    public IReadOnlyList<EventNumber> EventsOf(int place, EventNumber begin, EventNumber until)
    {
        List<EventNumber> events = [];
        foreach (PostingSegment segment in _segments)
        {
            segment.AddEvents(place, begin.Value, until.Value, events);
        }

        Tail.AddEvents(place, begin.Value, until.Value, events);
        return events;
    }

    /// <summary>Begins to put everything in order anew, with the events up to one. Nothing changes until it is adopted.</summary>
    public PostingSort Sort(int places, ulong until, in PostingLimits limits)
    {
        PostingSegment? open = _segments.Length == 0 ? null : _segments[^1];
        bool sealedNow = open is not null
            && (open.Count >= limits.SegmentPostings || until - open.After > limits.SegmentEvents);
        return new PostingSort(this, sealedNow ? null : open, places);
    }

    /// <summary>
    /// Takes what was put in order in place of the tail and of the segment that was continued; without anything, the empty tail
    /// begins anew.
    /// </summary>
    public void Adopt(PostingSort? sort, PostingSegment? sorted, EventNumber until)
    {
        if (sort is not null && sorted is not null)
        {
            int kept = _segments.Length - (sort.Earlier is null ? 0 : 1);
            Array.Resize(ref _segments, kept + 1);
            _segments[kept] = sorted;
        }

        Tail = new PostingTail(until.Value);
    }

    /// <summary>The shares before the first posting of a segment, or of the one that would follow all.</summary>
    public UInt256 Opening(int place, PostingSegment? segment) =>
        LastBefore(place, _segments.Length - (segment is null ? 0 : 1));

    /// <summary>How many postings a search looks at.</summary>
    internal int StepsToFind(int place, EventNumber number)
    {
        int steps = Tail.StepsToFind(place, number.Value);
        for (int i = _segments.Length - 1; i >= 0 && !Tail.TryAt(place, number.Value, out _); i--)
        {
            steps += _segments[i].StepsToFind(place, number.Value);
            if (_segments[i].TryAt(place, number.Value, out _))
            {
                break;
            }
        }

        return steps;
    }

    private UInt256 LastBefore(int place, int segments)
    {
        for (int i = segments - 1; i >= 0; i--)
        {
            if (_segments[i].TryLast(place, out UInt256 shares))
            {
                return shares;
            }
        }

        return BaseOf(place);
    }

    private UInt256 BaseOf(int place)
    {
        if (baseShares is null)
        {
            return UInt256.Zero;
        }

        return place == TotalPlace ? baseShares.Total : baseShares.Of(new AccountHandle((uint)place - 1));
    }
}
