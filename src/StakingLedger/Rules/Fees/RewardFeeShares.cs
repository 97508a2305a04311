using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Shares minted for a fee on rewards, priced after the report at <c>(a, s)</c> so that they are worth the fee once they exist.
/// All floors favour the holders. A result above 2^256 - 1 counts as 2^256 - 1. Source: the house pool (docs/staking-pool.md,
/// section 8, item 6); the two forms are those of Lido v2 and v3.
/// </summary>
/// <remarks>
/// The two forms differ by what the first floor drops: <c>⌊base·φ/10000⌋</c> loses less than one unit of the asset, and one
/// fraction keeps it. While the pool has no shares, the fee is minted one to one.
/// </remarks>
public static class RewardFeeShares
{
    private const ulong Whole = 10_000;

    /// <summary>From a fee in whole assets: <c>⌊f·s/(a − f)⌋</c>; <c>f</c> when <c>s = 0</c>.</summary>
    /// <param name="feeAssets">The fee f, already rounded down.</param>
    /// <param name="afterReport">The live pair after the report, before the fee.</param>
    /// <returns>The shares to mint, rounded down; none for a fee of nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fee takes all assets, or more.</exception>
    public static Shares ByTwoFloors(Amount feeAssets, in PricingPair afterReport)
    {
        if (feeAssets.IsZero || afterReport.Shares.IsZero)
        {
            return Shares.Of(feeAssets.Value);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(feeAssets, afterReport.Assets);
        UInt256 rest = afterReport.Assets.Value - feeAssets.Value;
        return Shares.Of(Saturated(feeAssets.Value, afterReport.Shares.Value, rest));
    }

    /// <summary>
    /// From the base of the fee, with a single floor: <c>⌊base·φ·s/(a·10000 − base·φ)⌋</c>; <c>⌊base·φ/10000⌋</c> when
    /// <c>s = 0</c>.
    /// </summary>
    /// <param name="feeBase">What the fee is taken of.</param>
    /// <param name="rate">The rate φ.</param>
    /// <param name="afterReport">The live pair after the report, before the fee.</param>
    /// <returns>
    /// The shares to mint, rounded down; none for a fee below one unit of the asset when there are no assets at all.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The fee takes all assets, or more.</exception>
    /// <exception cref="OverflowException">base·φ or a·10000 does not fit 256 bits.</exception>
    public static Shares ByOneFraction(Amount feeBase, BasisPoints rate, in PricingPair afterReport)
    {
        Amount whole = rate.Of(feeBase, Rounding.Down);
        if (afterReport.Shares.IsZero)
        {
            return Shares.Of(whole.Value);
        }

        if (whole.IsZero && afterReport.Assets.IsZero)
        {
            return Shares.Zero;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(whole, afterReport.Assets, nameof(feeBase));
        UInt256 weighted = feeBase.Value * (ulong)rate.Value;
        UInt256 rest = (afterReport.Assets.Value * Whole) - weighted;
        return Shares.Of(Saturated(weighted, afterReport.Shares.Value, rest));
    }

    private static UInt256 Saturated(in UInt256 x, in UInt256 y, in UInt256 divisor) =>
        FullMath.TryMulDiv(x, y, divisor, Rounding.Down, out UInt256 result) ? result : UInt256.MaxValue;
}
