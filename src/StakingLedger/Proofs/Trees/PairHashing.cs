using StakingLedger.Numerics;

namespace StakingLedger.Proofs;

/// <summary>Hashes neighbouring nodes in blocks, so that four nodes at once can be hashed also when each pair is sorted first.</summary>
internal static class PairHashing
{
    /// <summary>How many pairs are copied and hashed at a time: 64 KiB.</summary>
    public const int BlockPairs = 1024;

    /// <summary>Hashes every pair of neighbours.</summary>
    /// <param name="children">An even number of hashes.</param>
    /// <param name="parents">Receives one hash for every two; it does not overlap the children.</param>
    /// <param name="pairing">In which order two are hashed.</param>
    /// <param name="scratch">Room for <see cref="BlockPairs"/> pairs; its content is lost.</param>
    public static void Hash(ReadOnlySpan<byte> children, Span<byte> parents, MerklePairing pairing, Span<byte> scratch)
    {
        if (pairing == MerklePairing.Positional)
        {
            Keccak256.HashPairs(children, parents);
            return;
        }

        const int blockBytes = BlockPairs * Keccak256.PairSize;
        while (!children.IsEmpty)
        {
            int taken = Math.Min(children.Length, blockBytes);
            Sort(children[..taken], scratch);
            Keccak256.HashPairs(scratch[..taken], parents[..(taken / 2)]);
            children = children[taken..];
            parents = parents[(taken / 2)..];
        }
    }

    private static void Sort(ReadOnlySpan<byte> pairs, Span<byte> sorted)
    {
        for (int at = 0; at < pairs.Length; at += Keccak256.PairSize)
        {
            ReadOnlySpan<byte> left = pairs.Slice(at, Keccak256.HashSize);
            ReadOnlySpan<byte> right = pairs.Slice(at + Keccak256.HashSize, Keccak256.HashSize);
            bool turn = left.SequenceCompareTo(right) > 0;
            (turn ? right : left).CopyTo(sorted[at..]);
            (turn ? left : right).CopyTo(sorted[(at + Keccak256.HashSize)..]);
        }
    }
}
