using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Numerics;

/// <content>
/// The same rate over a column of 16-byte cells. A cell of all ones is no number: it says that a number of 2^128 - 1 or more stands
/// elsewhere. It stays as it is, a result that large becomes one, and both are counted, so nothing is ever truncated.
/// </content>
public readonly partial record struct PreparedRate
{
    /// <summary>The cell that stands for a number of 2^128 - 1 or more, which is kept elsewhere.</summary>
    public static UInt128 Elsewhere => UInt128.MaxValue;

    /// <summary>
    /// x * numerator / denominator, rounded down, for every cell. It allocates nothing, and no result depends on how a column is
    /// divided into calls.
    /// </summary>
    /// <param name="values">The cells to convert; <see cref="Elsewhere"/> is not converted.</param>
    /// <param name="results">
    /// As many cells, or more, which are left alone. It may be the same memory as <paramref name="values"/>.
    /// </param>
    /// <returns>How many results are <see cref="Elsewhere"/>: the caller knows the value or asks for it one by one.</returns>
    /// <exception cref="ArgumentException">The results are too short, or overlap the values without beginning with them.</exception>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    public int FloorAll(ReadOnlySpan<UInt128> values, Span<UInt128> results)
    {
        if (results.Length < values.Length)
        {
            throw new ArgumentException("There are fewer results than values.", nameof(results));
        }

        if (values.Overlaps(results, out int offset) && offset != 0)
        {
            throw new ArgumentException("The results overlap the values without beginning with them.", nameof(results));
        }

        if (_denominator.IsZero)
        {
            LongDivision.ThrowDivideByZero();
        }

        return Avx2.IsSupported && VectorRate.Takes(in this)
            ? VectorRate.FloorAll(in this, values, results)
            : FloorAllScalar(values, results);
    }

    /// <summary>The portable kernel: one cell at a time by the fast form.</summary>
    [SkipLocalsInit]
    internal int FloorAllScalar(ReadOnlySpan<UInt128> values, Span<UInt128> results)
    {
        // A copy on the stack cannot be written through the results, so its fields stay in registers.
        PreparedRate rate = this;
        ref UInt128 source = ref MemoryMarshal.GetReference(values);
        ref UInt128 target = ref MemoryMarshal.GetReference(results);
        int elsewhere = 0;
        for (nint i = 0; i < values.Length; i = unchecked(i + 1))
        {
            UInt128 value = Unsafe.Add(ref source, i);
            if (!rate.TryFloorNarrow(value, out UInt128 result))
            {
                result = FloorCell(value, ref elsewhere);
            }

            Unsafe.Add(ref target, i) = result;
        }

        return elsewhere;
    }

    /// <summary>One cell that the fast form leaves: large, near a whole number, or no number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal UInt128 FloorCell(UInt128 value, ref int elsewhere)
    {
        if (value != Elsewhere && TryFloor(value, out UInt256 result) && result.Upper == UInt128.Zero && result.Lower != Elsewhere)
        {
            return result.Lower;
        }

        elsewhere++;
        return Elsewhere;
    }
}
