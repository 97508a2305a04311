using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>How much a share gained or lost, in parts of 10^18 of what it was worth, rounded down.</summary>
/// <param name="Gain">The gain; zero for a loss.</param>
/// <param name="Loss">The loss; zero for a gain.</param>
public readonly record struct RateChange(UInt256 Gain, UInt256 Loss)
{
    private static readonly UInt256 Whole = UInt256.Parse("1000000000000000000");

    /// <summary>The change from one worth of the same shares to another; none when they were worth nothing.</summary>
    internal static RateChange Between(in UInt256 before, in UInt256 after)
    {
        if (before.IsZero)
        {
            return default;
        }

        return after >= before
            ? new RateChange(FullMath.MulDiv(after - before, Whole, before, Rounding.Down), UInt256.Zero)
            : new RateChange(UInt256.Zero, FullMath.MulDiv(before - after, Whole, before, Rounding.Down));
    }
}
