using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// A whole split by weights with every part rounded down: <c>⌊whole·w/total⌋</c>. What the floors leave, and what weights below the
/// total leave, is handed back for the caller's named owner. Source: the house pool (docs/staking-pool.md, section 8, item 7).
/// </summary>
public static class FloorSplit
{
    /// <summary>Splits a whole.</summary>
    /// <param name="whole">What is split.</param>
    /// <param name="weights">The weights; their sum must not exceed the total.</param>
    /// <param name="totalWeight">The weight of the whole: the sum of the weights, or more.</param>
    /// <param name="parts">Receives one part per weight; all zero when the total is zero.</param>
    /// <returns>What no part got: all of the whole when the total is zero.</returns>
    /// <exception cref="ArgumentException">There are not as many parts as weights.</exception>
    /// <exception cref="OverflowException">The parts exceed the whole, because the weights exceed the total.</exception>
    public static UInt256 Parts(
        in UInt256 whole, ReadOnlySpan<UInt256> weights, in UInt256 totalWeight, Span<UInt256> parts)
    {
        if (parts.Length != weights.Length)
        {
            throw new ArgumentException("There must be one part per weight.", nameof(parts));
        }

        // Copied: the caller may pass one of the parts as the whole or as the total.
        UInt256 amount = whole;
        UInt256 total = totalWeight;
        UInt256 left = amount;
        if (total.IsZero)
        {
            parts.Clear();
            return left;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            UInt256 part = FullMath.MulDiv(amount, weights[i], total, Rounding.Down);
            parts[i] = part;
            left -= part;
        }

        return left;
    }
}
