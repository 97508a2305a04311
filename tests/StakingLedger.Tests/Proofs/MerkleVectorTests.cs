using System.Text.Json;
using StakingLedger.Proofs;

namespace StakingLedger.Tests.Proofs;

/// <summary>Trees of other implementations come out: roots, leaves, every proof, every proof for several leaves.</summary>
public sealed class MerkleVectorTests
{
    public static TheoryData<string> Formats => MerkleVector.Names;

    [Fact]
    public void All_vectors_are_there() => Assert.Equal(8 * 9, MerkleVector.All.Length);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Leaf_hashes_and_root_are_those_of_the_independent_implementation(string format) =>
        Assert.All(MerkleVector.Of(format), static vector =>
        {
            MerkleTree tree = vector.Tree;
            Assert.Equal(vector.Leaves.Length, tree.LeafCount);
            Assert.Equal(vector.Root, tree.Root);
            for (int i = 0; i < vector.Leaves.Length; i++)
            {
                Assert.Equal(vector.Hash(i), vector.Format.HashLeaf(vector.Leaves[i]));
                Assert.Equal(vector.Hash(i), tree.LeafHash(i));
            }
        });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_proof_is_that_of_the_independent_implementation_and_verifies(string format) =>
        Assert.All(MerkleVector.Of(format), static vector =>
        {
            MerkleTree tree = vector.Tree;
            for (int i = 0; i < vector.Leaves.Length; i++)
            {
                MerkleProof proof = tree.ProofOf(i);
                Assert.Equal(vector.Proof(i), proof.Siblings);
                Assert.True(proof.Verifies(vector.Format, vector.Root, vector.Hash(i)));
                if (vector.Format.Pairing == MerklePairing.Sorted)
                {
                    Assert.Equal(vector.Root, MerkleProof.FoldSorted(vector.Hash(i), proof.Siblings.AsSpan()));
                }

                if (vector.Json.TryGetProperty("places", out JsonElement places))
                {
                    Assert.Equal(places[i].GetInt32(), proof.Place);
                }
            }
        });

    [Theory]
    [InlineData("standard-v1")]
    [InlineData("lido-csm")]
    [InlineData("standard-unsorted")]
    public void Every_multi_proof_is_that_of_the_independent_implementation_and_verifies(string format)
    {
        int compared = 0;
        foreach (MerkleVector vector in MerkleVector.Of(format))
        {
            MerkleTree tree = vector.Tree;
            foreach (JsonElement expected in vector.Json.GetProperty("multi").EnumerateArray())
            {
                int[] leaves = [.. expected.GetProperty("leaves").EnumerateArray().Select(static l => l.GetInt32())];
                MerkleMultiProof proof = tree.MultiProofOf(leaves);
                Assert.Equal(MerkleVector.Digests(expected.GetProperty("hashes")), proof.Leaves);
                Assert.Equal(MerkleVector.Digests(expected.GetProperty("proof")), proof.Proof);
                Assert.Equal([.. expected.GetProperty("flags").EnumerateArray().Select(static f => f.GetBoolean())], proof.Flags);
                Assert.True(proof.Verifies(vector.Root));
                compared++;
            }
        }

        Assert.Equal(45, compared);
    }
}
