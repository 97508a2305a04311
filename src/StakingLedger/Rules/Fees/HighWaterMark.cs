using System.Diagnostics.CodeAnalysis;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The highest price that a fee was ever taken at, kept as a pair of integers <c>(h, j)</c> and never as a rounded rate. Only what
/// exceeds it is a gain to charge, so a loss that is made good again is not charged twice. Source: the house pool
/// (docs/staking-pool.md, section 8, items 5 and 8).
/// </summary>
public static class HighWaterMark
{
    /// <summary>
    /// What the pool holds above the mark: <c>max(0, a − ⌈s·h/j⌉)</c>. The rounding favours the holders: less is charged.
    /// </summary>
    /// <param name="now">The live pair (a, s).</param>
    /// <param name="mark">The mark (h, j); its shares are not zero.</param>
    /// <returns>The gain in assets; zero also when the assets at the mark's price do not fit 256 bits.</returns>
    /// <exception cref="DivideByZeroException">The mark has no shares.</exception>
    public static Amount Gain(in PricingPair now, in PricingPair mark) =>
        FullMath.TryMulDiv(now.Shares.Value, mark.Assets.Value, mark.Shares.Value, Rounding.Up, out UInt256 atMark)
            ? now.Assets.SaturatingSubtract(Amount.FromWei(atMark))
            : Amount.Zero;

    /// <summary>The mark after a report: the live pair when it has shares and a higher price, <c>a·j &gt; h·s</c>.</summary>
    /// <param name="mark">The mark (h, j).</param>
    /// <param name="now">The live pair (a, s).</param>
    /// <returns>One of the two pairs as it is. The comparison is exact.</returns>
    [SuppressMessage("Design", "CA1030:Use events where appropriate", Justification = "A mark is raised; nothing is announced.")]
    public static PricingPair Raise(in PricingPair mark, in PricingPair now)
    {
        WideMath.Multiply(now.Assets.Value, mark.Shares.Value, out UInt256 newHigh, out UInt256 newLow);
        WideMath.Multiply(mark.Assets.Value, now.Shares.Value, out UInt256 oldHigh, out UInt256 oldLow);
        bool higher = newHigh > oldHigh || (newHigh == oldHigh && newLow > oldLow);
        return higher && !now.Shares.IsZero ? now : mark;
    }
}
