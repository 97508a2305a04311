using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The shares of every account in one token: one 16-byte cell per account by dense number, and the rare larger values in a side
/// table.
/// </summary>
public sealed partial class ShareTable
{
    private readonly NumberColumn _cells;
    private UInt256 _total;

    internal ShareTable(int expectedAccounts = 0) => _cells = new NumberColumn(expectedAccounts);

    private ShareTable(NumberColumn cells, UInt256 total)
    {
        _cells = cells;
        _total = total;
    }

    /// <summary>The sum of all accounts' shares, kept as shares are minted and burnt.</summary>
    public UInt256 Total => _total;

    /// <summary>The same sum, where it stands.</summary>
    internal ref readonly UInt256 TotalInPlace => ref _total;

    /// <summary>How many accounts hold too many shares for a 16-byte cell, and stand in the side table.</summary>
    internal int WideCount => _cells.WideCount;

    /// <summary>
    /// The cells by account number; a cell of all ones stands for a value in the side table. May be shorter than the accounts.
    /// </summary>
    internal ReadOnlySpan<UInt128> Cells => _cells.Cells;

    /// <summary>
    /// The cells to move shares between in place, until the table grows. A cell of all ones is neither read as a number nor written,
    /// and what leaves one cell arrives in another: the total stays.
    /// </summary>
    internal Span<UInt128> CellsInPlace => _cells.CellsInPlace;

    /// <summary>The shares of an account; zero for one that never held any.</summary>
    /// <param name="account">The account.</param>
    public UInt256 Of(AccountHandle account) => _cells[account.Index];

    /// <summary>An entry of the side table, which is sorted by account number.</summary>
    internal (uint Account, UInt256 Shares) WideAt(int place) => _cells.WideAt(place);

    internal static ShareTable Restore(NumberColumn cells, UInt256 total) => new(cells, total);

    internal void Mint(EventNumber at, AccountHandle to, in UInt256 shares)
    {
        if (!UInt256.TryAdd(_total, shares, out UInt256 total))
        {
            throw new LedgerCorruptException(at, "total shares fit 256 bits", $"minting {shares} onto {_total}");
        }

        // An account never holds more than the total, so this sum fits too.
        Add(to.Index, shares);
        _total = total;
    }

    internal void Burn(EventNumber at, AccountHandle from, in UInt256 shares)
    {
        if (_total < shares)
        {
            _ = Demand(at, from, shares);
            throw new LedgerCorruptException(at, "Σ shares = total shares", $"burning {shares} of a total of {_total}");
        }

        Subtract(at, from, shares);
        _total -= shares;
    }

    internal void Move(EventNumber at, AccountHandle from, AccountHandle to, in UInt256 shares)
    {
        if (from == to)
        {
            _ = Demand(at, from, shares);
            return;
        }

        Subtract(at, from, shares);
        Add(to.Index, shares);
    }

    /// <summary>Writes a cell without minting: for tests that plant a corruption.</summary>
    internal void Plant(AccountHandle account, in UInt256 shares) => _cells[account.Index] = shares;

    private UInt256 Demand(EventNumber at, AccountHandle from, in UInt256 shares)
    {
        UInt256 held = _cells[from.Index];
        return held >= shares
            ? held
            : throw new LedgerCorruptException(
                at, "shares cover every movement", $"account {from.Index} holds {held}, {shares} leave");
    }
}
