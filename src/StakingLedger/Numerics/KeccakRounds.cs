using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>
/// The permutation Keccak-f[1600] over 25 lanes, lane x + 5y at that index: of one state, or of as many at once as a vector of lanes
/// holds. Source: The Keccak reference, version 3.0.
/// </summary>
/// <remarks>
/// No machine holds 25 lanes, five parities and five sums in registers, so the state stays in memory on purpose: a round reads each
/// lane once, as the operand of an exclusive-or, and writes each lane once, into the other of two buffers. A row of the result needs
/// one lane of every column and no other row, so ten lanes besides the parities are alive at a time; and the parities of the next
/// round are added up from the lanes while they are still in registers. Nothing is overwritten that is still to be read, as the two
/// buffers are apart; after 24 rounds, an even number, the result stands in the first.
/// </remarks>
/// <typeparam name="TLane">A lane, or a vector of lanes.</typeparam>
/// <typeparam name="TOps">What is done with them.</typeparam>
internal static unsafe class KeccakRounds<TLane, TOps>
    where TLane : unmanaged
    where TOps : struct, IKeccakLane<TLane>
{
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
    /// <param name="from">The 25 lanes.</param>
    /// <param name="to">Room for another 25, apart from the first; what is left there means nothing.</param>
    internal static void Apply(TLane* from, TLane* to) => Apply(from, to, RoundConstants);

    /// <summary>Applies the 24 rounds for the sake of the first four lanes, which are all that a hash shows: the last round makes no
    /// other row.</summary>
    /// <param name="from">The 25 lanes; the first four are the result, the others mean nothing afterwards.</param>
    /// <param name="to">Room for another 25, apart from the first; what is left there means nothing.</param>
    internal static void ApplyForHash(TLane* from, TLane* to)
    {
        Apply(from, to, RoundConstants[..^1]);
        TLane c0 = Parity(to, 0);
        TLane c1 = Parity(to, 1);
        TLane c2 = Parity(to, 2);
        TLane c3 = Parity(to, 3);
        TLane c4 = Parity(to, 4);
        TLane b0 = TOps.Xor(to[0], TOps.Xor(c4, TOps.RotateLeft(c1, 1)));
        TLane b1 = TOps.RotateLeft(TOps.Xor(to[6], TOps.Xor(c0, TOps.RotateLeft(c2, 1))), 44);
        TLane b2 = TOps.RotateLeft(TOps.Xor(to[12], TOps.Xor(c1, TOps.RotateLeft(c3, 1))), 43);
        TLane b3 = TOps.RotateLeft(TOps.Xor(to[18], TOps.Xor(c2, TOps.RotateLeft(c4, 1))), 21);
        TLane b4 = TOps.RotateLeft(TOps.Xor(to[24], TOps.Xor(c3, TOps.RotateLeft(c0, 1))), 14);
        from[0] = TOps.Xor(TOps.Chi(b0, b1, b2), TOps.Broadcast(RoundConstants[^1]));
        from[1] = TOps.Chi(b1, b2, b3);
        from[2] = TOps.Chi(b2, b3, b4);
        from[3] = TOps.Chi(b3, b4, b0);
    }

    private static void Apply(TLane* from, TLane* to, ReadOnlySpan<ulong> constants)
    {
        TLane c0 = Parity(from, 0);
        TLane c1 = Parity(from, 1);
        TLane c2 = Parity(from, 2);
        TLane c3 = Parity(from, 3);
        TLane c4 = Parity(from, 4);
        foreach (ulong constant in constants)
        {
            // theta: what is added to every lane of a column, out of the parities of its two neighbours.
            TLane d0 = TOps.Xor(c4, TOps.RotateLeft(c1, 1));
            TLane d1 = TOps.Xor(c0, TOps.RotateLeft(c2, 1));
            TLane d2 = TOps.Xor(c1, TOps.RotateLeft(c3, 1));
            TLane d3 = TOps.Xor(c2, TOps.RotateLeft(c4, 1));
            TLane d4 = TOps.Xor(c3, TOps.RotateLeft(c0, 1));

            // rho and pi rotate every lane and move it to the row where chi reads it. In the first row, iota adds the constant.
            TLane b0 = TOps.Xor(from[0], d0);
            TLane b1 = TOps.RotateLeft(TOps.Xor(from[6], d1), 44);
            TLane b2 = TOps.RotateLeft(TOps.Xor(from[12], d2), 43);
            TLane b3 = TOps.RotateLeft(TOps.Xor(from[18], d3), 21);
            TLane b4 = TOps.RotateLeft(TOps.Xor(from[24], d4), 14);
            c0 = to[0] = TOps.Xor(TOps.Chi(b0, b1, b2), TOps.Broadcast(constant));
            c1 = to[1] = TOps.Chi(b1, b2, b3);
            c2 = to[2] = TOps.Chi(b2, b3, b4);
            c3 = to[3] = TOps.Chi(b3, b4, b0);
            c4 = to[4] = TOps.Chi(b4, b0, b1);

            b0 = TOps.RotateLeft(TOps.Xor(from[3], d3), 28);
            b1 = TOps.RotateLeft(TOps.Xor(from[9], d4), 20);
            b2 = TOps.RotateLeft(TOps.Xor(from[10], d0), 3);
            b3 = TOps.RotateLeft(TOps.Xor(from[16], d1), 45);
            b4 = TOps.RotateLeft(TOps.Xor(from[22], d2), 61);
            c0 = TOps.Xor(c0, to[5] = TOps.Chi(b0, b1, b2));
            c1 = TOps.Xor(c1, to[6] = TOps.Chi(b1, b2, b3));
            c2 = TOps.Xor(c2, to[7] = TOps.Chi(b2, b3, b4));
            c3 = TOps.Xor(c3, to[8] = TOps.Chi(b3, b4, b0));
            c4 = TOps.Xor(c4, to[9] = TOps.Chi(b4, b0, b1));

            b0 = TOps.RotateLeft(TOps.Xor(from[1], d1), 1);
            b1 = TOps.RotateLeft(TOps.Xor(from[7], d2), 6);
            b2 = TOps.RotateLeft(TOps.Xor(from[13], d3), 25);
            b3 = TOps.RotateLeft(TOps.Xor(from[19], d4), 8);
            b4 = TOps.RotateLeft(TOps.Xor(from[20], d0), 18);
            c0 = TOps.Xor(c0, to[10] = TOps.Chi(b0, b1, b2));
            c1 = TOps.Xor(c1, to[11] = TOps.Chi(b1, b2, b3));
            c2 = TOps.Xor(c2, to[12] = TOps.Chi(b2, b3, b4));
            c3 = TOps.Xor(c3, to[13] = TOps.Chi(b3, b4, b0));
            c4 = TOps.Xor(c4, to[14] = TOps.Chi(b4, b0, b1));

            b0 = TOps.RotateLeft(TOps.Xor(from[4], d4), 27);
            b1 = TOps.RotateLeft(TOps.Xor(from[5], d0), 36);
            b2 = TOps.RotateLeft(TOps.Xor(from[11], d1), 10);
            b3 = TOps.RotateLeft(TOps.Xor(from[17], d2), 15);
            b4 = TOps.RotateLeft(TOps.Xor(from[23], d3), 56);
            c0 = TOps.Xor(c0, to[15] = TOps.Chi(b0, b1, b2));
            c1 = TOps.Xor(c1, to[16] = TOps.Chi(b1, b2, b3));
            c2 = TOps.Xor(c2, to[17] = TOps.Chi(b2, b3, b4));
            c3 = TOps.Xor(c3, to[18] = TOps.Chi(b3, b4, b0));
            c4 = TOps.Xor(c4, to[19] = TOps.Chi(b4, b0, b1));

            b0 = TOps.RotateLeft(TOps.Xor(from[2], d2), 62);
            b1 = TOps.RotateLeft(TOps.Xor(from[8], d3), 55);
            b2 = TOps.RotateLeft(TOps.Xor(from[14], d4), 39);
            b3 = TOps.RotateLeft(TOps.Xor(from[15], d0), 41);
            b4 = TOps.RotateLeft(TOps.Xor(from[21], d1), 2);
            c0 = TOps.Xor(c0, to[20] = TOps.Chi(b0, b1, b2));
            c1 = TOps.Xor(c1, to[21] = TOps.Chi(b1, b2, b3));
            c2 = TOps.Xor(c2, to[22] = TOps.Chi(b2, b3, b4));
            c3 = TOps.Xor(c3, to[23] = TOps.Chi(b3, b4, b0));
            c4 = TOps.Xor(c4, to[24] = TOps.Chi(b4, b0, b1));

            TLane* read = from;
            from = to;
            to = read;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Parity(TLane* from, int column) => TOps.Xor(
        TOps.Xor(TOps.Xor(from[column], from[column + 5]), TOps.Xor(from[column + 10], from[column + 15])), from[column + 20]);
}
