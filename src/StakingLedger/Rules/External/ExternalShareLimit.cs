using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// How many external shares may still be minted under a ratio of all shares. Source: Lido v3 (spec section 15):
/// <c>⌊(T·m − X·10000)/(10000 − m)⌋</c>.
/// </summary>
public static class ExternalShareLimit
{
    /// <summary>Computes the mintable shares.</summary>
    /// <param name="totalShares">All shares, T.</param>
    /// <param name="externalShares">External shares, X.</param>
    /// <param name="maxRatio">The largest part that external shares may have of all shares, m.</param>
    /// <returns>The shares, rounded down; 2^256-1 when the ratio is 100 %.</returns>
    public static Shares Mintable(Shares totalShares, Shares externalShares, BasisPoints maxRatio)
    {
        ulong ratio = (ulong)maxRatio.Value;
        if (ratio == 0)
        {
            return Shares.Zero;
        }

        if (ratio == 10_000)
        {
            return Shares.Of(UInt256.MaxValue);
        }

        UInt256 allowed = totalShares.Value * ratio;
        UInt256 used = externalShares.Value * 10_000UL;
        return allowed <= used ? Shares.Zero : Shares.Of((allowed - used) / (10_000 - ratio));
    }
}
