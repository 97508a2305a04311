using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>A published file beside what follows from its own rows: root, nodes, proofs and totals.</summary>
public sealed class TreeEvidence
{
    /// <summary>How many holders with a wrong proof are named.</summary>
    public const int NamedHolders = 10;

    private TreeEvidence(RewardFile file, MerkleTree tree, int proofs, int wrongNodes, ValueList<LeafValue> wrong, int wrongProofs)
    {
        File = file;
        Tree = tree;
        ProofsGiven = proofs;
        WrongNodes = wrongNodes;
        WrongProofHolders = wrong;
        WrongProofs = wrongProofs;
    }

    /// <summary>The file.</summary>
    public RewardFile File { get; }

    /// <summary>The tree built from its rows. Leaves are numbered as the entries that are in the tree.</summary>
    public MerkleTree Tree { get; }

    /// <summary>How many proofs the file gives.</summary>
    public int ProofsGiven { get; }

    /// <summary>How many of them do not lead from the holder's leaf to the root.</summary>
    public int WrongProofs { get; }

    /// <summary>The first holders whose proof is wrong.</summary>
    public ValueList<LeafValue> WrongProofHolders { get; }

    /// <summary>How many of the nodes, or of the nodes that a row names as its own, are not what comes out.</summary>
    public int WrongNodes { get; }

    /// <summary>Whether the stated root comes out; true when none is stated.</summary>
    public bool IsRootEqual => File.Root is not { } root || root == Tree.Root;

    /// <summary>The worst of all comparisons.</summary>
    public TreeVerdict Verdict
    {
        get
        {
            TreeVerdict verdict = IsRootEqual && WrongProofs == 0 && WrongNodes == 0 ? TreeVerdict.Equal : TreeVerdict.Different;
            foreach (RewardSum sum in File.Sums)
            {
                TreeVerdict one = sum.IsUnexplained ? TreeVerdict.Different : sum.IsEqual ? TreeVerdict.Equal : TreeVerdict.Explained;
                verdict = one > verdict ? one : verdict;
            }

            return verdict;
        }
    }

    /// <summary>Builds the tree and compares everything that the file states.</summary>
    /// <param name="file">The file.</param>
    public static TreeEvidence Of(RewardFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        MerkleTree tree = file.BuildTree();
        int given = 0;
        int bad = 0;
        List<LeafValue> named = [];
        int leaf = 0;
        foreach (RewardEntry entry in file.Entries)
        {
            int number = entry.IsInTree ? leaf++ : -1;
            if (entry.Proof is not { } proof)
            {
                continue;
            }

            given++;
            bool holds = number >= 0
                && new MerkleProof(tree.PlaceOf(number), tree.LeafCount, proof)
                    .Verifies(file.Format, file.Root ?? tree.Root, tree.LeafHash(number));
            if (!holds && bad++ < NamedHolders)
            {
                named.Add(entry.Holder);
            }
        }

        return new TreeEvidence(file, tree, given, CountWrongNodes(file, tree), [.. named], bad);
    }

    private static int CountWrongNodes(RewardFile file, MerkleTree tree)
    {
        int wrong = 0;
        if (file.Nodes is { } nodes)
        {
            for (int i = 0; i < nodes.Count; i++)
            {
                wrong += i >= tree.NodeCount || nodes[i] != tree.DigestOf(i) ? 1 : 0;
            }
        }

        if (file.EntryNodes is { } places)
        {
            for (int i = 0; i < places.Count; i++)
            {
                wrong += places[i] != tree.NodeOfLeaf(i) ? 1 : 0;
            }
        }

        return wrong;
    }
}
