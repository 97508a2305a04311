using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// Splits by weights where everybody but the heaviest gets <c>⌊whole·w/Σw⌋</c> and the heaviest takes the rest: all the dust. Of
/// equally heavy ones it is the last. Source: Stride (policy D4), which sorts by weight and then by name; pass them in order of
/// name.
/// </summary>
public static class WeightSortedAllocation
{
    /// <summary>Splits a whole.</summary>
    /// <param name="whole">What is split.</param>
    /// <param name="weights">The weights; their sum must not be zero.</param>
    /// <param name="parts">Receives one part per weight; they add up to the whole.</param>
    /// <exception cref="ArgumentException">The weights sum to zero, or there are not as many parts as weights.</exception>
    /// <exception cref="OverflowException">The sum of the weights does not fit 256 bits.</exception>
    public static void Split(in UInt256 whole, ReadOnlySpan<UInt256> weights, Span<UInt256> parts)
    {
        int heaviest = 0;
        for (int i = 1; i < weights.Length; i++)
        {
            if (weights[i] >= weights[heaviest])
            {
                heaviest = i;
            }
        }

        Apportionment.ToNamedPart(whole, weights, heaviest, parts);
    }
}
