using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <summary>
/// A column of 256-bit numbers stored in 16-byte cells. A cell of all ones says that the number stands in the side table, so
/// 2^128 - 1 and everything above stand there; all that real pools hold stands in the cells.
/// </summary>
internal sealed partial class NumberColumn
{
    private UInt128[] _cells;
    private uint[] _wideKeys = [];
    private UInt256[] _wideValues = [];
    private int _wideCount;

    public NumberColumn(int capacity = 0) => _cells = LargeArrays.Zeroed<UInt128>(capacity);

    public int WideCount => _wideCount;

    /// <summary>The bytes of cells and side table, with the room to grow.</summary>
    public long Bytes => (_cells.Length * 16L) + (_wideKeys.Length * (sizeof(uint) + (long)UInt256.Size));

    /// <summary>All cells, those beyond the last number written included: they are zero.</summary>
    public ReadOnlySpan<UInt128> Cells => _cells;

    /// <summary>
    /// The cells to be changed in place, until the column grows. Whoever does so leaves a cell of all ones alone and writes none.
    /// </summary>
    public Span<UInt128> CellsInPlace => _cells;

    /// <summary>Asks the system for the memory of all cells; they must be zero.</summary>
    public void Touch() => LargeArrays.Touch(_cells);

    /// <summary>The number at a place; zero where nothing was ever written.</summary>
    public UInt256 this[uint index]
    {
        get
        {
            if (index >= (uint)_cells.Length)
            {
                return UInt256.Zero;
            }

            UInt128 cell = _cells[index];
            return cell == UInt128.MaxValue ? _wideValues[WidePlace(index)] : (UInt256)cell;
        }

        set
        {
            if (index >= (uint)_cells.Length)
            {
                GrowTo(index);
            }

            if (value.Upper == UInt128.Zero && value.Lower != UInt128.MaxValue)
            {
                if (_cells[index] == UInt128.MaxValue)
                {
                    RemoveWide(index);
                }

                _cells[index] = value.Lower;
            }
            else
            {
                SetWide(index, value);
                _cells[index] = UInt128.MaxValue;
            }
        }
    }

    /// <summary>The key and the value of an entry of the side table, which is sorted by key.</summary>
    public (uint Key, UInt256 Value) WideAt(int place) => (_wideKeys[place], _wideValues[place]);

    private int WidePlace(uint index) => Array.BinarySearch(_wideKeys, 0, _wideCount, index);

    private void SetWide(uint index, in UInt256 value)
    {
        int place = WidePlace(index);
        if (place >= 0)
        {
            _wideValues[place] = value;
            return;
        }

        place = ~place;
        if (_wideCount == _wideKeys.Length)
        {
            int capacity = Math.Max(4, checked(_wideCount * 2));
            Array.Resize(ref _wideKeys, capacity);
            Array.Resize(ref _wideValues, capacity);
        }

        Array.Copy(_wideKeys, place, _wideKeys, place + 1, _wideCount - place);
        Array.Copy(_wideValues, place, _wideValues, place + 1, _wideCount - place);
        _wideKeys[place] = index;
        _wideValues[place] = value;
        _wideCount++;
    }

    private void RemoveWide(uint index)
    {
        int place = WidePlace(index);
        _wideCount--;
        Array.Copy(_wideKeys, place + 1, _wideKeys, place, _wideCount - place);
        Array.Copy(_wideValues, place + 1, _wideValues, place, _wideCount - place);
    }

    private void GrowTo(uint index)
    {
        long wanted = Math.Max((long)index + 1, Math.Max(16L, _cells.Length * 2L));
        LargeArrays.Grow(ref _cells, checked((int)Math.Min(wanted, Math.Max((long)index + 1, Array.MaxLength))));
    }
}
