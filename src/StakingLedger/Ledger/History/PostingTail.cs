using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>The postings of one token since its segments were put in order: chains in the order of time.</summary>
internal sealed class PostingTail(ulong after)
{
    private readonly PostingChains _chains = new(after);
    private int[] _heads = [];

    /// <summary>The event after which this tail begins.</summary>
    public ulong After => after;

    public int Count => _chains.Count;

    public long Bytes => _chains.Bytes;

    public bool TryAt(int place, ulong number, out UInt256 shares) => _chains.TryAt(Head(place), number, out shares);

    public bool TryLast(int place, out UInt256 shares)
    {
        int head = Head(place);
        shares = head == PostingChains.None ? UInt256.Zero : _chains.ValueOf(head);
        return head != PostingChains.None;
    }

    public int CountOf(int place) => _chains.CountUpTo(Head(place));

    public void AddEvents(int place, ulong begin, ulong until, List<EventNumber> events) =>
        _chains.AddEvents(Head(place), begin, until, events);

    /// <summary>A place's postings, oldest first, as cells of a segment that begins after another event.</summary>
    public void CopyTo(int place, Span<PostingCell> cells, ulong segmentAfter, WideShares wide)
    {
        int posting = Head(place);
        for (int i = cells.Length - 1; i >= 0; i--)
        {
            cells[i] = wide.Cell((uint)(_chains.EventOf(posting) - segmentAfter), _chains.ValueOf(posting));
            posting = _chains.Before(posting);
        }
    }

    public void Post(int place, ulong number, in UInt256 shares)
    {
        if (place >= _heads.Length)
        {
            Array.Resize(ref _heads, checked((int)Math.Min(Math.Max(place + 1L, Math.Max(16, _heads.Length * 2L)), Array.MaxLength)));
        }

        _heads[place] = _chains.Post(_heads[place] - 1, number, shares) + 1;
    }

    internal int StepsToFind(int place, ulong number) => _chains.StepsToFind(Head(place), number);

    /// <summary>Heads are kept one higher, so that zero says that there are no postings.</summary>
    private int Head(int place) => place < _heads.Length ? _heads[place] - 1 : PostingChains.None;
}
