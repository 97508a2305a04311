using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

// Cells as they stand in a snapshot: 16 little-endian bytes each, which is what a cell is in the memory of a little-endian machine. They
// are copied piece by piece, and each piece is added up while it is still in the cache.
internal sealed partial class NumberColumn
{
    private const int PieceCells = 1024;

    /// <summary>A column of all the cells that the bytes hold. Every cell of all ones gets a wide value of 2^128 - 1.</summary>
    /// <param name="bytes">The cells.</param>
    /// <param name="capacity">Room for at least so many cells.</param>
    /// <param name="sum">The sum of all cells that are numbers themselves.</param>
    public static NumberColumn Restore(ReadOnlySpan<byte> bytes, int capacity, out UInt256 sum)
    {
        int count = bytes.Length / 16;
        NumberColumn column = new();
        UInt128[] cells = GC.AllocateUninitializedArray<UInt128>(Math.Max(count, capacity));
        column._cells = cells;
        cells.AsSpan(count).Clear();
        sum = UInt256.Zero;
        for (int first = 0; first < count; first += PieceCells)
        {
            Span<UInt128> piece = cells.AsSpan(first, Math.Min(PieceCells, count - first));
            Copy(bytes.Slice(first * 16, piece.Length * 16), piece);
            if (!TrySum(piece, ref sum))
            {
                column.SumMarked(piece, first, ref sum);
            }
        }

        return column;
    }

    private static void Copy(ReadOnlySpan<byte> bytes, Span<UInt128> cells)
    {
        if (BitConverter.IsLittleEndian)
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(cells));
            return;
        }

        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = BinaryPrimitives.ReadUInt128LittleEndian(bytes[(i * 16)..]);
        }
    }

    /// <summary>Adds a piece, unless a cell could be all ones: then nothing is added.</summary>
    /// <remarks>
    /// The halves of 64-bit words are added up by themselves: 1,024 of them, each below 2^32, stay below 2^42. A word of all ones, in a
    /// cell of all ones or not, sends the piece to the plain way.
    /// </remarks>
    private static bool TrySum(ReadOnlySpan<UInt128> piece, ref UInt256 sum)
    {
        if (!Vector256.IsHardwareAccelerated || !BitConverter.IsLittleEndian || piece.Length % 2 != 0)
        {
            return false;
        }

        Vector256<ulong> low = Vector256<ulong>.Zero;
        Vector256<ulong> high = Vector256<ulong>.Zero;
        Vector256<ulong> full = Vector256<ulong>.Zero;
        foreach (Vector256<ulong> pair in MemoryMarshal.Cast<UInt128, Vector256<ulong>>(piece))
        {
            low += pair & Vector256.Create((ulong)uint.MaxValue);
            high += pair >>> 32;
            full |= Vector256.Equals(pair, Vector256<ulong>.AllBitsSet);
        }

        if (full != Vector256<ulong>.Zero)
        {
            return false;
        }

        sum += AtPlace(low[0] + low[2], 0) + AtPlace(high[0] + high[2], 32)
            + AtPlace(low[1] + low[3], 64) + AtPlace(high[1] + high[3], 96);
        return true;
    }

    private static UInt256 AtPlace(ulong value, int bits) => (UInt256)value << bits;

    private void SumMarked(ReadOnlySpan<UInt128> piece, int first, ref UInt256 sum)
    {
        for (int i = 0; i < piece.Length; i++)
        {
            if (piece[i] == UInt128.MaxValue)
            {
                SetWide((uint)(first + i), (UInt256)UInt128.MaxValue);
            }
            else
            {
                sum += (UInt256)piece[i];
            }
        }
    }
}
