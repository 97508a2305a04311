using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>Whether an account has a cell; a table grows with the first shares that come to an account.</summary>
    internal bool HasCell(uint account) => account < (uint)_cells.Cells.Length;

    /// <summary>
    /// The total with so many shares more; false when the account has no cell yet, or the total is or becomes too large for one. An
    /// account never holds more than the total: then its cell holds what it has, before and after.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TrySumOfTotal(uint account, UInt128 shares, out UInt128 total)
    {
        total = default;
        return account < (uint)_cells.Cells.Length && (_total.Limb2 | _total.Limb3) == 0
            && ShareCell.TrySum(_total.Lower, shares, out total);
    }

    /// <summary>The total of <see cref="TrySumOfTotal"/>; the shares are added to the account's cell next.</summary>
    internal void SetTotal(UInt128 total) => _total = new UInt256(UInt128.Zero, total);

    /// <summary>Adds the shares of <see cref="TrySumOfTotal"/> to the account.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddInCell(uint account, UInt128 shares)
    {
        ref UInt128 cell = ref Unsafe.Add(ref MemoryMarshal.GetReference(_cells.CellsInPlace), (nint)account);
        cell = unchecked(cell + shares);
    }

    /// <summary>Moves shares between two accounts that have cells; false, and nothing changed, when it is not that simple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryMoveInCells(uint from, uint to, UInt128 shares)
    {
        Span<UInt128> cells = _cells.CellsInPlace;
        return from < (uint)cells.Length && to < (uint)cells.Length && from != to
            && ShareCell.TryMove(ref cells[(int)from], ref cells[(int)to], shares);
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
