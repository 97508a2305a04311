using System.Runtime.CompilerServices;
using static System.Numerics.BitOperations;

namespace StakingLedger.Numerics;

/// <summary>
/// The permutation Keccak-f[1600] over 25 lanes, lane x + 5y at that index. Source: The Keccak reference, version 3.0.
/// </summary>
internal static class KeccakPermutation
{
    /// <summary>The number of 64-bit lanes of the state.</summary>
    internal const int LaneCount = 25;

    private static ReadOnlySpan<ulong> RoundConstants =>
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000,
        0x000000000000808B, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
        0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003,
        0x8000000000008002, 0x8000000000000080, 0x000000000000800A, 0x800000008000000A,
        0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>Applies the 24 rounds in place.</summary>
    /// <remarks>
    /// The lanes live in local variables: the 25 rotations are by constants, and no index is computed inside a round.
    /// </remarks>
    [SkipLocalsInit]
    internal static void Apply(Span<ulong> lanes)
    {
        _ = lanes[LaneCount - 1];
        ulong a0 = lanes[0], a1 = lanes[1], a2 = lanes[2], a3 = lanes[3], a4 = lanes[4];
        ulong a5 = lanes[5], a6 = lanes[6], a7 = lanes[7], a8 = lanes[8], a9 = lanes[9];
        ulong a10 = lanes[10], a11 = lanes[11], a12 = lanes[12], a13 = lanes[13], a14 = lanes[14];
        ulong a15 = lanes[15], a16 = lanes[16], a17 = lanes[17], a18 = lanes[18], a19 = lanes[19];
        ulong a20 = lanes[20], a21 = lanes[21], a22 = lanes[22], a23 = lanes[23], a24 = lanes[24];

        foreach (ulong constant in RoundConstants)
        {
            // theta: every column is mixed with the parities of its two neighbours.
            ulong c0 = a0 ^ a5 ^ a10 ^ a15 ^ a20;
            ulong c1 = a1 ^ a6 ^ a11 ^ a16 ^ a21;
            ulong c2 = a2 ^ a7 ^ a12 ^ a17 ^ a22;
            ulong c3 = a3 ^ a8 ^ a13 ^ a18 ^ a23;
            ulong c4 = a4 ^ a9 ^ a14 ^ a19 ^ a24;
            ulong d0 = c4 ^ RotateLeft(c1, 1);
            ulong d1 = c0 ^ RotateLeft(c2, 1);
            ulong d2 = c1 ^ RotateLeft(c3, 1);
            ulong d3 = c2 ^ RotateLeft(c4, 1);
            ulong d4 = c3 ^ RotateLeft(c0, 1);

            // rho and pi: every lane is rotated and moved to the row where chi reads it.
            ulong b0 = a0 ^ d0;
            ulong b1 = RotateLeft(a6 ^ d1, 44);
            ulong b2 = RotateLeft(a12 ^ d2, 43);
            ulong b3 = RotateLeft(a18 ^ d3, 21);
            ulong b4 = RotateLeft(a24 ^ d4, 14);
            ulong b5 = RotateLeft(a3 ^ d3, 28);
            ulong b6 = RotateLeft(a9 ^ d4, 20);
            ulong b7 = RotateLeft(a10 ^ d0, 3);
            ulong b8 = RotateLeft(a16 ^ d1, 45);
            ulong b9 = RotateLeft(a22 ^ d2, 61);
            ulong b10 = RotateLeft(a1 ^ d1, 1);
            ulong b11 = RotateLeft(a7 ^ d2, 6);
            ulong b12 = RotateLeft(a13 ^ d3, 25);
            ulong b13 = RotateLeft(a19 ^ d4, 8);
            ulong b14 = RotateLeft(a20 ^ d0, 18);
            ulong b15 = RotateLeft(a4 ^ d4, 27);
            ulong b16 = RotateLeft(a5 ^ d0, 36);
            ulong b17 = RotateLeft(a11 ^ d1, 10);
            ulong b18 = RotateLeft(a17 ^ d2, 15);
            ulong b19 = RotateLeft(a23 ^ d3, 56);
            ulong b20 = RotateLeft(a2 ^ d2, 62);
            ulong b21 = RotateLeft(a8 ^ d3, 55);
            ulong b22 = RotateLeft(a14 ^ d4, 39);
            ulong b23 = RotateLeft(a15 ^ d0, 41);
            ulong b24 = RotateLeft(a21 ^ d1, 2);

            // chi, row by row, and iota on the first lane.
            a0 = b0 ^ (~b1 & b2) ^ constant;
            a1 = b1 ^ (~b2 & b3);
            a2 = b2 ^ (~b3 & b4);
            a3 = b3 ^ (~b4 & b0);
            a4 = b4 ^ (~b0 & b1);
            a5 = b5 ^ (~b6 & b7);
            a6 = b6 ^ (~b7 & b8);
            a7 = b7 ^ (~b8 & b9);
            a8 = b8 ^ (~b9 & b5);
            a9 = b9 ^ (~b5 & b6);
            a10 = b10 ^ (~b11 & b12);
            a11 = b11 ^ (~b12 & b13);
            a12 = b12 ^ (~b13 & b14);
            a13 = b13 ^ (~b14 & b10);
            a14 = b14 ^ (~b10 & b11);
            a15 = b15 ^ (~b16 & b17);
            a16 = b16 ^ (~b17 & b18);
            a17 = b17 ^ (~b18 & b19);
            a18 = b18 ^ (~b19 & b15);
            a19 = b19 ^ (~b15 & b16);
            a20 = b20 ^ (~b21 & b22);
            a21 = b21 ^ (~b22 & b23);
            a22 = b22 ^ (~b23 & b24);
            a23 = b23 ^ (~b24 & b20);
            a24 = b24 ^ (~b20 & b21);
        }

        lanes[0] = a0; lanes[1] = a1; lanes[2] = a2; lanes[3] = a3; lanes[4] = a4;
        lanes[5] = a5; lanes[6] = a6; lanes[7] = a7; lanes[8] = a8; lanes[9] = a9;
        lanes[10] = a10; lanes[11] = a11; lanes[12] = a12; lanes[13] = a13; lanes[14] = a14;
        lanes[15] = a15; lanes[16] = a16; lanes[17] = a17; lanes[18] = a18; lanes[19] = a19;
        lanes[20] = a20; lanes[21] = a21; lanes[22] = a22; lanes[23] = a23; lanes[24] = a24;
    }
}
