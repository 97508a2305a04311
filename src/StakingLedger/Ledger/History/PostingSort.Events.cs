using System.Runtime.CompilerServices;
using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <content>The two passes over the events.</content>
internal sealed partial class PostingSort
{
    /// <summary>
    /// How many rows ahead the cells are fetched; the cursors, which say where those are, are fetched twice as far ahead. A row takes
    /// some 40 ns here and a far cell 100 to 200 ns, so a handful would do; more covers rows that are quicker than most.
    /// </summary>
    private const int Ahead = 16;

    private const uint Leaving = 1U << 31;

    private readonly WideShares _wideMoves = new();
    private uint[] _seen = [];
    private uint[] _movedPlaces = [];
    private PostingCell[] _moves = [];
    private int _moveCount;
    private int _nextMove;

    /// <summary>Counts the two postings of a plain move; one of nothing, or to oneself, makes none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ref readonly JournalRow row)
    {
        if (row.AccountA != row.AccountB && row.Y != UInt128.Zero)
        {
            unchecked
            {
                _bounds[(int)row.AccountA + 2]++;
                _bounds[(int)row.AccountB + 2]++;
                _counted += 2;
            }
        }
    }

    /// <summary>Counts a movement of another event at one place, and keeps it for the second pass.</summary>
    public void Count(int place, ulong number, in UInt256 shares, bool leaves)
    {
        uint offset = checked((uint)(number - _after));
        if (_seen.Length == 0)
        {
            _seen = new uint[_bounds.Length];
        }

        if (_seen[place] != offset)
        {
            _seen[place] = offset;
            _bounds[place + 1]++;
            _counted++;
        }

        if (_moveCount == _moves.Length)
        {
            int capacity = Math.Max(64, checked(_moveCount * 2));
            Array.Resize(ref _moves, capacity);
            Array.Resize(ref _movedPlaces, capacity);
        }

        _moves[_moveCount] = _wideMoves.Cell(offset, shares);
        _movedPlaces[_moveCount++] = (uint)place | (leaves ? Leaving : 0);
    }

    /// <summary>Posts all that was counted of events other than plain moves.</summary>
    public void PostKept()
    {
        while (_nextMove < _moveCount)
        {
            PostNextKept();
        }
    }

    /// <summary>Posts consecutive rows: plain moves from the row, others from what was kept.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="first">The event of the first one.</param>
    /// <param name="plain">Which are plain moves.</param>
    /// <param name="accounts">How many accounts there are.</param>
    public void Post(ReadOnlySpan<JournalRow> rows, ulong first, PlainMoves plain, uint accounts)
    {
        uint number = checked((uint)(first - _after));
        for (int i = 0; i < rows.Length; i++)
        {
            FetchFor(rows, i);
            ref readonly JournalRow row = ref rows[i];
            if (plain.Has(in row, accounts))
            {
                if (row.AccountA != row.AccountB && row.Y != UInt128.Zero)
                {
                    Move(in row, unchecked(number + (uint)i));
                }
            }
            else
            {
                while (_nextMove < _moveCount && _moves[_nextMove].Event == unchecked(number + (uint)i))
                {
                    PostNextKept();
                }
            }
        }
    }

    /// <summary>Fetches what the rows ahead will need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FetchFor(ReadOnlySpan<JournalRow> rows, int i)
    {
        uint[] bounds = _bounds;
        unchecked
        {
            if ((uint)(i + (2 * Ahead)) < (uint)rows.Length)
            {
                ref readonly JournalRow far = ref rows[i + (2 * Ahead)];
                if (far.AccountA < (uint)bounds.Length - 2 && far.AccountB < (uint)bounds.Length - 2)
                {
                    Prefetch.Line(ref bounds[far.AccountA + 2]);
                    Prefetch.Line(ref bounds[far.AccountB + 2]);
                }
            }

            if ((uint)(i + Ahead) < (uint)rows.Length)
            {
                ref readonly JournalRow near = ref rows[i + Ahead];
                if (near.AccountA < (uint)bounds.Length - 2 && near.AccountB < (uint)bounds.Length - 2)
                {
                    FetchCells(bounds[near.AccountA + 2]);
                    FetchCells(bounds[near.AccountB + 2]);
                }
            }
        }
    }

    /// <summary>The cell to be written and the one before, which is read. Mostly they share a line, and the second hint is free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FetchCells(uint bound)
    {
        PostingCell[] cells = _cells;
        uint before = unchecked((bound & ~Empty) - 1);
        if (before < unchecked((uint)cells.Length - 1))
        {
            Prefetch.Line(ref cells[before]);
            Prefetch.Line(ref cells[unchecked(before + 1)]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Move(ref readonly JournalRow row, uint number)
    {
        unchecked
        {
            PostingCell[] cells = _cells;
            bool fits = PostingCell.TryOf(number, (ulong)row.Y, (ulong)(row.Y >> 64), out PostingCell moved);
            ref uint from = ref _bounds[(int)row.AccountA + 2];
            if (fits & from < Empty && cells[(int)from - 1].TryMinus(moved, number, out PostingCell rest))
            {
                cells[(int)from] = rest;
                from++;
            }
            else
            {
                Post((int)row.AccountA + 1, number, row.Y, leaves: true);
            }

            ref uint to = ref _bounds[(int)row.AccountB + 2];
            if (fits & to < Empty && cells[(int)to - 1].TryPlus(moved, number, out PostingCell sum))
            {
                cells[(int)to] = sum;
                to++;
            }
            else
            {
                Post((int)row.AccountB + 1, number, row.Y, leaves: false);
            }
        }
    }

    private void PostNextKept()
    {
        uint place = _movedPlaces[_nextMove];
        PostingCell moved = _moves[_nextMove++];
        Post((int)(place & ~Leaving), moved.Event, _wideMoves.Of(moved), place >= Leaving);
    }
}
