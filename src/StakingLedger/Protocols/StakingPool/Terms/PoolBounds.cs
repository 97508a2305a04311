using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The greatest numbers a pool works with, so that no rule can overflow.</summary>
public static class PoolBounds
{
    /// <summary>The most assets a pool, a bond or the insurance fund may hold, and the greatest amount of a command: 2^128 − 1.</summary>
    public static Amount MaxAssets { get; } = Amount.FromWei((UInt256)UInt128.MaxValue);

    /// <summary>The most shares, and exit tickets, there may be: 2^192 − 1.</summary>
    public static Shares MaxShares { get; } = Shares.Of((UInt256.One << 192) - UInt256.One);
}
