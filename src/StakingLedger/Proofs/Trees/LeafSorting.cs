using System.Buffers.Binary;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>Sorts leaves by hash. The first eight bytes almost always decide, so numbers are sorted and only ties looked at.</summary>
internal static class LeafSorting
{
    /// <summary>The leaves in ascending order of their hash; equal ones in the order in which they were given.</summary>
    public static int[] ByHash(ReadOnlySpan<byte> hashes)
    {
        int count = hashes.Length / Keccak256.HashSize;
        ulong[] keys = new ulong[count];
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt64BigEndian(hashes[(i * Keccak256.HashSize)..]);
            order[i] = i;
        }

        Array.Sort(keys, order);
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                SortTies(order.AsSpan(start, end - start), hashes);
            }

            start = end;
        }

        return order;
    }

    private static void SortTies(Span<int> leaves, ReadOnlySpan<byte> hashes)
    {
        (Digest Hash, int Leaf)[] ties = new (Digest Hash, int Leaf)[leaves.Length];
        for (int i = 0; i < ties.Length; i++)
        {
            ties[i] = (Digest.FromBytes(hashes.Slice(leaves[i] * Keccak256.HashSize, Keccak256.HashSize)), leaves[i]);
        }

        Array.Sort(ties);
        for (int i = 0; i < ties.Length; i++)
        {
            leaves[i] = ties[i].Leaf;
        }
    }
}
