using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Numerics;

/// <summary>Keccak-256 of four messages of one length at once: every lane of the four states side by side in one AVX2 register.</summary>
/// <remarks>
/// The messages take the same steps in the same order whatever they hold, as the padding depends on their length alone; so the four
/// states never part. Both buffers begin on a multiple of 32 bytes, so that no lane lies across two cache lines.
/// </remarks>
internal static unsafe class KeccakFourWay
{
    /// <summary>The number of messages that are hashed at once.</summary>
    internal const int Width = 4;

    private const int Lanes = KeccakPermutation.LaneCount;
    private const int Alignment = 32;

    /// <summary>Whether this machine has the instructions.</summary>
    internal static bool IsSupported => Avx2.IsSupported;

    /// <summary>Hashes the messages, in groups of four, as far as whole groups go.</summary>
    /// <param name="messages">The messages, one after the other.</param>
    /// <param name="length">The bytes of each.</param>
    /// <param name="hashes">Receives the hashes. It may begin where messages of at least 32 bytes begin: a group is read before its
    /// hashes, which lie no further on, are written.</param>
    /// <returns>How many messages were hashed.</returns>
    [SkipLocalsInit]
    internal static int HashGroups(ReadOnlySpan<byte> messages, int length, Span<byte> hashes)
    {
        byte* room = stackalloc byte[(2 * Lanes * sizeof(Vector256<ulong>)) + Alignment];
        int groups = hashes.Length / (Width * KeccakSponge.HashSize);
        fixed (byte* firstMessage = messages, firstHash = hashes)
        {
            unchecked
            {
                Vector256<ulong>* state = (Vector256<ulong>*)(((nuint)room + (Alignment - 1)) & ~(nuint)(Alignment - 1));
                byte* message = firstMessage;
                byte* hash = firstHash;
                for (int group = 0; group < groups; group++)
                {
                    Hash(message, length, hash, state);
                    message += (nint)length * Width;
                    hash += KeccakSponge.HashSize * Width;
                }
            }
        }

        return groups * Width;
    }

    private static void Hash(byte* message, nint length, byte* hash, Vector256<ulong>* state)
    {
        unchecked
        {
            Vector256<ulong>* other = state + Lanes;
            for (nint lane = 0; lane < Lanes; lane++)
            {
                state[lane] = Vector256<ulong>.Zero;
            }

            nint left = length;
            for (; left >= KeccakSponge.Rate; left -= KeccakSponge.Rate)
            {
                Add(state, message, length, KeccakSponge.RateLanes);
                KeccakRounds<Vector256<ulong>, KeccakFourLanes>.Apply(state, other);
                message += KeccakSponge.Rate;
            }

            nint whole = (nint)((nuint)left / sizeof(ulong));
            Add(state, message, length, whole);
            state[whole] ^= LastLanes(message + (whole * sizeof(ulong)), length, (int)left % sizeof(ulong));
            state[KeccakSponge.RateLanes - 1] ^= Vector256.Create(KeccakSponge.PaddingEnd);
            KeccakRounds<Vector256<ulong>, KeccakFourLanes>.ApplyForHash(state, other);

            Transpose(ref state[0], ref state[1], ref state[2], ref state[3]);
            for (int way = 0; way < Width; way++)
            {
                state[way].Store((ulong*)(hash + (way * KeccakSponge.HashSize)));
            }
        }
    }

    /// <summary>Adds whole words of the four messages to the first lanes.</summary>
    private static void Add(Vector256<ulong>* state, byte* message, nint length, nint words)
    {
        unchecked
        {
            nint lane = 0;
            for (; lane + Width <= words; lane += Width)
            {
                byte* source = message + (lane * sizeof(ulong));
                Vector256<ulong> a = Vector256.Load((ulong*)source);
                Vector256<ulong> b = Vector256.Load((ulong*)(source + length));
                Vector256<ulong> c = Vector256.Load((ulong*)(source + (2 * length)));
                Vector256<ulong> d = Vector256.Load((ulong*)(source + (3 * length)));
                Transpose(ref a, ref b, ref c, ref d);
                state[lane] ^= a;
                state[lane + 1] ^= b;
                state[lane + 2] ^= c;
                state[lane + 3] ^= d;
            }

            for (; lane < words; lane++)
            {
                byte* source = message + (lane * sizeof(ulong));
                state[lane] ^= Vector256.Create(
                    *(ulong*)source, *(ulong*)(source + length), *(ulong*)(source + (2 * length)), *(ulong*)(source + (3 * length)));
            }
        }
    }

    private static Vector256<ulong> LastLanes(byte* bytes, nint length, int count) => count == 0
        ? Vector256<ulong>.One
        : unchecked(Vector256.Create(
            KeccakSponge.LastLane(new ReadOnlySpan<byte>(bytes, count)),
            KeccakSponge.LastLane(new ReadOnlySpan<byte>(bytes + length, count)),
            KeccakSponge.LastLane(new ReadOnlySpan<byte>(bytes + (2 * length), count)),
            KeccakSponge.LastLane(new ReadOnlySpan<byte>(bytes + (3 * length), count))));

    /// <summary>Turns four words of each message into four lanes of all messages, and back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<ulong> a, ref Vector256<ulong> b, ref Vector256<ulong> c, ref Vector256<ulong> d)
    {
        Vector256<ulong> evenLow = Avx2.UnpackLow(a, b);
        Vector256<ulong> oddLow = Avx2.UnpackHigh(a, b);
        Vector256<ulong> evenHigh = Avx2.UnpackLow(c, d);
        Vector256<ulong> oddHigh = Avx2.UnpackHigh(c, d);
        a = Avx2.Permute2x128(evenLow, evenHigh, 0x20);
        b = Avx2.Permute2x128(oddLow, oddHigh, 0x20);
        c = Avx2.Permute2x128(evenLow, evenHigh, 0x31);
        d = Avx2.Permute2x128(oddLow, oddHigh, 0x31);
    }
}
