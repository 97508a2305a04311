using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>Makes one proof for several leaves: walks up from the deepest node, and takes along every neighbour not yet known.</summary>
internal static class MultiProofBuilder
{
    /// <summary>Builds the proof.</summary>
    /// <param name="shape">The shape of the tree.</param>
    /// <param name="nodes">The nodes of the leaves; they are sorted here.</param>
    /// <param name="hashOf">The hash of a node.</param>
    /// <exception cref="ArgumentException">A leaf is given twice.</exception>
    public static MerkleMultiProof Build(TreeShape shape, int[] nodes, Func<int, Digest> hashOf)
    {
        Array.Sort(nodes);
        Array.Reverse(nodes);
        List<Digest> leaves = [];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i > 0 && nodes[i] == nodes[i - 1])
            {
                throw new ArgumentException("A leaf is given twice.", nameof(nodes));
            }

            leaves.Add(hashOf(nodes[i]));
        }

        List<Digest> proof = [];
        List<bool> flags = [];
        List<int> queue = [.. nodes];
        for (int next = 0; next < queue.Count && queue[next] != shape.Root;)
        {
            (int parent, int sibling, _) = shape.StepUp(queue[next++]);
            bool isKnown = next < queue.Count && queue[next] == sibling;
            flags.Add(isKnown);
            if (isKnown)
            {
                next++;
            }
            else
            {
                proof.Add(hashOf(sibling));
            }

            queue.Add(parent);
        }

        if (nodes.Length == 0)
        {
            proof.Add(hashOf(shape.Root));
        }

        return new MerkleMultiProof([.. leaves], [.. proof], [.. flags]);
    }
}
