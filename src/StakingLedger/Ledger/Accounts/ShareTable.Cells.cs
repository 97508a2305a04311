using System.Runtime.CompilerServices;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>
/// Adding to and subtracting from one account. All that real pools hold stands in 16-byte cells, where 128-bit arithmetic in place
/// does; whatever does not fit there goes through the column, which knows the side table.
/// </content>
public sealed partial class ShareTable
{
    /// <summary>An account's cell will be needed soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Announce(AccountHandle account)
    {
        ReadOnlySpan<UInt128> cells = _cells.Cells;
        if (account.Index < (uint)cells.Length)
        {
            Prefetch.Line(in cells[(int)account.Index]);
        }
    }

    private void Add(uint account, in UInt256 shares)
    {
        if (!TryAddInCell(account, shares))
        {
            _cells[account] = _cells[account] + shares;
        }
    }

    private void Subtract(EventNumber at, AccountHandle from, in UInt256 shares)
    {
        if (!TrySubtractInCell(from.Index, shares))
        {
            _cells[from.Index] = Demand(at, from, shares) - shares;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAddInCell(uint account, in UInt256 shares)
    {
        Span<UInt128> cells = _cells.CellsInPlace;
        if (account >= (uint)cells.Length || (shares.Limb2 | shares.Limb3) != 0)
        {
            return false;
        }

        // A cell of all ones stands for the side table. It wraps with any shares but none, and with none it stays all ones.
        ref UInt128 cell = ref cells[(int)account];
        UInt128 sum = unchecked(cell + shares.Lower);
        if (sum < cell || sum == UInt128.MaxValue)
        {
            return false;
        }

        cell = sum;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TrySubtractInCell(uint account, in UInt256 shares)
    {
        Span<UInt128> cells = _cells.CellsInPlace;
        if (account >= (uint)cells.Length || (shares.Limb2 | shares.Limb3) != 0)
        {
            return false;
        }

        ref UInt128 cell = ref cells[(int)account];
        UInt128 held = cell;
        if (held < shares.Lower || held == UInt128.MaxValue)
        {
            return false;
        }

        cell = unchecked(held - shares.Lower);
        return true;
    }
}
