using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// An allowance that is used up and refills evenly over a window of time: <c>min(Max, left + ⌊Max·(t − last)/Window⌋)</c> at time t.
/// Every use drops the fraction that had refilled so far: the limit is never looser than it says. Source: the house pool
/// (docs/staking-pool.md, section 5).
/// </summary>
/// <param name="Max">What a full allowance is.</param>
/// <param name="WindowSeconds">The seconds from empty to full; not zero.</param>
/// <param name="Left">What was left after the last use.</param>
/// <param name="Last">The time of the last use.</param>
public readonly record struct RefillingLimit(Amount Max, ulong WindowSeconds, Amount Left, Timestamp Last)
{
    /// <summary>A full allowance.</summary>
    /// <param name="max">What a full allowance is.</param>
    /// <param name="windowSeconds">The seconds from empty to full.</param>
    /// <param name="at">The time from which it counts.</param>
    /// <returns>The allowance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is zero.</exception>
    public static RefillingLimit Full(Amount max, ulong windowSeconds, Timestamp at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(windowSeconds);
        return new RefillingLimit(max, windowSeconds, max, at);
    }

    /// <summary>What may be taken at a time.</summary>
    /// <param name="at">The time, not before <see cref="Last"/>.</param>
    /// <returns>The allowance, rounded down.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the last use.</exception>
    /// <exception cref="DivideByZeroException">The window is zero.</exception>
    public Amount AvailableAt(Timestamp at)
    {
        ulong elapsed = at.SecondsSince(Last);
        return FullMath.TryMulDiv(Max.Value, elapsed, WindowSeconds, Rounding.Down, out UInt256 refilled)
            && UInt256.TryAdd(Left.Value, refilled, out UInt256 available)
            ? Amount.Min(Max, Amount.FromWei(available))
            : Max;
    }

    /// <summary>The allowance after something was taken.</summary>
    /// <param name="taken">What was taken: no more than <see cref="AvailableAt"/>.</param>
    /// <param name="at">The time, not before <see cref="Last"/>.</param>
    /// <returns>The allowance with what is left, counted from that time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the last use.</exception>
    /// <exception cref="DivideByZeroException">The window is zero.</exception>
    /// <exception cref="OverflowException">More was taken than there is.</exception>
    public RefillingLimit After(Amount taken, Timestamp at) => this with { Left = AvailableAt(at) - taken, Last = at };
}
