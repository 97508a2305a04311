using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Merkle;

public sealed class SortedPairProofTests
{
    // A claim of a recorded history, its leaf, its proof and the root that the contracts checked it against.
    private static readonly AccountId Node = AccountId.Parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static readonly UInt256 Rpl = UInt256.Parse("4821842270372060972705");
    private static readonly Digest Leaf =
        Digest.Parse("0xf107bfebbbbba181c218dedd66fc8564e4322576b655eba8d3493fdd0c7546c9");

    private static readonly Digest Root =
        Digest.Parse("0x8dacadf68ce35c28768643f7de4e3fdca21b4296bdc022c0717668789457290e");

    private static readonly Digest[] Proof =
    [
        Digest.Zero,
        Digest.Parse("0xad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5"),
        Digest.Parse("0xb4c11951957c6f8f642c4af61cd6b24640fec6dc7fc607ee8206a99e92410d30"),
        Digest.Parse("0x6a902aad205adf264e9d251b27d11245c3e2fd30ac218e7f48a8d4b77721e413"),
    ];

    [Fact]
    public void A_recorded_claim_hashes_to_its_leaf_and_leads_to_its_root()
    {
        Assert.Equal(Leaf, SortedPairProof.RewardLeaf(Node, 0, Rpl, default, default));
        Assert.True(SortedPairProof.Holds(Root, Leaf, Proof));
    }

    [Fact]
    public void A_tree_of_version_0_has_a_leaf_without_voter_ether()
    {
        Digest old = SortedPairProof.RewardLeaf(Node, 0, Rpl, default);
        Assert.NotEqual(Leaf, old);
        Assert.Equal(old, Digest.OfKeccak(Packed(20 + (3 * 32))));
        Assert.Equal(Leaf, Digest.OfKeccak(Packed(20 + (4 * 32))));
    }

    [Fact]
    public void Any_other_amount_address_network_sibling_or_root_fails()
    {
        Assert.False(SortedPairProof.Holds(Root, SortedPairProof.RewardLeaf(Node, 0, Rpl + UInt256.One, default, default), Proof));
        Assert.False(SortedPairProof.Holds(Root, SortedPairProof.RewardLeaf(Node, 0, Rpl, UInt256.One, default), Proof));
        Assert.False(SortedPairProof.Holds(Root, SortedPairProof.RewardLeaf(Node, 0, Rpl, default, UInt256.One), Proof));
        Assert.False(SortedPairProof.Holds(Root, SortedPairProof.RewardLeaf(Node, 1, Rpl, default, default), Proof));
        Assert.False(SortedPairProof.Holds(
            Root, SortedPairProof.RewardLeaf(AccountId.ZeroAddress, 0, Rpl, default, default), Proof));
        Assert.False(SortedPairProof.Holds(Digest.Zero, Leaf, Proof));
        for (int i = 0; i < Proof.Length; i++)
        {
            Digest[] other = [.. Proof];
            other[i] = Leaf;
            Assert.False(SortedPairProof.Holds(Root, Leaf, other));
            Assert.False(SortedPairProof.Holds(Root, Leaf, Proof.AsSpan(0, i)));
        }
    }

    private static byte[] Packed(int length)
    {
        byte[] bytes = new byte[length];
        Node.CopyAddress(bytes);
        Rpl.WriteBigEndian(bytes.AsSpan(20 + 32, 32));
        return bytes;
    }
}
