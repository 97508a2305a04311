using System.Globalization;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>
/// Splits a whole by weights into integer parts that add up to the whole exactly, with a named owner of the remainder.
/// </summary>
/// <remarks>
/// The exact share of part i is whole * weight_i / (sum of weights). It is computed over the full 512-bit product, so only the
/// sum of the weights must fit 256 bits. Weights and parts may be the same memory.
/// </remarks>
public static class Apportionment
{
    private const int StackLimit = 32;

    /// <summary>
    /// Every part is its exact share rounded down; what the floors leave goes to one named part on top of its own.
    /// </summary>
    /// <param name="whole">What is split.</param>
    /// <param name="weights">The weights; their sum must not be zero.</param>
    /// <param name="remainderIndex">The part that takes the remainder: fewer units than there are weights.</param>
    /// <param name="parts">Receives one part per weight.</param>
    /// <exception cref="ArgumentException">The weights sum to zero, or there are not as many parts as weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="remainderIndex"/> is not the index of a part.</exception>
    /// <exception cref="OverflowException">The sum of the weights does not fit 256 bits.</exception>
    public static void ToNamedPart(
        in UInt256 whole, ReadOnlySpan<UInt256> weights, int remainderIndex, Span<UInt256> parts)
    {
        UInt256 total = TotalOf(weights, parts.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(remainderIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(remainderIndex, weights.Length);

        // Copied: the caller may pass one of the parts as the whole.
        UInt256 amount = whole;
        UInt256 left = amount;
        for (int i = 0; i < weights.Length; i++)
        {
            UInt256 part = FullMath.MulDiv(in amount, in weights[i], in total, Rounding.Down);
            parts[i] = part;
            left -= part;
        }

        parts[remainderIndex] += left;
    }

    /// <summary>
    /// Every part is its exact share rounded down, and the units that the floors leave go one each to the parts with the largest
    /// remainders; of two equal remainders the lower index comes first. (The Hamilton or Hare method.)
    /// </summary>
    /// <remarks>
    /// Every part is its exact share rounded down or up, and a weight of zero gets nothing. Allocates beyond 32 parts only.
    /// </remarks>
    /// <param name="whole">What is split.</param>
    /// <param name="weights">The weights; their sum must not be zero.</param>
    /// <param name="parts">Receives one part per weight.</param>
    /// <exception cref="ArgumentException">The weights sum to zero, or there are not as many parts as weights.</exception>
    /// <exception cref="OverflowException">The sum of the weights does not fit 256 bits.</exception>
    [SkipLocalsInit]
    public static void LargestRemainder(in UInt256 whole, ReadOnlySpan<UInt256> weights, Span<UInt256> parts)
    {
        UInt256 total = TotalOf(weights, parts.Length);
        UInt256 amount = whole;
        UInt256 left = amount;
        Span<RankedRemainder> ranks = weights.Length <= StackLimit
            ? stackalloc RankedRemainder[weights.Length]
            : new RankedRemainder[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            UInt256 part = FullMath.MulDivRem(in amount, in weights[i], in total, out UInt256 remainder);
            parts[i] = part;
            ranks[i] = new RankedRemainder(remainder, i);
            left -= part;
        }

        if (left.IsZero)
        {
            return;
        }

        // The remainders add up to left * total and each is below total, so fewer units are left than there are parts.
        ranks.Sort(RankedRemainder.Compare);
        int units = (int)(uint)left;
        foreach (RankedRemainder rank in ranks[..units])
        {
            parts[rank.Index] += UInt256.One;
        }
    }

    private static UInt256 TotalOf(ReadOnlySpan<UInt256> weights, int partCount)
    {
        if (partCount != weights.Length)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{weights.Length} weights need as many parts, not {partCount}."),
                nameof(weights));
        }

        UInt256 total = default;
        foreach (ref readonly UInt256 weight in weights)
        {
            total += weight;
        }

        if (total.IsZero)
        {
            throw new ArgumentException("The weights sum to zero: nothing says who gets what.", nameof(weights));
        }

        return total;
    }
}
