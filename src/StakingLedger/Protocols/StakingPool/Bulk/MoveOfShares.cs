using System.Runtime.CompilerServices;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Shares are stated: they move, and the event says what they are worth, rounded down.</summary>
internal readonly struct MoveOfShares : IMoveForm
{
    public static PoolEventKind Kind => PoolEventKind.SharesTransferred;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryConvert(in PreparedRate rate, in UInt256 stated, out UInt128 assets, out UInt128 shares)
    {
        shares = stated.Lower;
        return MoveConversion.TryFloor(rate, stated, out assets) && shares != UInt128.Zero;
    }
}
