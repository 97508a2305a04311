using System.Runtime.CompilerServices;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The conversion of 128-bit numbers at a prepared rate, without a division but in the rare cases that need one.</summary>
internal static class MoveConversion
{
    /// <summary>The number at the rate, rounded down; false when it or the result is 2^128 or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFloor(in PreparedRate rate, in UInt256 number, out UInt128 result)
    {
        if ((number.Limb2 | number.Limb3) == 0 && rate.TryFloorNarrow(number.Limb1, number.Limb0, out ulong upper, out ulong lower))
        {
            result = new UInt128(upper, lower);
            return true;
        }

        return TryDivide(rate, number, out result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryDivide(in PreparedRate rate, in UInt256 number, out UInt128 result)
    {
        bool fits = rate.TryFloor(number, out UInt256 wide);
        result = wide.Lower;
        return fits && number.Upper == UInt128.Zero && wide.Upper == UInt128.Zero;
    }
}
