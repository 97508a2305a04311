using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <summary>The side table of cells: shares that do not fit 95 bits, in the order in which they came.</summary>
internal sealed class WideShares
{
    private UInt256[] _values;

    public WideShares(WideShares? earlier = null)
    {
        _values = earlier is null ? [] : earlier._values[..earlier.Count];
        Count = _values.Length;
    }

    public int Count { get; private set; }

    /// <summary>How many bytes the table takes.</summary>
    public long Bytes => (long)_values.Length * UInt256.Size;

    public UInt256 Of(in PostingCell cell) => cell.IsWide ? _values[cell.WidePlace] : cell.Shares;

    /// <summary>A cell for any shares.</summary>
    public PostingCell Cell(uint number, in UInt256 shares)
    {
        if (PostingCell.TryOf(number, shares, out PostingCell cell))
        {
            return cell;
        }

        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Math.Max(4, checked(Count * 2)));
        }

        _values[Count] = shares;
        return PostingCell.Wide(number, Count++);
    }
}
