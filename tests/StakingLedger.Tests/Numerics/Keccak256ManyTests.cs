using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

/// <summary>Hashing many messages at once is hashing each by itself.</summary>
public class Keccak256ManyTests
{
    [Fact]
    public void Any_number_of_nodes_at_any_place_in_memory_hashes_as_each_by_itself()
    {
        byte[] room = Bytes(seed: 1, 20 * Keccak256.PairSize);
        for (int count = 0; count <= 17; count++)
        {
            for (int shift = 0; shift < 9; shift++)
            {
                ReadOnlySpan<byte> nodes = room.AsSpan(shift, count * Keccak256.PairSize);
                byte[] hashes = new byte[shift + (count * Keccak256.HashSize) + 5];
                Keccak256.HashPairs(nodes, hashes.AsSpan(shift, count * Keccak256.HashSize));
                Assert.Equal(OneByOne(nodes, Keccak256.PairSize, count), hashes[shift..^5]);
                Assert.All(hashes[..shift], static untouched => Assert.Equal(0, untouched));
                Assert.All(hashes[^5..], static untouched => Assert.Equal(0, untouched));
            }
        }
    }

    [Fact]
    public void Messages_of_any_length_hash_as_each_by_itself()
    {
        byte[] room = Bytes(seed: 2, 9 * 420);
        foreach (int count in new[] { 1, 3, 4, 5, 8, 9 })
        {
            for (int length = 0; length <= 415; length++)
            {
                ReadOnlySpan<byte> messages = room.AsSpan(3, count * length);
                byte[] hashes = new byte[count * Keccak256.HashSize];
                Keccak256.HashEach(messages, length, hashes);
                Assert.Equal(OneByOne(messages, length, count), hashes);
            }
        }
    }

    [Fact]
    public void Every_vector_of_the_independent_implementation_is_reproduced_in_every_place_of_a_group()
    {
        foreach ((byte[] data, byte[] hash) in Keccak256Tests.Vectors)
        {
            for (int place = 0; place < 4; place++)
            {
                byte[] messages = Bytes(seed: 3, 5 * data.Length);
                data.CopyTo(messages, place * data.Length);
                byte[] hashes = new byte[5 * Keccak256.HashSize];
                Keccak256.HashEach(messages, data.Length, hashes);
                Assert.Equal(hash, hashes.AsSpan(place * Keccak256.HashSize, Keccak256.HashSize).ToArray());
            }
        }
    }

    [Fact]
    public void A_level_of_a_tree_may_replace_the_level_below()
    {
        for (int count = 1; count <= 13; count++)
        {
            byte[] level = Bytes(seed: 4, count * Keccak256.PairSize);
            byte[] expected = OneByOne(level, Keccak256.PairSize, count);
            Keccak256.HashPairs(level, level.AsSpan(0, count * Keccak256.HashSize));
            Assert.Equal(expected, level[..expected.Length]);

            byte[] tight = Bytes(seed: 5, count * Keccak256.HashSize);
            expected = OneByOne(tight, Keccak256.HashSize, count);
            Keccak256.HashEach(tight, Keccak256.HashSize, tight);
            Assert.Equal(expected, tight);
        }
    }

    [Theory]
    [InlineData(64, 64, 0, 33)]
    [InlineData(64, 64, 0, 0)]
    [InlineData(128, 64, 0, 32)]
    [InlineData(32, 31, 200, 32)]
    [InlineData(128, 64, 1, 64)]
    [InlineData(128, 64, 64, 64)]
    [InlineData(31, 31, 0, 32)]
    [InlineData(155, 31, 0, 160)]
    public void Sizes_that_do_not_fit_and_hashes_that_overwrite_messages_are_refused(int bytes, int length, int start, int hashes)
    {
        byte[] room = new byte[400];
        Assert.Throws<ArgumentException>(() => Keccak256.HashEach(room.AsSpan(0, bytes), length, room.AsSpan(start, hashes)));
        Assert.All(room, static untouched => Assert.Equal(0, untouched));
    }

    [Fact]
    public void A_negative_length_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Keccak256.HashEach([], -1, []));

    [Fact]
    public void Nothing_is_allocated()
    {
        byte[] nodes = Bytes(seed: 6, 7 * Keccak256.PairSize);
        byte[] hashes = new byte[7 * Keccak256.HashSize];
        Keccak256.HashPairs(nodes, hashes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Keccak256.HashPairs(nodes, hashes);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_permutation_is_that_of_the_reference_on_any_state()
    {
        Random random = new(7);
        ulong[] state = new ulong[25];
        for (int i = 0; i < 300; i++)
        {
            for (int lane = 0; lane < state.Length; lane++)
            {
                state[lane] = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
            }

            ulong[] expected = [.. state];
            Plain(expected);
            KeccakPermutation.Apply(state);
            Assert.Equal(expected, state);
        }
    }

    /// <summary>The permutation as the reference words it, step after step; the constants come from its shift register.</summary>
    private static void Plain(ulong[] a)
    {
        byte register = 1;
        for (int round = 0; round < 24; round++)
        {
            ulong[] c = [.. Enumerable.Range(0, 5).Select(x => a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20])];
            for (int i = 0; i < 25; i++)
            {
                a[i] ^= c[(i + 4) % 5] ^ BitOperations.RotateLeft(c[(i + 1) % 5], 1);
            }

            (int x, int y, ulong moving) = (1, 0, a[1]);
            for (int t = 0; t < 24; t++)
            {
                (x, y) = (y, ((2 * x) + (3 * y)) % 5);
                (a[x + (5 * y)], moving) = (BitOperations.RotateLeft(moving, (t + 1) * (t + 2) / 2), a[x + (5 * y)]);
            }

            for (int row = 0; row < 25; row += 5)
            {
                ulong[] b = a[row..(row + 5)];
                for (int i = 0; i < 5; i++)
                {
                    a[row + i] = b[i] ^ (~b[(i + 1) % 5] & b[(i + 2) % 5]);
                }
            }

            for (int j = 0; j <= 6; j++)
            {
                a[0] ^= (register & 1UL) << ((1 << j) - 1);
                register = unchecked((byte)((register << 1) ^ ((register >> 7) * 0x71)));
            }
        }
    }

    private static byte[] OneByOne(ReadOnlySpan<byte> messages, int length, int count)
    {
        byte[] hashes = new byte[count * Keccak256.HashSize];
        for (int i = 0; i < count; i++)
        {
            Keccak256.Hash(messages.Slice(i * length, length), hashes.AsSpan(i * Keccak256.HashSize, Keccak256.HashSize));
        }

        return hashes;
    }

    private static byte[] Bytes(int seed, int count)
    {
        byte[] bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
