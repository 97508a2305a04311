using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>The permutation Keccak-f[1600] of one state.</summary>
internal static class KeccakPermutation
{
    /// <summary>The number of 64-bit lanes of the state.</summary>
    internal const int LaneCount = 25;

    /// <summary>Applies the 24 rounds in place.</summary>
    [SkipLocalsInit]
    internal static unsafe void Apply(Span<ulong> lanes)
    {
        _ = lanes[LaneCount - 1];
        ulong* other = stackalloc ulong[LaneCount];
        fixed (ulong* state = lanes)
        {
            KeccakRounds<ulong, KeccakLane>.Apply(state, other);
        }
    }
}
