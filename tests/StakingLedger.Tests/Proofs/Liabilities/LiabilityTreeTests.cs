using StakingLedger.Numerics;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Tests.Properties;
using StakingLedger.Tests.Units;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Liabilities;

public sealed class LiabilityTreeTests
{
    [Property(MaxTest = 100)]
    public void Every_holders_proof_checks_and_the_total_is_the_sum(int seed, byte count)
    {
        Random random = new(seed);
        Liability[] holders = [.. SampleAccounts.Mixed(random, count).Distinct().Select(a => new Liability(a, Balance(random)))];
        LiabilityTree tree = LiabilityTree.Build(SampleTrees.Scope, holders, SampleTrees.Secret());
        Assert.Equal(holders.Length, tree.Count);
        Assert.Equal(
            holders.Aggregate(Amount.Zero, static (sum, h) => sum + h.Balance), tree.Root.Total);
        List<ulong> indexes = [];
        foreach (Liability holder in holders)
        {
            LiabilityProof proof = tree.ProofOf(holder.Account);
            Assert.Equal(holder, new Liability(proof.Account, proof.Balance));
            Assert.Equal("valid", proof.Check(tree.Root.Commitment).ToString());
            Assert.Equal(proof, LiabilityProof.Parse(System.Text.Encoding.UTF8.GetBytes(proof.ToJson())));
            indexes.Add(proof.Index);
        }

        Assert.Equal(indexes.Count, indexes.Distinct().Count());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(64, 6)]
    [InlineData(65, 7)]
    [InlineData(1_000, 10)]
    public void A_tree_is_as_deep_as_its_accounts_need(int count, int depth)
    {
        LiabilityTree tree = SampleTrees.Tree(count);
        Assert.Equal(depth, tree.Root.Depth);
        Assert.All(SampleTrees.Holders(count), h => Assert.True(tree.ProofOf(h.Account).Check().IsValid));
    }

    [Fact]
    public void More_depth_hides_how_many_accounts_there_are()
    {
        LiabilityTree tree = LiabilityTree.Build(SampleTrees.Scope, SampleTrees.Holders(3), SampleTrees.Secret(), minimumDepth: 8);
        Assert.Equal(8, tree.Root.Depth);
        Assert.Equal(8, tree.ProofOf(SampleTrees.Holder(0)).Path.Count);
        Assert.True(tree.ProofOf(SampleTrees.Holder(0)).Check().IsValid);
        _ = Assert.Throws<ArgumentOutOfRangeException>(
            () => LiabilityTree.Build(SampleTrees.Scope, SampleTrees.Holders(3), SampleTrees.Secret(), minimumDepth: 0));
        _ = Assert.Throws<ArgumentOutOfRangeException>(
            () => LiabilityTree.Build(SampleTrees.Scope, SampleTrees.Holders(3), SampleTrees.Secret(), minimumDepth: 25));
    }

    [Fact]
    public void An_account_that_is_there_twice_is_refused_by_name()
    {
        Liability[] holders = SampleTrees.Holders(100);
        holders[93] = holders[17];
        ArgumentException e = Assert.Throws<ArgumentException>(
            () => LiabilityTree.Build(SampleTrees.Scope, holders, SampleTrees.Secret()));
        Assert.Contains("'h17' is there twice (entries 17 and 93)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_balance_or_a_total_of_2_to_192_is_refused()
    {
        UInt256 bound = SampleTrees.PowerOfTwo(LiabilityTree.SumBits);
        Amount most = SampleTrees.Wei(bound - UInt256.One);
        Assert.Equal(most, Build(most).Root.Total);
        _ = Assert.Throws<OverflowException>(() => Build(SampleTrees.Wei(bound)));
        _ = Assert.Throws<OverflowException>(() => Build(SampleTrees.Wei(UInt256.MaxValue)));
        _ = Assert.Throws<OverflowException>(() => Build(most, SampleTrees.Wei(1UL)));
        Assert.Equal(most, Build(SampleTrees.Wei(bound - 2UL), SampleTrees.Wei(1UL)).Root.Total);
    }

    [Fact]
    public void A_secret_has_32_bytes_and_is_not_all_zeros()
    {
        foreach (byte[] secret in new[] { [], new byte[31], new byte[32], SampleTrees.Secret()[1..], [.. SampleTrees.Secret(), 1] })
        {
            _ = Assert.Throws<ArgumentException>(() => LiabilityTree.Build(SampleTrees.Scope, SampleTrees.Holders(1), secret));
        }
    }

    [Fact]
    public void No_account_has_no_leaf_and_no_proof()
    {
        _ = Assert.Throws<ArgumentException>(
            () => LiabilityTree.Build(SampleTrees.Scope, [new Liability(default, Amount.Zero)], SampleTrees.Secret()));
        LiabilityTree tree = SampleTrees.Tree(5);
        Assert.False(tree.Contains(default));
        Assert.False(tree.Contains(SampleTrees.Holder(5)));
        _ = Assert.Throws<ArgumentException>(() => tree.ProofOf(SampleTrees.Holder(5)));
        _ = Assert.Throws<ArgumentException>(() => tree.ProofOf(default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("é")]
    [InlineData("0123456789abcdef0123456789abcdefX")]
    public void A_name_that_could_be_read_in_two_ways_is_refused(string text)
    {
        _ = Assert.Throws<ArgumentException>(() => SampleTrees.Scope with { Pool = text });
        _ = Assert.Throws<ArgumentException>(() => SampleTrees.Scope with { Token = text });
        Assert.False(LiabilityScope.IsName(text));
    }

    [Fact]
    public void Trees_of_other_secrets_or_other_moments_share_no_hash_and_no_salt()
    {
        LiabilityTree[] trees =
        [
            SampleTrees.Tree(40),
            SampleTrees.Tree(40, secret: 8),
            LiabilityTree.Build(
                SampleTrees.Scope with { Event = EventNumber.From(43) }, SampleTrees.Holders(40), SampleTrees.Secret()),
        ];
        Digest[] hashes = [.. trees.SelectMany(static t => Enumerable.Range(0, 64).Select(i => t.HashAt(0, i)))];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Digest[] salts = [.. trees.SelectMany(static t => SampleTrees.Holders(40).Select(h => t.ProofOf(h.Account).Salt))];
        Assert.Equal(salts.Length, salts.Distinct().Count());
    }

    [Fact]
    public void Neighbours_are_not_by_order_of_joining_and_change_with_the_moment()
    {
        ulong[] now = Indexes(SampleTrees.Tree(200));
        ulong[] later = Indexes(LiabilityTree.Build(
            SampleTrees.Scope with { Event = EventNumber.From(43) }, SampleTrees.Holders(200), SampleTrees.Secret()));
        Assert.NotEqual(now.Order(), now);
        Assert.NotEqual(now, later);

        // Of 199 pairs that joined one after the other, about one is expected side by side by chance.
        Assert.InRange(now.Zip(now[1..]).Count(static p => (p.First ^ p.Second) == 1), 0, 6);

        // Padding is not at the end: the 56 leaves without an account are spread.
        Assert.Contains(now, static i => i >= 250);
        Assert.Contains(Enumerable.Range(0, 100).Select(static i => (ulong)i), i => !now.Contains(i));
    }

    [Fact]
    public void A_proof_names_one_account_and_shows_one_other_leafs_sum_at_most()
    {
        LiabilityTree tree = SampleTrees.Tree(16);
        foreach (Liability holder in SampleTrees.Holders(16))
        {
            LiabilityProof proof = tree.ProofOf(holder.Account);
            string json = proof.ToJson();
            foreach (Liability other in SampleTrees.Holders(16).Where(o => o != holder))
            {
                Assert.DoesNotContain($"\"{other.Account}\"", json, StringComparison.Ordinal);
                Assert.DoesNotContain(tree.ProofOf(other.Account).Salt.ToString(), json, StringComparison.Ordinal);
            }

            // The first step is one leaf; every further one is the sum of at least two.
            int neighbour = (int)proof.Index ^ 1;
            Assert.Equal(tree.SumAt(0, neighbour), proof.Path[0].Sum);
            Amount[] single = [.. SampleTrees.Holders(16).Select(static h => h.Balance)];
            Assert.All(proof.Path.Skip(1), step => Assert.DoesNotContain(step.Sum, single));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(130)]
    public void All_proofs_are_those_of_every_account_once_in_the_order_of_the_leaves(int count)
    {
        LiabilityTree tree = SampleTrees.Tree(count);
        LiabilityProof[] all = [.. tree.Proofs()];
        Assert.Equal(SampleTrees.Holders(count).Select(h => tree.ProofOf(h.Account)).OrderBy(static p => p.Index), all);
        Assert.All(all, p => Assert.True(p.Check(tree.Root.Commitment).IsValid));
    }

    private static LiabilityTree Build(params Amount[] balances) => LiabilityTree.Build(
        SampleTrees.Scope, [.. balances.Select(static (b, i) => new Liability(SampleTrees.Holder(i), b))], SampleTrees.Secret());

    private static ulong[] Indexes(LiabilityTree tree) =>
        [.. SampleTrees.Holders(200).Select(h => tree.ProofOf(h.Account).Index)];

    private static Amount Balance(Random random)
    {
        byte[] bytes = new byte[32];
        random.NextBytes(bytes.AsSpan(32 - random.Next(24)));
        return Amount.FromWei(UInt256.ReadBigEndian(bytes));
    }
}
