using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <content>
/// Runs of plain moves, straight from journal rows. A move touches two cells that lie anywhere in the column; on their own these are
/// two cache misses. The rows say beforehand which cells will be needed, so those of the row twelve places further are asked for while
/// this one is worked on: about as many moves as it takes for memory to answer. A prefetch of an address that is none does nothing, so
/// the handles need no check before they are used for that. A row is applied here only if nothing about it is special; the first one
/// that is ends the run untouched, and is applied, or refused, by the way that every event takes.
/// </content>
public sealed partial class ShareTable
{
    private const int Ahead = 12;

    /// <summary>All fields stand in columns: nothing in a payload, no client id either.</summary>
    private const RowFlags PlainFlags = RowFlags.HasAccountA | RowFlags.HasAccountB | RowFlags.HasX | RowFlags.HasY;

    /// <summary>
    /// Applies moves up to the first row that is no plain move, names an account that is not known or has no cell yet, moves nothing,
    /// moves more than is held, or leads to or from a number that has no cell.
    /// </summary>
    /// <param name="rows">The rows of consecutive events.</param>
    /// <param name="known">How many accounts are known; no row of a run brings others.</param>
    /// <param name="plainKinds">The kinds below 64 that are plain moves: a bit each.</param>
    /// <returns>How many were applied.</returns>
    [SkipLocalsInit]
    internal int MoveRun(ReadOnlySpan<JournalRow> rows, int known, ulong plainKinds)
    {
        Span<UInt128> column = _cells.CellsInPlace;
        uint bound = (uint)Math.Min(column.Length, known);
        ref UInt128 cells = ref MemoryMarshal.GetReference(column);
        ref JournalRow first = ref MemoryMarshal.GetReference(rows);
        int ahead = rows.Length - Ahead;
        for (int i = 0; i < rows.Length; i++)
        {
            unchecked
            {
                if (i < ahead)
                {
                    ref readonly JournalRow later = ref Unsafe.Add(ref first, i + Ahead);
                    Prefetch.Line(ref Unsafe.Add(ref cells, later.AccountA));
                    Prefetch.Line(ref Unsafe.Add(ref cells, later.AccountB));
                }

                ref readonly JournalRow row = ref Unsafe.Add(ref first, i);
                bool isPlain = (row.Flags & ~RowFlags.NewContext) == PlainFlags && row.Kind < 64
                    && ((plainKinds >> row.Kind) & 1) != 0 && row.PayloadLength == 0;
                if (!isPlain || row.AccountsAfter != (uint)known || row.AccountA >= bound || row.AccountB >= bound)
                {
                    return i;
                }

                ref UInt128 from = ref Unsafe.Add(ref cells, row.AccountA);
                ref UInt128 to = ref Unsafe.Add(ref cells, row.AccountB);
                UInt128 shares = row.Y;
                UInt128 held = from;
                UInt128 reached = to + shares;
                if (shares == UInt128.Zero || held < shares || held == UInt128.MaxValue)
                {
                    return i;
                }

                if (row.AccountA == row.AccountB)
                {
                    continue;
                }

                // Below the shares: the sum passed 2^128. All ones is the mark of the side table, before the move or after it.
                if (reached < shares || reached == UInt128.MaxValue || to == UInt128.MaxValue)
                {
                    return i;
                }

                from = held - shares;
                to = reached;
            }
        }

        return rows.Length;
    }
}
