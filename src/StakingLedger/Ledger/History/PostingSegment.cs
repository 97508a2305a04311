using System.Runtime.CompilerServices;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The postings of a span of events in account order: 16 bytes each, every account's own ones side by side and in order of time, and
/// one 32-bit number per account that says where they begin. Never changed once made.
/// </summary>
/// <remarks>An account's shares after an event are found by halving its own slice: 1 + ⌊log2 n⌋ looks at n postings.</remarks>
internal sealed class PostingSegment
{
    private readonly PostingCell[] _cells;
    private readonly uint[] _bounds;
    private readonly WideShares _wide;

    public PostingSegment(ulong after, PostingCell[] cells, uint[] bounds, WideShares wide) =>
        (After, _cells, _bounds, _wide) = (after, cells, bounds, wide);

    /// <summary>The event at whose end this segment begins: its cells count from there.</summary>
    public ulong After { get; }

    /// <summary>How many postings it holds.</summary>
    public int Count => _cells.Length;

    /// <summary>How many places it has bounds for; those beyond have no postings.</summary>
    public int Places => _bounds.Length - 1;

    public WideShares Wide => _wide;

    /// <summary>The bytes of all postings; the bounds apart.</summary>
    public long Bytes => ((long)_cells.Length * Unsafe.SizeOf<PostingCell>()) + _wide.Bytes;

    /// <summary>The postings of a place, in order of time.</summary>
    public ReadOnlySpan<PostingCell> Of(int place) => place < Places
        ? _cells.AsSpan((int)_bounds[place], (int)(_bounds[place + 1] - _bounds[place]))
        : default;

    /// <summary>The shares in force after an event; false when this segment's first posting is later.</summary>
    public bool TryAt(int place, ulong number, out UInt256 shares)
    {
        if (number <= After)
        {
            shares = UInt256.Zero;
            return false;
        }

        ReadOnlySpan<PostingCell> cells = Of(place);
        int found = Until(cells, number, out _);
        shares = found == 0 ? UInt256.Zero : _wide.Of(cells[found - 1]);
        return found != 0;
    }

    /// <summary>The shares after the last posting; false when there is none.</summary>
    public bool TryLast(int place, out UInt256 shares)
    {
        ReadOnlySpan<PostingCell> cells = Of(place);
        shares = cells.IsEmpty ? UInt256.Zero : _wide.Of(cells[^1]);
        return !cells.IsEmpty;
    }

    /// <summary>Adds the events of a place's postings in a span.</summary>
    public void AddEvents(int place, ulong after, ulong until, List<EventNumber> events)
    {
        ReadOnlySpan<PostingCell> cells = Of(place);
        int first = after <= After ? 0 : Until(cells, after, out _);
        int end = until <= After ? 0 : Until(cells, until, out _);
        for (int i = first; i < end; i++)
        {
            events.Add(EventNumber.From(After + cells[i].Event));
        }
    }

    /// <summary>How many postings a search looks at.</summary>
    internal int StepsToFind(int place, ulong number)
    {
        int steps = 0;
        if (number > After)
        {
            _ = Until(Of(place), number, out steps);
        }

        return steps;
    }

    /// <summary>How many of the cells are not later than an event.</summary>
    private int Until(ReadOnlySpan<PostingCell> cells, ulong number, out int steps)
    {
        uint wanted = (uint)Math.Min(number - After, uint.MaxValue);
        int low = 0;
        int high = cells.Length;
        steps = 0;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            steps++;
            if (cells[middle].Event <= wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
