using StakingLedger.Proofs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs;

/// <summary>What a change of anything does to a proof for several leaves: every set of every committed tree.</summary>
public sealed class MultiProofChangeTests
{
    public static TheoryData<string> Formats => ["standard-v1", "lido-csm", "standard-unsorted"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Changing_dropping_or_adding_a_leaf_a_proof_element_or_a_flag_is_detected(string format)
    {
        int tried = 0;
        foreach (MerkleVector vector in MerkleVector.Of(format))
        {
            foreach (int[] leaves in SetsOf(vector.Leaves.Length))
            {
                MerkleMultiProof proof = vector.Tree.MultiProofOf(leaves);
                Assert.True(proof.Verifies(vector.Root));
                tried += DemandDetected(vector.Root, proof);
            }
        }

        Assert.True(tried > 1_000);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Changing_any_value_of_any_leaf_that_is_proved_is_detected(string format)
    {
        foreach (MerkleVector vector in MerkleVector.Of(format))
        {
            int[] all = [.. Enumerable.Range(0, vector.Leaves.Length)];
            MerkleMultiProof proof = vector.Tree.MultiProofOf(all);
            for (int leaf = 0; leaf < vector.Leaves.Length; leaf++)
            {
                int at = proof.Leaves.ToList().IndexOf(vector.Hash(leaf));
                for (int field = 0; field < vector.Format.Fields.Count; field++)
                {
                    LeafValue[] values = [.. vector.Leaves[leaf]];
                    values[field] = MerkleChanges.Other(values[field]);
                    Digest other = vector.Format.HashLeaf(values);
                    Assert.False((proof with { Leaves = Changed(proof.Leaves, at, _ => other) }).Verifies(vector.Root));
                }
            }
        }
    }

    [Fact]
    public void Parts_that_do_not_fit_each_other_lead_nowhere()
    {
        MerkleVector vector = MerkleVector.Of("standard-v1").Last();
        MerkleMultiProof proof = vector.Tree.MultiProofOf(1, 4, 5, 11);
        Assert.Null((proof with { Leaves = [.. proof.Leaves.Skip(1)] }).Fold());
        Assert.Null((proof with { Proof = [.. proof.Proof, vector.Root] }).Fold());
        Assert.Null(new MerkleMultiProof([], [], []).Fold());
        Assert.Null(new MerkleMultiProof([], [], [true]).Fold());
        Assert.Null(new MerkleMultiProof([vector.Root], [vector.Root, vector.Root], [true, false]).Fold());

        // The root beside flags that take two leaves for one and leave it unused.
        Assert.Null(new MerkleMultiProof([vector.Hash(0), vector.Hash(1)], [vector.Root], [true, true]).Fold());
    }

    /// <summary>All sets of a small tree; of a larger one each leaf alone, each pair of neighbours, and some spread ones.</summary>
    private static IEnumerable<int[]> SetsOf(int leaves)
    {
        if (leaves <= 5)
        {
            for (int bits = 0; bits < 1 << leaves; bits++)
            {
                yield return [.. Enumerable.Range(0, leaves).Where(i => ((bits >> i) & 1) != 0)];
            }

            yield break;
        }

        for (int leaf = 0; leaf < leaves; leaf++)
        {
            yield return [leaf];
            yield return [leaf, (leaf + 1) % leaves];
            yield return [.. Enumerable.Range(0, leaves).Where(i => i % (leaf + 1) == leaf / 2)];
        }
    }

    private static int DemandDetected(Digest root, MerkleMultiProof proof)
    {
        int tried = 0;
        for (int i = 0; i < proof.Leaves.Count; i++)
        {
            Refused(proof with { Leaves = Changed(proof.Leaves, i, MerkleChanges.Flipped) });
            Refused(proof with { Leaves = [.. proof.Leaves.Take(i), .. proof.Leaves.Skip(i + 1)] });
            Refused(proof with { Leaves = [.. proof.Leaves.Take(i), proof.Leaves[i], .. proof.Leaves.Skip(i)] });
        }

        for (int i = 0; i < proof.Proof.Count; i++)
        {
            Refused(proof with { Proof = Changed(proof.Proof, i, MerkleChanges.Flipped) });
            Refused(proof with { Proof = [.. proof.Proof.Take(i), .. proof.Proof.Skip(i + 1)] });
            Refused(proof with { Proof = [.. proof.Proof.Take(i), proof.Proof[i], .. proof.Proof.Skip(i)] });
        }

        for (int i = 0; i < proof.Flags.Count; i++)
        {
            Refused(proof with { Flags = Changed(proof.Flags, i, static f => !f) });
            Refused(proof with { Flags = [.. proof.Flags.Take(i), .. proof.Flags.Skip(i + 1)] });
        }

        return tried;

        void Refused(MerkleMultiProof changed)
        {
            Assert.False(changed.Verifies(root));
            tried++;
        }
    }

    private static ValueList<T> Changed<T>(ValueList<T> list, int at, Func<T, T> change) =>
        [.. list.Select((item, i) => i == at ? change(item) : item)];
}
