using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// What the validators of Rocket Pool's smoothing pool earn in an interval. With the pool's ether B, the sum of all attestation
/// scores S (18 decimals) and the number of successful attestations N, the node operators' share is <c>⌊⌊B·S/N⌋/10^18⌋</c>, and a
/// validator with score s earns <c>⌊share·s/S⌋</c>. What the floors leave, less than one wei per validator, stays with the pool
/// stakers. Source: the reward rulesets 1 to 11, checked against published performance files.
/// </summary>
/// <remarks>The default value has no score and pays nothing.</remarks>
public readonly record struct SmoothingPoolSplit
{
    private static readonly UInt256 Unit = 1_000_000_000_000_000_000UL;

    private SmoothingPoolSplit(in UInt256 nodeShare, in UInt256 totalScore)
    {
        NodeShare = nodeShare;
        TotalScore = totalScore;
    }

    /// <summary>The share of the node operators before it is split, in wei, rounded down twice.</summary>
    public UInt256 NodeShare { get; }

    /// <summary>The sum of all attestation scores.</summary>
    public UInt256 TotalScore { get; }

    /// <summary>The split of a pool.</summary>
    /// <param name="pool">The pool's ether in wei.</param>
    /// <param name="totalScore">The sum of all attestation scores, with 18 decimals.</param>
    /// <param name="attestations">How many attestations succeeded; with none, nobody earns anything.</param>
    /// <exception cref="OverflowException">The share is 2^256 or more.</exception>
    public static SmoothingPoolSplit Of(in UInt256 pool, in UInt256 totalScore, ulong attestations) => attestations == 0
        ? default
        : new SmoothingPoolSplit(FullMath.MulDiv(pool, totalScore, attestations, Rounding.Down) / Unit, totalScore);

    /// <summary>What a validator earns, in wei, rounded down; the dust stays with the pool stakers.</summary>
    /// <param name="score">The validator's score, with 18 decimals.</param>
    /// <exception cref="OverflowException">The score exceeds the total by so much that the result is 2^256 or more.</exception>
    public UInt256 EarnedBy(in UInt256 score) => TotalScore.IsZero
        ? UInt256.Zero
        : FullMath.MulDiv(NodeShare, score, TotalScore, Rounding.Down);
}
