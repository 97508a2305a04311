using System.Security.Cryptography;
using System.Text;
using StakingLedger.Proofs;
using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>Files are read as what they are, and everything they state is compared.</summary>
public sealed class RewardFileTests
{
    public static TheoryData<string> Names => [.. RewardSamples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_written_file_reads_back_with_the_root_of_the_independent_implementation(string name)
    {
        foreach (int leaves in new[] { 1, 2, 5, 8, 17 })
        {
            foreach (bool proofs in new[] { false, true })
            {
                TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(RewardSamples.Text(name, leaves, proofs)));
                Assert.Equal(TreeVerdict.Equal, evidence.Verdict);
                Assert.Equal(RewardSamples.Vector(name, leaves).Root, evidence.Tree.Root);
                Assert.Equal(proofs ? leaves : 0, evidence.ProofsGiven);
                Assert.Equal(leaves, evidence.File.Entries.Count);
            }
        }
    }

    [Fact]
    public void Dumps_of_the_independent_implementation_are_equal_sorted_or_not()
    {
        string[] dumps =
        [
            .. MerkleVector.All.Where(static v => v.Json.TryGetProperty("dump", out _))
                .Select(static v => v.Json.GetProperty("dump").GetRawText()),
        ];
        Assert.Equal(15, dumps.Length);
        Assert.All(dumps, static dump =>
        {
            TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(dump));
            Assert.Equal(TreeVerdict.Equal, evidence.Verdict);
            Assert.Equal(RewardFileKind.StandardTree, evidence.File.Kind);
        });
    }

    [Fact]
    public void A_packed_file_is_the_same_file_under_both_its_hashes()
    {
        string text = RewardSamples.Text("threshold", 5, proofs: true);
        byte[] packed = RewardSamples.Packed(text);
        RewardFile file = RewardSamples.Read(packed);
        Assert.Equal(Digest.FromBytes(SHA256.HashData(packed)), file.Sha256);
        Assert.Equal(Digest.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(text))), file.UnpackedSha256);
        Assert.Equal(TreeVerdict.Equal, TreeEvidence.Of(file).Verdict);
        Assert.Null(RewardSamples.Read(text).UnpackedSha256);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_unit_more_for_one_holder_is_detected(string name)
    {
        string text = RewardSamples.Text(name, 5, proofs: true);
        string amount = RewardSamples.Vector(name, 5).Leaves[2][^1].ToString();
        string changed = amount[..^1] + (char)(amount[^1] ^ 1);
        int at = text.LastIndexOf(amount, StringComparison.Ordinal);
        text = string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + amount.Length));
        TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(text));
        Assert.Equal(TreeVerdict.Different, evidence.Verdict);
        Assert.NotEqual(0, evidence.WrongProofs);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_changed_element_of_one_proof_is_detected_and_names_the_holder(string name)
    {
        string text = RewardSamples.Text(name, 5, proofs: true);
        RewardFile before = RewardSamples.Read(text);
        string element = before.Entries[3].Proof!.Value[0].ToString();
        int at = text.LastIndexOf(element, StringComparison.Ordinal);
        char last = element[^1] == '0' ? '1' : '0';
        TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(
            string.Concat(text.AsSpan(0, at), element.AsSpan(0, element.Length - 1), last.ToString(), text.AsSpan(at + element.Length))));
        Assert.Equal(TreeVerdict.Different, evidence.Verdict);
        Assert.Equal(1, evidence.WrongProofs);
        Assert.Contains(evidence.WrongProofHolders[0], before.Entries.Select(static e => e.Holder));
        Assert.True(evidence.IsRootEqual);
    }

    [Theory]
    [InlineData("merkleRoot", "threshold")]
    [InlineData("merkleRoot", "rocket-pool-10")]
    [InlineData("root", "lido-csm")]
    public void Another_root_is_detected(string field, string name)
    {
        string root = RewardSamples.Vector(name, 5).Root.ToString();
        string changed = root[..10] + (root[10] == 'a' ? 'b' : 'a') + root[11..];
        string text = RewardSamples.Text(name, 5, proofs: false).With($"\"{field}\": \"{root}\"", $"\"{field}\": \"{changed}\"");
        TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(text));
        Assert.False(evidence.IsRootEqual);
        Assert.Equal(TreeVerdict.Different, evidence.Verdict);
    }

    [Fact]
    public void A_changed_inner_node_of_a_dump_is_detected()
    {
        string text = RewardSamples.Text("standard", 8, proofs: false);
        RewardFile file = RewardSamples.Read(text);
        string node = file.BuildTree().ProofOf(0).Siblings[1].ToString();
        TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(text.With(node, node[..^1] + (node[^1] == '0' ? '1' : '0'))));
        Assert.Equal(1, evidence.WrongNodes);
        Assert.Equal(TreeVerdict.Different, evidence.Verdict);
    }

    [Theory]
    [InlineData(0, 3, 0UL, TreeVerdict.Equal)]
    [InlineData(1, 3, 0UL, TreeVerdict.Explained)]
    [InlineData(2, 3, 900UL, TreeVerdict.Explained)]
    [InlineData(3, 3, 0UL, TreeVerdict.Different)]
    [InlineData(1, 1, 0UL, TreeVerdict.Different)]
    public void Voter_dust_is_explained_up_to_one_unit_less_than_there_are_voters(int dust, int voters, ulong waiting, TreeVerdict expected)
    {
        RewardFile file = RewardSamples.Read(RewardSamples.Interval(dust, voters, waiting));
        TreeEvidence evidence = TreeEvidence.Of(file);
        Assert.Equal(expected, evidence.Verdict);
        RewardSum pool = file.Sums.Single(static s => s.Name is "totalSmoothingPoolEth");
        Assert.Equal((ulong)dust, (ulong)(pool.Recomputed - pool.Published));
        Assert.Equal(expected == TreeVerdict.Explained, pool.Cause.Contains($"{dust} wei", StringComparison.Ordinal));
        Assert.Equal(expected == TreeVerdict.Explained, pool.Cause.Contains($"include {waiting} wei", StringComparison.Ordinal));
    }

    [Fact]
    public void A_split_below_the_pool_or_paid_from_nothing_is_unexplained()
    {
        string text = RewardSamples.Interval(1, 3, 0);
        Assert.Equal(TreeVerdict.Different, VerdictOf(text.With("StakerSmoothingPoolEth\": \"50\"", "StakerSmoothingPoolEth\": \"48\"")));

        // The parts exceed the pool by one, but the voters got less than the pool gave: dust cannot be it.
        string paid = text.With("\"totalSmoothingPoolEth\": \"3071\"", "\"totalSmoothingPoolEth\": \"3072\"")
            .With("\"smoothingPoolVoterShareEth\": \"3001\"", "\"smoothingPoolVoterShareEth\": \"3002\"");
        Assert.Equal(TreeVerdict.Different, VerdictOf(paid));

        static TreeVerdict VerdictOf(string text) => TreeEvidence.Of(RewardSamples.Read(text)).Verdict;
    }

    [Fact]
    public void A_node_without_any_amount_is_not_in_the_tree()
    {
        RewardTable table = RewardTable.Of("rocket-pool-10")!;
        LeafValue none = LeafValue.Number(0);
        table.Add(LeafValue.Address(AccountId.ZeroAddress), none, none, none, none);
        Assert.Throws<ArgumentException>(() => table.Write(new RewardTableOptions()));
        LeafValue other = LeafValue.Address(AccountId.Parse("0x0057805eae8506e179ce8159b8c7e5509dead95b"));
        table.Add(other, none, LeafValue.Number(1), none, none);
        TreeEvidence evidence = TreeEvidence.Of(RewardSamples.Read(table.Write(new RewardTableOptions { WithProofs = true })));
        Assert.Equal(TreeVerdict.Equal, evidence.Verdict);
        Assert.Equal(1, evidence.Tree.LeafCount);
        Assert.Equal(2, evidence.File.Entries.Count);
        Assert.Contains(evidence.File.Notes, static n => n.StartsWith("1 nodes have no amount", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sums_of_each_network_are_those_of_its_nodes_however_many_there_are()
    {
        const int Nodes = 3_000;
        RewardTable table = RewardTable.Of("rocket-pool-10")!;
        for (int i = 0; i < Nodes; i++)
        {
            byte[] address = new byte[AccountId.AddressLength];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(address, i + 1);
            table.Add(
                LeafValue.Address(AccountId.FromAddress(address)),
                LeafValue.Number((ulong)(i * 7 % 1_000)),
                LeafValue.Number((ulong)i),
                LeafValue.Number(1),
                LeafValue.Number((ulong)i * 3));
        }

        RewardFile file = RewardSamples.Read(table.Write(new RewardTableOptions()));
        Assert.Equal(TreeVerdict.Equal, TreeEvidence.Of(file).Verdict);
        Assert.Equal((3 * 1_000) + 4, file.Sums.Count);
        RewardSum first = file.Sums.Single(static s => s.Name is "networkRewards.1.smoothingPoolEth");
        Assert.Equal(3 * (143UL + 1_143 + 2_143), (ulong)first.Recomputed);
    }

    [Fact]
    public void A_row_of_a_table_has_its_columns()
    {
        RewardTable table = RewardTable.Of("standard")!;
        Assert.Throws<ArgumentException>(() => table.Add(LeafValue.Number(1), LeafValue.Number(1)));
        Assert.Throws<ArgumentException>(() => table.Add(LeafValue.Address(AccountId.ZeroAddress)));
        Assert.Null(RewardTable.Of("unknown"));
    }
}
