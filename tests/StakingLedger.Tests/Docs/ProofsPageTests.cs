using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Tests.Conventions;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The worked example of docs/proofs.md.</summary>
public sealed class ProofsPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/proofs.md");

    [Fact]
    public void The_worked_example_of_the_page_comes_out()
    {
        MerkleTree threshold = Tree(MerkleFormats.Threshold, static (account, amount) => [account, account, amount]);
        Shown("0xf1134a0603e0264261b7eff443c49076e4fe315d6d25a02abee94344c329dde0", threshold.LeafHash(0));
        Shown("0x2690a26605052a929360b3711b628a3fab0ab888b49a2159d41407cede088503", threshold.LeafHash(1));
        Shown("0x9fd9f795310f69e9c084fa6f4dec3e474302aa85b0bd4f5c4ad0e2bf4b6c2cff", threshold.LeafHash(2));
        Assert.Equal([2, 0, 1], Enumerable.Range(0, 3).Select(threshold.PlaceOf));
        Digest only = Assert.Single(threshold.ProofOf(0).Siblings);
        Shown("0xc142b92f4f2d5f3ded9983b1a43dc2cb2368cff52227b43a186c473631a84471", only);
        Assert.Equal(2, threshold.ProofOf(1).Siblings.Count);
        Shown("0xa5d8066b41a02a27addf4444f953c477972174ac6a0dd7d25d6d755ea94e6c48", threshold.Root);

        LeafValue network = LeafValue.Number(0U);
        LeafValue ether = LeafValue.Number(7U);
        Shown(
            "0x393eced524f8c34d2f74ae58cb79488c6e7b6dccf499b038aabe560335e3078a",
            Tree(MerkleFormats.RocketPool10, (account, amount) => [account, network, amount, ether]).Root);
        Shown(
            "0xad3dc3954f58a9e71cfbf99f64cfa53b09c145780c78191231fd20c0cfe2b4d2",
            Tree(MerkleFormats.RocketPool11, (account, amount) => [account, network, amount, ether, LeafValue.Number(1U)]).Root);

        MerkleTree standard = Tree(MerkleFormats.StandardAddressAmount, static (account, amount) => [account, amount]);
        Shown("0xb52cd20b2c205de24be8e0f86b9905eb9287057c606e6a5c06e441781550b365", standard.Root);
        MerkleMultiProof proof = standard.MultiProofOf(0, 2);
        Assert.Equal([standard.LeafHash(2), standard.LeafHash(0)], proof.Leaves);
        Shown("0xfc0b9d0cc7c164a3e1e85418b826258293d9857a99b368c8913c3d6bac361b66", Assert.Single(proof.Proof));
        Assert.Equal([true, false], proof.Flags);
    }

    [Fact]
    public void The_lengths_of_leaves_are_those_of_the_page()
    {
        foreach (MerkleFormat format in new[]
        {
            MerkleFormats.RocketPool10, MerkleFormats.RocketPool11, MerkleFormats.Threshold, MerkleFormats.StandardAddressAmount,
            MerkleFormats.LidoCsm,
        })
        {
            string row = Page.Split('\n').Single(line => line.StartsWith($"| `{format.Name}`", StringComparison.Ordinal)
                && line.Contains(" bytes |", StringComparison.Ordinal));
            Assert.Contains($": {format.LeafLength} bytes |", row, StringComparison.Ordinal);
        }
    }

    private static MerkleTree Tree(MerkleFormat format, Func<LeafValue, LeafValue, LeafValue[]> row)
    {
        byte[] leaves = new byte[3 * format.LeafLength];
        for (uint i = 0; i < 3; i++)
        {
            byte[] address = new byte[AccountId.AddressLength];
            Array.Fill(address, (byte)(0x11 * (i + 1)));
            LeafValue account = LeafValue.Address(AccountId.FromAddress(address));
            format.Pack(
                row(account, LeafValue.Number((UInt256)(100 * (i + 1)))),
                leaves.AsSpan((int)i * format.LeafLength, format.LeafLength));
        }

        return MerkleTree.Build(format, leaves);
    }

    private static void Shown(string expected, Digest computed)
    {
        Assert.Equal(expected, computed.ToString());
        Assert.Contains($"`{expected}`", Page, StringComparison.Ordinal);
    }
}
