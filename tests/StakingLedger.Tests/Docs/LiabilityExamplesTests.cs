using StakingLedger.Proofs.Liabilities;
using StakingLedger.Tests.Conventions;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The worked example of docs/liabilities.md. Its figures were computed by a program apart from the library.</summary>
public sealed class LiabilityExamplesTests
{
    private static readonly AccountId Alice = AccountId.FromLabel("alice");
    private static readonly AccountId Bob = AccountId.FromLabel("bob");
    private static readonly AccountId Carol = AccountId.FromLabel("carol");

    [Fact]
    public void The_worked_example_is_what_the_library_computes()
    {
        byte[] secret = [.. Enumerable.Range(0, LiabilityTree.SecretSize).Select(static i => (byte)i)];
        LiabilityScope scope = new()
        {
            Pool = "house-eth",
            Token = "ETH",
            Decimals = 18,
            Event = EventNumber.From(42),
            Time = Timestamp.Parse("2026-01-05T00:00:00Z"),
            State = Digest.FromBytes([.. Enumerable.Repeat((byte)0x5a, Digest.ByteLength)]),
        };
        LiabilityTree tree = LiabilityTree.Build(
            scope,
            [
                new Liability(Alice, Amount.FromEther("10")),
                new Liability(Bob, Amount.FromWei(2_500_000_000_000_000_001)),
                new Liability(Carol, Amount.FromWei(7UL)),
            ],
            secret);
        LiabilityProof alice = tree.ProofOf(Alice);
        LiabilityProof bob = tree.ProofOf(Bob);
        Assert.Equal([1UL, 2UL, 0UL], [alice.Index, bob.Index, tree.ProofOf(Carol).Index]);
        Shown("0x407395c81785c3fdc217c9b1169f5ecd2bc17bbf0cbf822a9c3310cf230e37f8", tree.Root.TreeId);
        Shown("0xc6d4854f6ce07187c5e945052dd70c253a828386eea9abdaf7ed47d6f8c6f2c3", alice.Salt);
        Shown("0x7ce0505d2728b14bc46d8e5628ef043a81fe188b6619298cae3c828159df9a04", alice.Path[0].Hash);
        Shown("0xe2399322e8f38e42c6fca53929acd929468f23183d4c9ab6db050a510fbf5d48", tree.ProofOf(Carol).Path[0].Hash);
        Shown("0xd44ef174b2005bd510c97ebc9a1068037d4a678df2e195cc92b86318e1e1fb26", bob.Path[1].Hash);
        Shown("0x4345545cb821aa69f448a642ea0871dfa7b795bf3f122938537b7966a7b3dd03", alice.Path[1].Hash);
        Shown("0xb3259e96bca04add1a1e38857575401724e4c336ebbc5468a8e9e65336a1d9cb", tree.Root.Hash);
        Shown("0x36f706dd9b11ee8b13a586f2903578ed7db397da9d3902fc99f3934a72b04eba", tree.Root.Commitment);
        Shown("12500000000000000008", tree.Root.Total);
        Shown("10000000000000000007", bob.Path[1].Sum);
        Shown("10000000000000000000", alice.Balance);
        Shown("7", alice.Path[0].Sum);
        Shown("2500000000000000001", alice.Path[1].Sum);
        Assert.True(alice.Check(tree.Root.Commitment).IsValid);
    }

    private static void Shown<T>(string figure, T computed)
        where T : notnull
    {
        Assert.Equal(figure, computed.ToString());
        Assert.Contains($"`{figure}`", RepositoryFiles.Read("docs/liabilities.md"), StringComparison.Ordinal);
    }
}
