using StakingLedger.Numerics;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Liabilities;

/// <summary>The known ways to owe more than one shows, each tried by a host that can write whatever it likes.</summary>
public sealed class LiabilityCheatTests
{
    private static readonly UInt256 Hundred = 100UL;

    [Fact]
    public void An_honest_tree_of_the_same_making_is_valid()
    {
        CheatTree tree = Cheat(5UL, 7UL, 0UL, 11UL);
        Assert.Equal(SampleTrees.Wei(23UL), tree.Root.Total);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal("valid", tree.Prove(i).Check(tree.Root.Commitment).ToString()));
    }

    [Fact]
    public void A_parent_that_takes_the_greater_sum_instead_of_both_is_refused()
    {
        CheatTree tree = new(Leaves(60UL, 100UL, 80UL, 90UL), static (l, r) => l > r ? l : r);
        Assert.Equal(SampleTrees.Wei(Hundred), tree.Root.Total);
        Assert.All(Enumerable.Range(0, 4), i => Refused(LiabilityFault.Total, tree.Prove(i)));
    }

    [Fact]
    public void A_sum_shown_smaller_to_one_holder_than_to_the_other_breaks_the_hash()
    {
        // The broken summation: where a node commits to one number for both children, each holder can be shown the other's sum as 0.
        CheatTree tree = new(Leaves(100UL, 100UL), static (l, r) => l > r ? l : r);
        LiabilityProof first = tree.Prove(0).With(0, static s => s with { Sum = Amount.Zero });
        LiabilityProof second = tree.Prove(1).With(0, static s => s with { Sum = Amount.Zero });
        Refused(LiabilityFault.RootHash, first);
        Refused(LiabilityFault.RootHash, second);

        // A node made for one of them serves that one only.
        Digest forFirst = CheatTree.NodeHash(1, (Leaf(0).HashAt(0, tree.Root.TreeId), 100UL), (second.Path[0].Hash, 0UL));
        Assert.NotEqual(tree.Root.Hash, forFirst);
        Refused(LiabilityFault.RootHash, second with { Root = tree.Root with { Hash = forFirst } });
    }

    [Theory]
    [InlineData(256)]
    [InlineData(255)]
    [InlineData(192)]
    public void A_negative_amount_by_wrapping_around_is_refused(int bits)
    {
        // -90 modulo 2^bits: added where sums wrap around, it takes 90 away from the total.
        UInt256 minus = UInt256.WrappingSubtract(bits == 256 ? UInt256.Zero : SampleTrees.PowerOfTwo(bits), 90UL);
        UInt256 mask = bits == 256 ? UInt256.MaxValue : SampleTrees.PowerOfTwo(bits) - UInt256.One;
        CheatTree tree = new(Leaves(100UL, minus, 0UL, 0UL), (l, r) => UInt256.WrappingAdd(l, r) & mask);
        Assert.Equal(SampleTrees.Wei(10UL), tree.Root.Total);

        // Whoever stands beside the negative number sees it; for the others the sums are those of an honest tree.
        Refused(LiabilityFault.SumRange, tree.Prove(0));
        Refused(LiabilityFault.SumRange, tree.Prove(1));
    }

    [Property(MaxTest = 2_000)]
    public void Whatever_a_host_writes_the_total_is_at_least_the_sum_of_the_balances_that_check(int seed)
    {
        Random random = new(seed);
        UInt256[] pieces =
        [
            UInt256.Zero, 1UL, 90UL, 100UL, SampleTrees.PowerOfTwo(191), SampleTrees.PowerOfTwo(192), UInt256.MaxValue,
            UInt256.MaxValue - 89UL, SampleTrees.PowerOfTwo(255), SampleTrees.PowerOfTwo(192) - 90UL,
        ];
        UInt256[] balances = new UInt256[1 << random.Next(1, 5)];
        bool isTame = random.Next(2) == 0;
        for (int i = 0; i < balances.Length; i++)
        {
            balances[i] = pieces[random.Next(isTame && i != 0 ? 4 : pieces.Length)];
        }

        UInt256 Lying(UInt256 l, UInt256 r) => random.Next(12) switch
        {
            0 => l > r ? l : r,
            1 => l,
            2 => r,
            3 => UInt256.Zero,
            4 => UInt256.WrappingSubtract(l, r),
            5 => UInt256.WrappingAdd(l, r) & (SampleTrees.PowerOfTwo(192) - UInt256.One),
            _ => UInt256.WrappingAdd(l, r),
        };

        CheatTree tree = new(Leaves(balances), Lying);
        UInt256 seen = UInt256.Zero;
        for (int i = 0; i < balances.Length; i++)
        {
            seen += tree.Prove(i).Check(tree.Root.Commitment).IsValid ? balances[i] : UInt256.Zero;
        }

        Assert.True(seen <= tree.Root.Total.Value, $"{seen} were checked, {tree.Root.Total} is published");
    }

    [Fact]
    public void A_sum_of_two_halves_that_would_wrap_around_is_refused_at_each_level()
    {
        UInt256 half = SampleTrees.PowerOfTwo(LiabilityTree.SumBits - 1);
        CheatTree tree = Cheat(half, 1UL, half, 1UL);
        Assert.All(Enumerable.Range(0, 4), i => Refused(LiabilityFault.SumRange, tree.Prove(i)));
        UInt256 quarter = SampleTrees.PowerOfTwo(LiabilityTree.SumBits - 2);
        Assert.True(Cheat(quarter, 1UL, quarter, 1UL).Prove(0).Check().IsValid);
    }

    [Fact]
    public void Two_holders_with_equal_balances_cannot_share_one_leaf()
    {
        CheatTree tree = Cheat(100UL, 30UL);
        LiabilityProof first = tree.Prove(0);

        // The leaf contains the account: handed to another name it does not fit, and unchanged it names somebody else.
        Refused(LiabilityFault.RootHash, first with { Account = SampleTrees.Holder(9) });
        Assert.NotEqual(SampleTrees.Holder(9), first.Account);
        Assert.Equal(
            LiabilityConflict.SharedLeaf, first.ConflictWith(first with { Account = SampleTrees.Holder(9) }));
        Assert.Equal(LiabilityConflict.SharedLeaf, first.ConflictWith(first with { Balance = SampleTrees.Wei(99UL) }));
        Assert.Equal(LiabilityConflict.None, first.ConflictWith(tree.Prove(1)));
        Assert.Equal(LiabilityConflict.None, first.ConflictWith(first));
    }

    [Fact]
    public void One_account_at_two_leaves_is_seen_when_its_proofs_meet()
    {
        CheatTree tree = new(
            [CheatTree.Leaf.Of(0, 40UL), CheatTree.Leaf.Of(1, 10UL), CheatTree.Leaf.Of(0, 60UL), CheatTree.Leaf.Of(3, 0UL)]);
        (LiabilityProof first, LiabilityProof second) = (tree.Prove(0), tree.Prove(2));
        Assert.True(first.Check().IsValid && second.Check().IsValid);
        Assert.Equal(LiabilityConflict.AccountTwice, first.ConflictWith(second));
        Assert.Equal(LiabilityConflict.AccountTwice, second.ConflictWith(first));
    }

    [Fact]
    public void Two_roots_for_one_moment_are_seen_when_their_proofs_meet()
    {
        (CheatTree shown, CheatTree other) = (Cheat(100UL, 30UL), Cheat(100UL, 0UL));
        Assert.Equal(LiabilityConflict.TwoRoots, shown.Prove(0).ConflictWith(other.Prove(0)));
        Refused(LiabilityFault.Commitment, other.Prove(0), shown.Root.Commitment);
        LiabilityProof later = other.Prove(0) with
        {
            Root = other.Root with { Scope = SampleTrees.Scope with { Event = EventNumber.From(43) } },
        };
        Assert.Equal(LiabilityConflict.None, shown.Prove(0).ConflictWith(later));
        Assert.Equal(LiabilityConflict.None, Said(static s => s with { Pool = "other" }));
        Assert.Equal(LiabilityConflict.None, Said(static s => s with { Token = "other" }));

        // Another state, time or unit of the same event is no way out: the host writes them himself.
        Assert.Equal(LiabilityConflict.TwoRoots, Said(static s => s with { State = Digest.OfKeccak("another"u8) }));
        Assert.Equal(LiabilityConflict.TwoRoots, Said(static s => s with { Time = Timestamp.FromSeconds(1) }));
        Assert.Equal(LiabilityConflict.TwoRoots, Said(static s => s with { Decimals = 6 }));

        LiabilityConflict Said(Func<LiabilityScope, LiabilityScope> change) => shown.Prove(0).ConflictWith(
            other.Prove(0) with { Root = other.Root with { Scope = change(other.Root.Scope) } });
    }

    [Fact]
    public void A_leaf_left_out_is_found_by_its_holder_only()
    {
        // The total shrinks and all others check: only the one who was left out has no proof. That is what many checks are for.
        CheatTree tree = Cheat(5UL, 7UL, 0UL, 11UL);
        Liability[] fewer = [.. SampleTrees.Holders(4).Take(3)];
        LiabilityTree shrunk = LiabilityTree.Build(SampleTrees.Scope, fewer, SampleTrees.Secret());
        Assert.False(shrunk.Contains(SampleTrees.Holder(3)));
        Assert.All(fewer, h => Assert.True(shrunk.ProofOf(h.Account).Check(shrunk.Root.Commitment).IsValid));
        Refused(LiabilityFault.Commitment, SampleTrees.Tree(4).ProofOf(SampleTrees.Holder(3)), shrunk.Root.Commitment);
        Refused(LiabilityFault.Total, tree.Prove(3) with { Root = tree.Root with { Total = SampleTrees.Wei(12UL) } });
    }

    [Fact]
    public void A_total_published_smaller_than_the_sum_is_refused_by_every_holder()
    {
        CheatTree tree = new(Leaves(5UL, 7UL, 0UL, 11UL), total: 22UL);
        Assert.All(Enumerable.Range(0, 4), i => Refused(LiabilityFault.Total, tree.Prove(i)));
    }

    [Fact]
    public void Subtrees_that_changed_places_are_refused()
    {
        CheatTree tree = Cheat(5UL, 7UL, 0UL, 11UL);
        LiabilityProof proof = tree.Prove(1);
        Refused(LiabilityFault.Side, proof.With(1, static s => s with { SiblingIsLeft = !s.SiblingIsLeft }));
        Refused(LiabilityFault.Side, proof with { Index = 0 });
        Refused(LiabilityFault.RootHash, proof with { Index = 3, Path = Turned(proof, 1) });
        Refused(LiabilityFault.RootHash, proof with { Path = [proof.Path[0], proof.Path[1] with { Hash = proof.Path[0].Hash }] });
        Refused(
            LiabilityFault.RootHash,
            proof with { Path = [proof.Path[0] with { Sum = proof.Path[1].Sum }, proof.Path[1] with { Sum = proof.Path[0].Sum }] });
    }

    [Fact]
    public void A_proof_of_another_moment_token_or_pool_is_refused()
    {
        LiabilityTree tree = SampleTrees.Tree(5);
        LiabilityProof proof = tree.ProofOf(SampleTrees.Holder(2));
        LiabilityScope[] others =
        [
            SampleTrees.Scope with { Pool = "other" },
            SampleTrees.Scope with { Token = "stETH" },
            SampleTrees.Scope with { Decimals = 9 },
            SampleTrees.Scope with { Event = EventNumber.From(43) },
            SampleTrees.Scope with { Time = Timestamp.FromSeconds(1) },
            SampleTrees.Scope with { State = Digest.Zero },
        ];
        foreach (LiabilityScope other in others)
        {
            LiabilityTree elsewhere = LiabilityTree.Build(other, SampleTrees.Holders(5), SampleTrees.Secret());
            Assert.Equal(tree.Root.Total, elsewhere.Root.Total);
            Refused(LiabilityFault.Commitment, proof, elsewhere.Root.Commitment);
            Refused(LiabilityFault.RootHash, proof with { Root = elsewhere.Root });
            Refused(LiabilityFault.RootHash, proof with { Root = proof.Root with { Scope = other } });
        }
    }

    [Fact]
    public void Padding_proves_nothing_with_or_without_an_amount()
    {
        foreach (UInt256 amount in new[] { UInt256.Zero, Hundred })
        {
            CheatTree tree = new([CheatTree.Leaf.Of(0, 5UL), new CheatTree.Leaf(default, amount)]);
            Refused(LiabilityFault.NoAccount, tree.Prove(1));
            Assert.True(tree.Prove(0).Check().IsValid);
            Refused(LiabilityFault.RootHash, tree.Prove(1) with { Account = SampleTrees.Holder(1) });
        }
    }

    [Fact]
    public void Hidden_depth_is_refused()
    {
        // A leaf that is a tree of its own, or a node shown as a leaf: depth and level are part of what is hashed.
        CheatTree deep = new(Leaves(1UL, 2UL, 3UL, 4UL), depth: 1);
        Assert.All(Enumerable.Range(0, 4), i => Refused(LiabilityFault.PathLength, deep.Prove(i)));
        CheatTree tree = Cheat(1UL, 2UL, 3UL, 4UL);
        LiabilityProof proof = tree.Prove(0);
        Refused(LiabilityFault.PathLength, proof with { Path = [proof.Path[0]] });
        Refused(LiabilityFault.PathLength, proof with { Path = [proof.Path[0], proof.Path[1], proof.Path[1]] });
        Refused(LiabilityFault.RootHash, AtDepth(proof, 3, [.. proof.Path, new LiabilityStep(false, Digest.Zero, Amount.Zero)]));
        Refused(LiabilityFault.Total, AtDepth(proof, 1, [proof.Path[1]]));
        Refused(LiabilityFault.Depth, AtDepth(proof, 0, []));
        Refused(LiabilityFault.Depth, AtDepth(proof, 33, [.. Enumerable.Repeat(proof.Path[0], 33)]));
        Refused(LiabilityFault.Index, proof with { Index = 4 });
        Refused(LiabilityFault.Index, proof with { Index = ulong.MaxValue });

        // The same two children hash to another node on another level.
        Assert.NotEqual(
            CheatTree.NodeHash(1, (Digest.Zero, 1UL), (Digest.Zero, 2UL)), CheatTree.NodeHash(2, (Digest.Zero, 1UL), (Digest.Zero, 2UL)));
    }

    [Fact]
    public void Each_changed_part_of_a_proof_is_refused()
    {
        LiabilityProof proof = SampleTrees.Tree(11).ProofOf(SampleTrees.Holder(4));
        Refused(LiabilityFault.RootHash, proof with { Salt = Digest.Zero });
        Refused(LiabilityFault.RootHash, proof with { Account = SampleTrees.Holder(5) });
        Refused(LiabilityFault.Total, proof with { Balance = proof.Balance + SampleTrees.Wei(1UL) });
        Refused(LiabilityFault.Total, proof with { Balance = proof.Balance - SampleTrees.Wei(1UL) });
        Refused(LiabilityFault.RootHash, proof with { Root = proof.Root with { Hash = Digest.Zero } });
        for (int level = 0; level < proof.Path.Count; level++)
        {
            Refused(LiabilityFault.RootHash, proof.With(level, static s => s with { Hash = Digest.Zero }));
            Refused(LiabilityFault.Total, proof.With(level, static s => s with { Sum = s.Sum + SampleTrees.Wei(1UL) }));

            // A unit moved from beside the path into the balance: the total stays, the hashes do not.
            LiabilityProof moved = proof.With(level, static s => s with { Sum = s.Sum + SampleTrees.Wei(1UL) });
            Refused(LiabilityFault.RootHash, moved with { Balance = proof.Balance - SampleTrees.Wei(1UL) });
        }
    }

    private static LiabilityProof AtDepth(LiabilityProof proof, byte depth, LiabilityStep[] path) =>
        proof with { Root = proof.Root with { Depth = depth }, Path = ValueList.Create<LiabilityStep>(path) };

    private static ValueList<LiabilityStep> Turned(LiabilityProof proof, int level) =>
        proof.With(level, static s => s with { SiblingIsLeft = !s.SiblingIsLeft }).Path;

    private static CheatTree.Leaf Leaf(int holder) => CheatTree.Leaf.Of(holder, Hundred);

    private static CheatTree.Leaf[] Leaves(params UInt256[] balances) =>
        [.. balances.Select(static (b, i) => CheatTree.Leaf.Of(i, b))];

    private static CheatTree Cheat(params UInt256[] balances) => new(Leaves(balances));

    private static void Refused(LiabilityFault expected, LiabilityProof proof, Digest? published = null)
    {
        LiabilityVerdict verdict = published is { } commitment ? proof.Check(commitment) : proof.Check();
        Assert.Equal(expected, verdict.Fault);
        Assert.False(verdict.IsValid);
        Assert.NotEqual("valid", verdict.ToString());
    }
}
