using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Numerics;

/// <summary>The same lane of four states side by side, in the registers of AVX2.</summary>
/// <remarks>
/// There is no vector rotation before AVX-512: a rotation is two shifts and an or, a rotation by whole bytes is one shuffle, and the
/// left shift by one is an addition, which more of the processor's units can do.
/// </remarks>
internal readonly struct KeccakFourLanes : IKeccakLane<Vector256<ulong>>
{
    private static Vector256<byte> LeftByOneByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(
            (byte)7, 0, 1, 2, 3, 4, 5, 6, 15, 8, 9, 10, 11, 12, 13, 14, 7, 0, 1, 2, 3, 4, 5, 6, 15, 8, 9, 10, 11, 12, 13, 14);
    }

    private static Vector256<byte> LeftBySevenBytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(
            (byte)1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11, 12, 13, 14, 15, 8, 1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11, 12, 13, 14, 15, 8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Xor(Vector256<ulong> a, Vector256<ulong> b) => a ^ b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> RotateLeft(Vector256<ulong> lane, byte bits) => bits switch
    {
        1 => (lane + lane) | (lane >>> 63),
        8 => Avx2.Shuffle(lane.AsByte(), LeftByOneByte).AsUInt64(),
        56 => Avx2.Shuffle(lane.AsByte(), LeftBySevenBytes).AsUInt64(),
        _ => (lane << bits) | (lane >>> (64 - bits)),
    };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Chi(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c) => a ^ Vector256.AndNot(c, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Broadcast(ulong constant) => Vector256.Create(constant);
}
