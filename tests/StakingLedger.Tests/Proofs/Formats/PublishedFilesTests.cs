using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>Every published file of the data folder agrees with what is recomputed from its rows.</summary>
public sealed class PublishedFilesTests
{
    [DataTheory("rocketpool-rewards, rocketpool-performance, threshold-cumulative, lido-csm-holesky")]
    [InlineData("rocketpool-rewards", "rp-rewards-*.json.gz", 11)]
    [InlineData("rocketpool-performance", "rp-rewards-*.json.gz", 2)]
    [InlineData("threshold-cumulative", "*.json.gz", 42)]
    [InlineData("threshold-cumulative/superseded", "*.json.gz", 9)]
    [InlineData("lido-csm-holesky", "*.json*", 8)]
    public void Roots_sums_and_proofs_of_every_file_agree(string folder, string pattern, int least)
    {
        string[] files = Directory.GetFiles(TestEnvironment.DataPath(folder), pattern);
        Assert.True(files.Length >= least, $"{folder}: {files.Length} files");
        foreach (string file in files)
        {
            TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(File.ReadAllBytes(file)));
            Assert.True(evidence.IsRootEqual, file);
            Assert.True(evidence.Verdict != TreeVerdict.Different, file);
        }
    }

    [DataTheory("rocketpool-rewards")]
    [InlineData("rocketpool-rewards/rp-rewards-mainnet-50.noproof.json.gz", 43)]
    [InlineData("rocketpool-rewards/rp-rewards-mainnet-51.noproof.json.gz", 45)]
    [InlineData("rocketpool-performance/rp-rewards-testnet-232.json.gz", 7)]
    public void Voter_share_dust_is_explained_to_the_wei(string path, ulong dust)
    {
        TreeEvidence evidence = TreeEvidence.Of(RewardDifferenceTests.Published(path));
        Assert.Equal(TreeVerdict.Explained, evidence.Verdict);
        RewardSum sum = Assert.Single(evidence.File.Sums, static s => !s.IsEqual);
        Assert.Equal(dust, (ulong)(sum.Recomputed - sum.Published));
        Assert.StartsWith("voter-share dust", sum.Cause, StringComparison.Ordinal);
    }

    [DataFact("rocketpool-rewards")]
    public void Every_proof_that_interval_4_gives_is_checked() =>
        Assert.Equal(1793, TreeEvidence.Of(
            RewardDifferenceTests.Published("rocketpool-rewards/rp-rewards-mainnet-04.withproofs.json.gz")).ProofsGiven);

    [DataTheory("rocketpool-rewards")]
    [InlineData("00", "0x0057805eae8506e179ce8159b8c7e5509dead95b", "0xe147d6674258c0a0e8da0ed8301fa79d799eb37513668e9a152bf098b4001e98")]
    [InlineData("51", "0x0000000000a9a823cf72cf7818fb32f38c66dde3", "0xe6c0a37073a3729b39984fd18b134c0479b6c90b2fb3f5092da27cf50f521b3c")]
    public void The_leaf_of_a_node_is_the_published_one(string interval, string node, string leaf)
    {
        RewardFile file = RewardDifferenceTests.Published($"rocketpool-rewards/rp-rewards-mainnet-{interval}.noproof.json.gz");
        RewardEntry entry = file.Entries.Single(e => e.Holder.ToAccount() == AccountId.Parse(node));
        Assert.Equal(Digest.Parse(leaf), file.Format.HashLeaf(entry.Leaf.AsSpan()));
    }

    [DataFact("lido-csm-holesky")]
    public void Cumulative_shares_never_fall_and_both_forms_of_one_tree_are_one_tree()
    {
        string folder = TestEnvironment.DataPath("lido-csm-holesky");
        RewardFile[] trees =
        [
            .. Directory.GetFiles(folder, "2*.json.gz").Order(StringComparer.Ordinal)
                .Select(static f => RewardSamples.Read(File.ReadAllBytes(f))),
        ];
        for (int i = 1; i < trees.Length; i++)
        {
            Assert.True(RewardDifference.Between(trees[i - 1], trees[i])!.Lost[0].IsZero);
        }

        RewardFile full = RewardDifferenceTests.Published("lido-csm-holesky/first-proofs.full.json");
        Assert.Equal(RewardFileKind.CsmProofs, full.Kind);
        Assert.Empty(RewardDifference.Between(trees[0], full)!.Changes);
        Assert.Equal(trees[0].Root, TreeEvidence.Of(full).Tree.Root);
    }

    [DataFact("threshold-cumulative")]
    public void A_superseded_file_says_so() => Assert.Contains(
        RewardDifferenceTests.Published("threshold-cumulative/superseded/2024-11-01.v2.json.gz").Facts,
        static f => f is { Name: "superseded version", Text: "2" });
}
