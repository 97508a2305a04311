using StakingLedger.Numerics;

namespace StakingLedger.Proofs;

/// <summary>Where the nodes of a tree lie in memory, and who is whose neighbour. Nodes are numbered from 0; none is -1.</summary>
internal abstract class TreeShape
{
    /// <summary>What a node has instead of a neighbour or a parent.</summary>
    public const int None = -1;

    private protected TreeShape(int leaves, long nodes)
    {
        if (nodes > Array.MaxLength / Keccak256.HashSize)
        {
            throw new ArgumentException($"{leaves} leaves are more than a tree can hold in memory.", nameof(leaves));
        }

        Leaves = leaves;
        Nodes = (int)nodes;
    }

    /// <summary>How many leaves there are, without padding.</summary>
    public int Leaves { get; }

    /// <summary>How many nodes there are, with padding.</summary>
    public int Nodes { get; }

    /// <summary>The root's node.</summary>
    public abstract int Root { get; }

    /// <summary>The shape of a format with so many leaves, at least one.</summary>
    public static TreeShape Of(MerklePadding padding, int leaves) => padding switch
    {
        MerklePadding.CompleteArray => new ArrayShape(leaves),
        MerklePadding.ZeroHashes => new LevelShape(leaves, padded: true),
        MerklePadding.OddNodePromoted => new LevelShape(leaves, padded: false),
        _ => throw new ArgumentOutOfRangeException(nameof(padding), padding, "No such padding."),
    };

    /// <summary>The node of the leaf at that place in the order of the leaves.</summary>
    public abstract int NodeOf(int place);

    /// <summary>One step up: the parent, the neighbour it is hashed with, and whether the node itself stands left.</summary>
    /// <remarks>A node that is promoted has no neighbour; the root has no parent.</remarks>
    public abstract (int Parent, int Sibling, bool IsLeft) StepUp(int node);

    /// <summary>Hashes all nodes above the leaves.</summary>
    public abstract void HashUp(Span<byte> nodes, MerklePairing pairing);
}
