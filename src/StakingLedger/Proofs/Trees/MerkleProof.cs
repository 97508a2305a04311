using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>That a leaf is in a tree: the neighbours on the way from the leaf up to the root.</summary>
/// <param name="Place">Where the leaf stands among the leaves of the tree, from 0. Sorted pairs do not need it.</param>
/// <param name="LeafCount">How many leaves the tree has. Sorted pairs do not need it.</param>
/// <param name="Siblings">The neighbours, the lowest first.</param>
public sealed record MerkleProof(int Place, int LeafCount, ValueList<Digest> Siblings)
{
    /// <summary>
    /// The root to which a leaf and its neighbours lead when every pair is sorted. It says nothing about the leaf's place or the height
    /// of the tree.
    /// </summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="siblings">The neighbours, the lowest first.</param>
    public static Digest FoldSorted(Digest leaf, ReadOnlySpan<Digest> siblings)
    {
        Digest node = leaf;
        foreach (Digest sibling in siblings)
        {
            node = MerkleFormat.HashSorted(node, sibling);
        }

        return node;
    }

    /// <summary>Whether the leaf stands at that place of a tree with that root.</summary>
    /// <param name="format">The format of the tree.</param>
    /// <param name="root">The root.</param>
    /// <param name="leaf">The leaf's hash, made from its values: a hash that somebody else gives proves nothing about values.</param>
    /// <returns>False as well when the neighbours are too few or too many for the place.</returns>
    public bool Verifies(MerkleFormat format, Digest root, Digest leaf)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (LeafCount <= 0 || Place < 0 || Place >= LeafCount)
        {
            return false;
        }

        TreeShape shape = TreeShape.Of(format.Padding, LeafCount);
        int at = shape.NodeOf(Place);
        int used = 0;
        Digest node = leaf;
        while (at != shape.Root)
        {
            (int parent, int sibling, bool isLeft) = shape.StepUp(at);
            if (sibling != TreeShape.None)
            {
                if (used == Siblings.Count)
                {
                    return false;
                }

                node = isLeft ? format.HashPair(node, Siblings[used]) : format.HashPair(Siblings[used], node);
                used++;
            }

            at = parent;
        }

        return used == Siblings.Count && node == root;
    }
}
