using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>That several leaves are in one tree, with every shared node once: the form of OpenZeppelin's contracts.</summary>
/// <param name="Leaves">The hashes of the leaves, in the order in which the proof takes them.</param>
/// <param name="Proof">The nodes that do not follow from the leaves.</param>
/// <param name="Flags">One for every hash: true when both children come from what was hashed before, false when one is of
/// the proof.</param>
public sealed record MerkleMultiProof(ValueList<Digest> Leaves, ValueList<Digest> Proof, ValueList<bool> Flags)
{
    /// <summary>The root to which the proof leads; null when leaves, proof and flags do not fit each other.</summary>
    /// <remarks>Pairs are sorted. As with every proof, only leaf hashes made from values prove something about values.</remarks>
    public Digest? Fold()
    {
        if (Leaves.Count + (long)Proof.Count != Flags.Count + 1L)
        {
            return null;
        }

        // Leaves first, then every hash behind them: a queue that is read from the front.
        List<Digest> queue = [.. Leaves];
        int next = 0;
        int used = 0;
        foreach (bool flag in Flags)
        {
            if (next == queue.Count || (flag ? next + 1 == queue.Count : used == Proof.Count))
            {
                return null;
            }

            Digest first = queue[next++];
            Digest second = flag ? queue[next++] : Proof[used++];
            queue.Add(MerkleFormat.HashSorted(first, second));
        }

        return (queue.Count - next, Proof.Count - used) switch
        {
            (1, 0) => queue[next],
            (0, 1) => Proof[used],
            _ => null,
        };
    }

    /// <summary>Whether all the leaves are in the tree with that root.</summary>
    /// <param name="root">The root.</param>
    public bool Verifies(Digest root) => Fold() == root;

    /// <summary>Refuses a format whose trees have no proof of this form.</summary>
    internal static void Demand(MerkleFormat format)
    {
        if (format.Padding != MerklePadding.CompleteArray || format.Pairing != MerklePairing.Sorted)
        {
            throw new NotSupportedException($"A proof for several leaves exists for OpenZeppelin's layout, not for {format.Name}.");
        }
    }
}
