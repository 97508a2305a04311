using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// A proof in a Merkle tree whose pairs are sorted before they are hashed, so that it needs no sides: <c>keccak(min ‖ max)</c> up to
/// the root. Source: Rocket Pool's distributor.
/// </summary>
internal static class SortedPairProof
{
    private const int AddressLength = 20;
    private const int WordLength = 32;

    /// <summary>Whether a leaf and its siblings lead to a root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="leaf">The leaf.</param>
    /// <param name="siblings">The siblings from the leaf upwards.</param>
    public static bool Holds(Digest root, Digest leaf, ReadOnlySpan<Digest> siblings)
    {
        Span<byte> pair = stackalloc byte[2 * WordLength];
        Digest node = leaf;
        foreach (Digest sibling in siblings)
        {
            bool isFirst = node <= sibling;
            (isFirst ? node : sibling).WriteBytes(pair);
            (isFirst ? sibling : node).WriteBytes(pair[WordLength..]);
            node = Digest.OfKeccak(pair);
        }

        return node == root;
    }

    /// <summary>The leaf of a node's rewards in a tree of version 0: keccak of address, network, RPL and ether, packed.</summary>
    /// <param name="node">The node's address.</param>
    /// <param name="network">The network.</param>
    /// <param name="rpl">The RPL.</param>
    /// <param name="ether">The ether, in wei.</param>
    public static Digest RewardLeaf(in AccountId node, ulong network, in UInt256 rpl, in UInt256 ether) =>
        LeafOf(node, [network, rpl, ether]);

    /// <summary>The leaf in a tree of version 1: the voters' ether comes last.</summary>
    /// <param name="node">The node's address.</param>
    /// <param name="network">The network.</param>
    /// <param name="rpl">The RPL.</param>
    /// <param name="ether">The ether, in wei.</param>
    /// <param name="voterEther">The ether of the voter share, in wei.</param>
    public static Digest RewardLeaf(
        in AccountId node, ulong network, in UInt256 rpl, in UInt256 ether, in UInt256 voterEther) =>
        LeafOf(node, [network, rpl, ether, voterEther]);

    private static Digest LeafOf(in AccountId node, ReadOnlySpan<UInt256> words)
    {
        Span<byte> bytes = stackalloc byte[AddressLength + (4 * WordLength)];
        node.CopyAddress(bytes);
        int length = AddressLength;
        foreach (UInt256 word in words)
        {
            word.WriteBigEndian(bytes.Slice(length, WordLength));
            length += WordLength;
        }

        return Digest.OfKeccak(bytes[..length]);
    }
}
