using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// A rate that is fixed when exits are finalised and used when they are claimed. It is written with <c>18 + o</c> decimals, where o
/// is the offset of virtual shares, so that it keeps 18 digits of a price near one. Source: the house pool (docs/staking-pool.md,
/// section 6); the rule of ether.fi, whose o is 0.
/// </summary>
public static class FrozenRate
{
    private const ulong Unit = 1_000_000_000_000_000_000;

    /// <summary>
    /// The rate at a pair: <c>⌈10^(18+o)·a/s⌉</c>; <c>10^18</c> when it has no shares. Rounded up as the protocol does: a claim can
    /// get one unit more than its shares are worth, and the holders pay it.
    /// </summary>
    /// <param name="pair">The pricing pair.</param>
    /// <param name="offset">The offset of virtual shares, 0 to 18; 0 without them.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not one of 0 to 18.</exception>
    /// <exception cref="OverflowException">The rate does not fit 256 bits: impossible below 2^136 assets.</exception>
    public static UInt256 Of(in PricingPair pair, int offset)
    {
        UInt256 scale = ScaleOf(offset);
        return pair.Shares.IsZero
            ? Unit
            : FullMath.MulDiv(scale, pair.Assets.Value, pair.Shares.Value, Rounding.Up);
    }

    /// <summary>What a claim pays: <c>min(nominal, ⌊shares·rate/10^(18+o)⌋)</c>. The rest stays with the holders.</summary>
    /// <param name="nominal">The most that it pays.</param>
    /// <param name="shares">The shares of the claim.</param>
    /// <param name="rate">The frozen rate.</param>
    /// <param name="offset">The offset that the rate was made with.</param>
    /// <returns>The payment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not one of 0 to 18.</exception>
    public static Amount Payment(Amount nominal, Shares shares, in UInt256 rate, int offset) =>
        FullMath.TryMulDiv(shares.Value, rate, ScaleOf(offset), Rounding.Down, out UInt256 worth)
            ? Amount.Min(nominal, Amount.FromWei(worth))
            : nominal;

    private static UInt256 ScaleOf(int offset) => PoolConversion.VirtualShares(offset) * Unit;
}
