using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Numerics;

/// <summary>A prepared rate below 2 over a column of 16-byte cells, four cells at a time.</summary>
/// <remarks>
/// The trick: the value x = (a2, a1, a0) and the fraction F = (f3, f2, f1, f0) of the rate as 32-bit limbs, and of their product
/// y = x * F only the columns 2 to 5 (weights 2^64, 2^96, 2^128, 2^160), nine products of 32 by 32 bits. The result is
/// x * I + floor(y / 2^128), exact unless what was dropped could carry into it.
/// <para>
/// The bound, in units of 2^96, the last place of column 3. Dropped are: columns 0 and 1, below 2.1; in column 2 the lowest two
/// bits of every f, which keep its sum below 2^64, below 9, and what the sum loses by its shift, below 1; in column 3 the lowest
/// two bits of each of three summands, which keep its sum below 2^64, at most 9; and the error of the truncated F itself, x / 2^128
/// of one, below 0.25 for x &lt; 2^94. Together that is below 22. Let s be the sum of column 3 without its lowest two bits. Only if
/// s mod 2^30 is 2^30 - 5 or more can 4s + 22 carry; from 2^30 - 8 on, and for x of 2^94 or more, the four cells are converted by
/// the scalar form.
/// </para>
/// <para>
/// Nothing wraps: with a2 below 2^30, the sums of column 2 and 3 are below 2^62 + 2^62 + 2^60 + 2^33, that of column 4 below
/// 2^62 + 2^35, and that of column 5, which takes in x / 2^32 when I is 1, below 2^60 + 2^62 + 2^34.
/// </para>
/// </remarks>
internal static class VectorRate
{
    private const int CellsPerStep = 4;

    // Carries into bit 30 when the lower 30 bits of a sum are 2^30 - 8 or more.
    private const ulong NearCarry = 8;

    // Bit 30 and above: of a carry, and of the upper half of a value of 2^94 or more.
    private const ulong Suspicious = ~((1UL << 30) - 1);

    /// <summary>Whether this kernel takes the rate: it has a fast form and is below 2.</summary>
    internal static bool Takes(in PreparedRate rate) => rate is { Limit: not 0, Whole: <= 1 };

    /// <summary>The kernel. Requires AVX2, a rate it takes, and as many results as values.</summary>
    [SkipLocalsInit]
    internal static int FloorAll(in PreparedRate rate, ReadOnlySpan<UInt128> values, Span<UInt128> results)
    {
        ref ulong source = ref Unsafe.As<UInt128, ulong>(ref MemoryMarshal.GetReference(values));
        ref ulong target = ref Unsafe.As<UInt128, ulong>(ref MemoryMarshal.GetReference(results));
        int elsewhere = 0;
        int done = 0;
        int end = values.Length - (values.Length % CellsPerStep);
        while (done < end)
        {
            nuint limb = (nuint)(uint)done * 2, lastLimb = (nuint)(uint)end * 2;
            limb = rate.Whole == 0
                ? StepsBelowOne(rate.Fraction1, rate.Fraction0, ref source, ref target, limb, lastLimb)
                : StepsFromOne(rate.Fraction1, rate.Fraction0, ref source, ref target, limb, lastLimb);
            done = (int)(limb / 2);
            if (done < end)
            {
                elsewhere += rate.FloorAllScalar(values.Slice(done, CellsPerStep), results.Slice(done, CellsPerStep));
                done += CellsPerStep;
            }
        }

        return elsewhere + rate.FloorAllScalar(values[done..], results[done..]);
    }

    // Optimised at once: a column may be converted in a single call, which no later version of the code would reach.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static nuint StepsBelowOne(
        ulong fraction1, ulong fraction0, ref ulong source, ref ulong target, nuint limb, nuint end)
        => Steps(fraction1, fraction0, ref source, ref target, limb, end, hasWhole: false);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static nuint StepsFromOne(
        ulong fraction1, ulong fraction0, ref ulong source, ref ulong target, nuint limb, nuint end)
        => Steps(fraction1, fraction0, ref source, ref target, limb, end, hasWhole: true);

    /// <summary>Converts up to the end or the first four cells in doubt. No call inside: the constants stay in registers.</summary>
    /// <returns>The place of the first limb that was not converted.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Steps(
        ulong fraction1, ulong fraction0, ref ulong source, ref ulong target, nuint limb, nuint end, bool hasWhole)
    {
        Vector256<uint> f0 = Limb(fraction0), f1 = Limb(fraction0 >> 32), f2 = Limb(fraction1), f3 = Limb(fraction1 >> 32);
        Vector256<uint> g0 = f0 >>> 2, g1 = f1 >>> 2, g2 = f2 >>> 2;
        Vector256<ulong> lower = Vector256.Create((ulong)uint.MaxValue);
        Vector256<ulong> nearCarry = Vector256.Create(NearCarry);
        Vector256<ulong> suspicious = Vector256.Create(Suspicious);
        for (nuint i = limb; i < end; i = unchecked(i + (CellsPerStep * 2)))
        {
            // Cells 0 and 1, cells 2 and 3; then the limbs of cells 0, 2, 1, 3 in the lanes of 64 bits.
            Vector256<ulong> first = Vector256.LoadUnsafe(ref source, i);
            Vector256<ulong> second = Vector256.LoadUnsafe(ref source, unchecked(i + CellsPerStep));
            Vector256<uint> a0 = Avx2.UnpackLow(first, second).AsUInt32();
            Vector256<uint> a2 = Avx2.UnpackHigh(first, second).AsUInt32();

            // x / 2^32: the upper half of the lower limb and the lower half of the upper one. a1 is its lower half.
            Vector256<uint> a1 = Avx2.Shuffle(Avx2.Blend(a2, a0, 0b1010_1010), 0b10_11_00_01);

            Vector256<ulong> column2 = (Avx2.Multiply(a0, g2) + Avx2.Multiply(a1, g1) + Avx2.Multiply(a2, g0)) >>> 30;
            Vector256<ulong> column3 =
                (Avx2.Multiply(a0, f3) >>> 2) + (Avx2.Multiply(a1, f2) >>> 2) + ((Avx2.Multiply(a2, f1) + column2) >>> 2);
            Vector256<ulong> doubt = ((column3 + nearCarry) ^ column3) | a2.AsUInt64();
            if (!Avx.TestZ(doubt, suspicious))
            {
                return i;
            }

            Vector256<ulong> split = Avx2.Multiply(a1, f3);
            Vector256<ulong> column4 = (column3 >>> 30) + (split & lower) + Avx2.Multiply(a2, f2);
            Vector256<ulong> column5 = (split >>> 32) + Avx2.Multiply(a2, f3);
            if (hasWhole)
            {
                column4 += a0.AsUInt64() & lower;
                column5 += a1.AsUInt64();
            }

            column5 += column4 >>> 32;
            Vector256<uint> result0 = Avx2.Blend(column4.AsUInt32(), (column5 << 32).AsUInt32(), 0b1010_1010);
            Vector256<ulong> result1 = column5 >>> 32;
            Avx2.UnpackLow(result0.AsUInt64(), result1).StoreUnsafe(ref target, i);
            Avx2.UnpackHigh(result0.AsUInt64(), result1).StoreUnsafe(ref target, unchecked(i + CellsPerStep));
        }

        return end;
    }

    private static Vector256<uint> Limb(ulong limb) => Vector256.Create(limb & uint.MaxValue).AsUInt32();
}
