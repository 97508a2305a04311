using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs;

/// <summary>What holds for every tree, and what a change of anything does to it.</summary>
public sealed class MerkleProperties
{
    public static TheoryData<string> Formats => MerkleVector.Names;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Changing_any_value_of_any_leaf_changes_the_root(string format)
    {
        foreach (MerkleVector vector in MerkleVector.Of(format))
        {
            for (int leaf = 0; leaf < vector.Leaves.Length; leaf++)
            {
                MerkleProof proof = vector.Tree.ProofOf(leaf);
                for (int field = 0; field < vector.Format.Fields.Count; field++)
                {
                    MerkleVector changed = vector with { Leaves = [.. vector.Leaves.Select(static l => (LeafValue[])l.Clone())] };
                    changed.Leaves[leaf][field] = MerkleChanges.Other(vector.Leaves[leaf][field]);
                    Assert.NotEqual(vector.Root, changed.Tree.Root);
                    Assert.False(proof.Verifies(vector.Format, vector.Root, vector.Format.HashLeaf(changed.Leaves[leaf])));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_leaf_more_or_less_or_twice_changes_the_root(string format)
    {
        foreach (MerkleVector vector in MerkleVector.Of(format).Where(static v => v.Leaves.Length > 1))
        {
            for (int leaf = 0; leaf < vector.Leaves.Length; leaf++)
            {
                Assert.NotEqual(
                    vector.Root, (vector with { Leaves = [.. vector.Leaves[..leaf], .. vector.Leaves[(leaf + 1)..]] }).Tree.Root);
                Assert.NotEqual(vector.Root, (vector with { Leaves = [.. vector.Leaves, vector.Leaves[leaf]] }).Tree.Root);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_order_of_leaves_counts_exactly_when_the_format_says_so(string format)
    {
        foreach (MerkleVector vector in MerkleVector.Of(format).Where(static v => v.Leaves.Length > 2))
        {
            MerkleVector turned = vector with { Leaves = [.. vector.Leaves[1..], vector.Leaves[0]] };
            Assert.Equal(vector.Format.LeafOrder == MerkleLeafOrder.ByHash, vector.Root == turned.Tree.Root);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Changing_dropping_adding_or_swapping_a_proof_element_is_detected(string format) =>
        Assert.All(MerkleVector.Of(format), DemandDetected);

    [Fact]
    public void Where_places_count_a_proof_does_not_hold_for_another_place()
    {
        foreach (MerkleVector vector in MerkleVector.Of("positional-promoted").Concat(MerkleVector.Of("positional-padded")))
        {
            for (int leaf = 0; leaf < vector.Leaves.Length; leaf++)
            {
                MerkleProof proof = vector.Tree.ProofOf(leaf);
                for (int place = -1; place <= vector.Leaves.Length; place++)
                {
                    Assert.Equal(
                        place == leaf, (proof with { Place = place }).Verifies(vector.Format, vector.Root, vector.Hash(leaf)));
                }
            }
        }
    }

    [Fact]
    public void An_inner_node_is_no_leaf()
    {
        // The parent of two leaves with the rest of a leaf's proof folds to the root; its height gives it away.
        foreach (MerkleVector vector in MerkleVector.All.Where(static v => v.Leaves.Length == 8))
        {
            MerkleProof proof = vector.Tree.ProofOf(0);
            Digest parent = proof.Place % 2 == 0 || vector.Format.Pairing == MerklePairing.Sorted
                ? vector.Format.HashPair(vector.Hash(0), proof.Siblings[0])
                : vector.Format.HashPair(proof.Siblings[0], vector.Hash(0));
            MerkleProof shorter = proof with { Siblings = [.. proof.Siblings.Skip(1)] };
            Assert.False(shorter.Verifies(vector.Format, vector.Root, parent));
        }
    }

    [Property]
    public void Any_leaf_of_any_tree_verifies_and_multi_proofs_equal_single_ones(ulong seed, byte size)
    {
        int count = 1 + (size % 40);
        byte[] hashes = new byte[count * Keccak256.HashSize];
        for (int i = 0; i < count; i++)
        {
            LeafValue leaf = LeafValue.Number(new UInt256(seed, (ulong)(i / 2), 0, 0));
            MerkleFormats.LidoCsm.HashLeaf(leaf, leaf).WriteBytes(hashes.AsSpan(i * Keccak256.HashSize));
        }

        foreach (MerkleFormat format in MerkleVector.All.Select(static v => v.Format).Distinct())
        {
            MerkleTree tree = MerkleTree.OfHashes(format, hashes);
            List<int> chosen = [];
            for (int leaf = 0; leaf < count; leaf++)
            {
                Assert.True(tree.ProofOf(leaf).Verifies(format, tree.Root, tree.LeafHash(leaf)));
                if (((seed >> (leaf % 64)) & 1) != 0)
                {
                    chosen.Add(leaf);
                }
            }

            if (format.Padding == MerklePadding.CompleteArray)
            {
                MerkleMultiProof proof = tree.MultiProofOf([.. chosen]);
                Assert.True(proof.Verifies(tree.Root));
                Assert.Equal(chosen.Count, proof.Leaves.Count);
                Assert.Equal(chosen.Select(tree.LeafHash).Order(), proof.Leaves.Order());
            }
        }
    }

    [Fact]
    public void What_makes_no_tree_is_refused()
    {
        MerkleFormat format = MerkleFormats.Threshold;
        Assert.Throws<ArgumentException>(() => MerkleTree.Build(format, []));
        Assert.Throws<ArgumentException>(() => MerkleTree.Build(format, new byte[71]));
        Assert.Throws<ArgumentException>(() => MerkleTree.OfHashes(format, new byte[33]));
        MerkleTree tree = MerkleTree.OfHashes(format, new byte[96]);
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ProofOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.LeafHash(-1));
        Assert.Throws<NotSupportedException>(() => tree.MultiProofOf(0));
        MerkleTree standard = MerkleTree.OfHashes(MerkleFormats.LidoCsm, new byte[96]);
        Assert.Throws<ArgumentException>(() => standard.MultiProofOf(1, 1));
        Assert.Throws<ArgumentException>(() => format.HashLeaf(LeafValue.Number(1)));
        Assert.Throws<ArgumentException>(
            () => MerkleFormats.LidoCsm.HashLeaf(LeafValue.Address(AccountId.ZeroAddress), LeafValue.Number(1)));
        Assert.Throws<ArgumentException>(() => LeafValue.Address(AccountId.FromLabel("h1")));
        Assert.Throws<ArgumentException>(() => MerkleFormats.Standard("none"));
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleFormats.RocketPool(12));
    }

    private static void DemandDetected(MerkleVector vector)
    {
        MerkleTree tree = vector.Tree;
        for (int leaf = 0; leaf < vector.Leaves.Length; leaf++)
        {
            MerkleProof proof = tree.ProofOf(leaf);
            Digest[] siblings = [.. proof.Siblings];
            for (int i = 0; i < siblings.Length; i++)
            {
                Digest[] changed = [.. siblings];
                changed[i] = MerkleChanges.Flipped(changed[i]);
                Assert.False(Verifies(changed));
                Assert.False(Verifies([.. siblings[..i], .. siblings[(i + 1)..]]));
                Assert.False(Verifies([.. siblings[..i], siblings[i], .. siblings[i..]]));
                if (i > 0)
                {
                    (changed[i], changed[i - 1]) = (siblings[i - 1], siblings[i]);
                    Assert.False(Verifies(changed));
                }
            }

            Assert.False(proof.Verifies(vector.Format, MerkleChanges.Flipped(vector.Root), vector.Hash(leaf)));
            Assert.False(proof.Verifies(vector.Format, vector.Root, MerkleChanges.Flipped(vector.Hash(leaf))));

            bool Verifies(Digest[] list) =>
                (proof with { Siblings = [.. list] }).Verifies(vector.Format, vector.Root, vector.Hash(leaf));
        }
    }
}
