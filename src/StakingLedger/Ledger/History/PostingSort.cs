using System.Runtime.CompilerServices;
using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <summary>
/// Puts one token's postings in account order: those of a segment, those of the tail behind it, and those of a span of events.
/// </summary>
/// <remarks>
/// A counting sort in two passes. The first counts the new postings of every place. From the counts follows where each place's slice
/// begins; what was in order is copied there. The second pass goes through the events again, and each posting is written where its
/// place's cursor stands, which moves on by one. So a slice is in order of time because the events are.
/// No table of running shares is needed: the shares before a posting are those in the cell before the cursor. Where the slice is
/// still empty there is no such cell (the one before belongs to another place): the upper bit of the cursor says so, and then the
/// shares are those with which the segment opens. After the last event each cursor stands where the next slice begins, so the
/// cursors, moved up by one, are the bounds.
/// Both passes must agree on how many postings an event makes: one per place, however often it moves that place's shares. A plain
/// move has two different places. For any other event the first pass marks each place with the event that last counted it, and
/// keeps the movements for the second pass, so that an event is described once.
/// </remarks>
internal sealed partial class PostingSort
{
    private const uint Empty = 1U << 31;

    private readonly TokenPostings _token;
    private readonly uint[] _bounds;
    private readonly ulong _after;
    private readonly WideShares _wide;
    private PostingCell[] _cells = [];
    private long _counted;

    public PostingSort(TokenPostings token, PostingSegment? earlier, int places)
    {
        (_token, Earlier) = (token, earlier);
        _after = earlier?.After ?? token.Tail.After;
        _bounds = new uint[places + 1];
        _wide = new WideShares(earlier?.Wide);
    }

    /// <summary>The segment that is continued; null where a new one begins.</summary>
    public PostingSegment? Earlier { get; }

    /// <summary>Writes all that was in order, and leaves room for what was counted.</summary>
    public void Open()
    {
        PostingTail tail = _token.Tail;
        long count = _counted + (Earlier?.Count ?? 0) + tail.Count;
        _cells = Room(checked((int)count));
        int begin = 0;
        for (int place = 0; place < _bounds.Length - 1; place++)
        {
            int cursor = begin;
            if (Earlier is not null)
            {
                ReadOnlySpan<PostingCell> kept = Earlier.Of(place);
                kept.CopyTo(_cells.AsSpan(cursor));
                cursor += kept.Length;
            }

            int waiting = tail.CountOf(place);
            if (waiting != 0)
            {
                tail.CopyTo(place, _cells.AsSpan(cursor, waiting), _after, _wide);
                cursor += waiting;
            }

            int counted = (int)_bounds[place + 1];
            _bounds[place + 1] = (uint)cursor | (cursor == begin ? Empty : 0);
            begin = cursor + counted;
        }
    }

    /// <summary>The segment of all postings.</summary>
    public PostingSegment Close()
    {
        foreach (ref uint bound in _bounds.AsSpan())
        {
            bound &= ~Empty;
        }

        return new PostingSegment(_after, _cells, _bounds, _wide);
    }

    /// <summary>
    /// Room for so many cells, each of which will be written. They are written in an order that knows no pages: where there are many,
    /// large pages are asked for.
    /// </summary>
    private static unsafe PostingCell[] Room(int count)
    {
        long bytes = (long)count * sizeof(PostingCell);
        if (bytes < 2L * HugePages.Size)
        {
            return GC.AllocateUninitializedArray<PostingCell>(count);
        }

        PostingCell[] cells = GC.AllocateUninitializedArray<PostingCell>(count, pinned: true);
        HugePages.Advise((nint)Unsafe.AsPointer(ref cells[0]), bytes);
        return cells;
    }

    /// <summary>Writes any posting the plain way: a first one, a second one of the same event, or one with many shares.</summary>
    private void Post(int place, uint number, in UInt256 moved, bool leaves)
    {
        ref uint bound = ref _bounds[place + 1];
        int cursor = (int)(bound & ~Empty);
        bool isFirst = bound >= Empty;
        UInt256 held = isFirst ? _token.Opening(place, Earlier) : _wide.Of(_cells[cursor - 1]);
        PostingCell cell = _wide.Cell(number, leaves ? held - moved : held + moved);
        if (!isFirst && _cells[cursor - 1].Event == number)
        {
            _cells[cursor - 1] = cell;
            return;
        }

        _cells[cursor] = cell;
        bound = (uint)cursor + 1;
    }
}
