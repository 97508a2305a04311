using System.Runtime.CompilerServices;
using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <content>A range of accounts converted at one rate. Nothing is allocated; no result depends on how a range is divided.</content>
public sealed partial class ShareTable
{
    // 4 kB of cells: they stay in the first cache between the kernel and the widening.
    private const int BlockCells = 256;

    /// <summary>
    /// The shares of a range of accounts at one rate, each rounded down, in 16 bytes each: floor(shares * numerator / denominator).
    /// The host divides the accounts among its threads, while nothing writes.
    /// </summary>
    /// <param name="rate">The rate: assets by shares.</param>
    /// <param name="first">The first account.</param>
    /// <param name="results">Receives one result per account from the first on; accounts that do not exist have none.</param>
    /// <returns>
    /// How many results are 2^128 - 1 or more. Their cells are <see cref="PreparedRate.Elsewhere"/>: ask for them one by one.
    /// </returns>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    public int CopyConverted(in PreparedRate rate, AccountHandle first, Span<UInt128> results)
    {
        ReadOnlySpan<UInt128> cells = CellsFrom(first, results.Length);
        int elsewhere = rate.FloorAll(cells, results);
        results[cells.Length..].Clear();
        return elsewhere == 0 ? 0 : Resolve(in rate, first, results[..cells.Length], elsewhere);
    }

    /// <summary>
    /// The same in 32 bytes each. A result above 2^256 - 1 counts as 2^256 - 1.
    /// </summary>
    /// <param name="rate">The rate: assets by shares.</param>
    /// <param name="first">The first account.</param>
    /// <param name="results">Receives one result per account from the first on; accounts that do not exist have none.</param>
    /// <returns>How many results are above 2^256 - 1.</returns>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    [SkipLocalsInit]
    public int CopyConverted(in PreparedRate rate, AccountHandle first, Span<UInt256> results)
    {
        ReadOnlySpan<UInt128> cells = CellsFrom(first, results.Length);
        Span<UInt128> block = stackalloc UInt128[BlockCells];
        int above = 0;
        for (int done = 0; done < cells.Length; done += BlockCells)
        {
            ReadOnlySpan<UInt128> part = cells[done..];
            part = part[..Math.Min(part.Length, BlockCells)];
            int elsewhere = rate.FloorAll(part, block);
            Span<UInt256> target = results.Slice(done, part.Length);
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = block[i];
            }

            if (elsewhere != 0)
            {
                above += Widen(in rate, first.Index + (uint)done, block, target);
            }
        }

        results[cells.Length..].Clear();
        return above;
    }

    /// <summary>The cells of the accounts from the first on that have any.</summary>
    private ReadOnlySpan<UInt128> CellsFrom(AccountHandle first, int count)
    {
        ReadOnlySpan<UInt128> cells = _cells.Cells;
        cells = first.Index < (uint)cells.Length ? cells[(int)first.Index..] : [];
        return cells[..Math.Min(cells.Length, count)];
    }

    /// <summary>Converts the accounts of the side table whose result fits a cell; returns how many do not.</summary>
    private int Resolve(in PreparedRate rate, AccountHandle first, Span<UInt128> results, int elsewhere)
    {
        for (int place = 0; place < WideCount; place++)
        {
            (uint account, UInt256 shares) = WideAt(place);
            if (account >= first.Index
                && account - first.Index < (uint)results.Length
                && rate.TryFloor(in shares, out UInt256 result)
                && result.Upper == UInt128.Zero
                && result.Lower != PreparedRate.Elsewhere)
            {
                results[(int)(account - first.Index)] = result.Lower;
                elsewhere--;
            }
        }

        return elsewhere;
    }

    private int Widen(in PreparedRate rate, uint first, ReadOnlySpan<UInt128> block, Span<UInt256> results)
    {
        int above = 0;
        for (int i = 0; i < results.Length; i++)
        {
            if (block[i] == PreparedRate.Elsewhere && !rate.TryFloor(_cells[first + (uint)i], out results[i]))
            {
                results[i] = UInt256.MaxValue;
                above++;
            }
        }

        return above;
    }
}
