using System.Runtime.CompilerServices;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An amount is stated: its shares, rounded down, move.</summary>
internal readonly struct MoveOfAssets : IMoveForm
{
    public static PoolEventKind Kind => PoolEventKind.AssetsTransferred;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryConvert(in PreparedRate rate, in UInt256 stated, out UInt128 assets, out UInt128 shares)
    {
        assets = stated.Lower;
        return MoveConversion.TryFloor(rate, stated, out shares) && shares != UInt128.Zero;
    }
}
