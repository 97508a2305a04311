using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>A Merkle tree over leaves in a given format: its root, and a proof for every leaf.</summary>
/// <remarks>
/// Leaves keep the number under which they were given, whatever the order of the tree. The tree holds 32 bytes per node in one array
/// and is never changed.
/// </remarks>
public sealed class MerkleTree
{
    private readonly TreeShape _shape;
    private readonly byte[] _nodes;
    private readonly int[]? _placeOfLeaf;

    private MerkleTree(MerkleFormat format, ReadOnlySpan<byte> leafHashes)
    {
        Format = format;
        LeafCount = leafHashes.Length / Keccak256.HashSize;
        _shape = TreeShape.Of(format.Padding, LeafCount);
        _nodes = new byte[_shape.Nodes * Keccak256.HashSize];
        int[]? order = format.LeafOrder == MerkleLeafOrder.ByHash ? LeafSorting.ByHash(leafHashes) : null;
        for (int place = 0; place < LeafCount; place++)
        {
            int leaf = order is null ? place : order[place];
            leafHashes.Slice(leaf * Keccak256.HashSize, Keccak256.HashSize).CopyTo(Node(_shape.NodeOf(place)));
        }

        _placeOfLeaf = order is null ? null : Inverse(order);
        _shape.HashUp(_nodes, format.Pairing);
    }

    /// <summary>The format.</summary>
    public MerkleFormat Format { get; }

    /// <summary>How many leaves were given; padding is not counted.</summary>
    public int LeafCount { get; }

    /// <summary>The root. A tree of one leaf has the leaf's hash as root.</summary>
    public Digest Root => DigestOf(_shape.Root);

    /// <summary>Builds a tree from the bytes of its leaves.</summary>
    /// <param name="format">The format.</param>
    /// <param name="leaves">The leaves as <see cref="MerkleFormat.Pack"/> writes them, one behind the other.</param>
    /// <exception cref="ArgumentException">There is no leaf, too many to hold, or a part of one.</exception>
    public static MerkleTree Build(MerkleFormat format, ReadOnlySpan<byte> leaves)
    {
        ArgumentNullException.ThrowIfNull(format);
        int length = format.LeafLength;
        if (leaves.Length % length != 0)
        {
            throw new ArgumentException($"{leaves.Length} bytes are no whole number of leaves of {length} bytes.", nameof(leaves));
        }

        byte[] hashes = new byte[leaves.Length / length * Keccak256.HashSize];
        format.HashLeaves(leaves, hashes);
        return OfHashes(format, hashes);
    }

    /// <summary>Builds a tree from the hashes of its leaves.</summary>
    /// <param name="format">The format.</param>
    /// <param name="leafHashes">32 bytes for every leaf, one behind the other.</param>
    /// <exception cref="ArgumentException">There is no leaf, too many to hold, or a part of one.</exception>
    public static MerkleTree OfHashes(MerkleFormat format, ReadOnlySpan<byte> leafHashes)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (leafHashes.IsEmpty || leafHashes.Length % Keccak256.HashSize != 0)
        {
            throw new ArgumentException(
                $"A tree has at least one leaf, and 32 bytes for each, not {leafHashes.Length} bytes.", nameof(leafHashes));
        }

        return new MerkleTree(format, leafHashes);
    }

    /// <summary>The hash of a leaf.</summary>
    /// <param name="leaf">Its number, from 0 in the order in which leaves were given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public Digest LeafHash(int leaf) => DigestOf(NodeOfLeaf(leaf));

    /// <summary>Where a leaf stands among the leaves of the tree, from 0.</summary>
    /// <param name="leaf">Its number, from 0 in the order in which leaves were given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public int PlaceOf(int leaf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, LeafCount);
        return _placeOfLeaf is null ? leaf : _placeOfLeaf[leaf];
    }

    /// <summary>The proof of a leaf: the neighbours on the way up, the lowest first.</summary>
    /// <param name="leaf">Its number, from 0 in the order in which leaves were given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public MerkleProof ProofOf(int leaf)
    {
        List<Digest> siblings = [];
        int node = NodeOfLeaf(leaf);
        while (node != _shape.Root)
        {
            (int parent, int sibling, _) = _shape.StepUp(node);
            if (sibling != TreeShape.None)
            {
                siblings.Add(DigestOf(sibling));
            }

            node = parent;
        }

        return new MerkleProof(PlaceOf(leaf), LeafCount, [.. siblings]);
    }

    /// <summary>One proof for several leaves.</summary>
    /// <param name="leaves">Their numbers, in any order; none twice. An empty set gives the proof that holds the root only.</param>
    /// <exception cref="ArgumentException">A leaf is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    /// <exception cref="NotSupportedException">The format is not OpenZeppelin's layout with sorted pairs.</exception>
    public MerkleMultiProof MultiProofOf(params ReadOnlySpan<int> leaves)
    {
        MerkleMultiProof.Demand(Format);
        int[] nodes = new int[leaves.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = NodeOfLeaf(leaves[i]);
        }

        return MultiProofBuilder.Build(_shape, nodes, DigestOf);
    }

    /// <summary>The hash of a node of the array that OpenZeppelin's trees are published as, the root being node 0.</summary>
    internal Digest DigestOf(int node) => Digest.FromBytes(Node(node));

    /// <summary>The number of nodes, padding included.</summary>
    internal int NodeCount => _shape.Nodes;

    /// <summary>The node of a leaf.</summary>
    internal int NodeOfLeaf(int leaf) => _shape.NodeOf(PlaceOf(leaf));

    private static int[] Inverse(int[] order)
    {
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return places;
    }

    private Span<byte> Node(int node) => _nodes.AsSpan(node * Keccak256.HashSize, Keccak256.HashSize);
}
