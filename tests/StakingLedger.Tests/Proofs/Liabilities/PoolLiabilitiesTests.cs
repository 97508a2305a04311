using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Liabilities;

public sealed class PoolLiabilitiesTests
{
    public static TheoryData<string> NativeHistories =>
    [
        "custodian-omnibus.jsonl", "direct-staking.jsonl", "queue-run.jsonl", "slashing-bond-insurance.jsonl",
        "value-accruing-reported.jsonl",
    ];

    [Fact]
    public void The_tree_of_a_Lido_pool_is_its_balances_to_the_wei()
    {
        LidoPool pool = Replayed();
        PoolLiabilities liabilities = PoolLiabilities.Of(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret());
        DemandBalances(liabilities, pool.Ledger, pool.BalanceOf);

        // The figures of the README: what is left of the pool's ether is 7 wei of the holders' fractions.
        Assert.Equal(pool.Totals(BlockNumber.From(148)).TotalPooledEther, liabilities.Worth);
        Assert.Equal(SampleTrees.Wei(7UL), liabilities.Dust);
        Assert.Equal(12, liabilities.Tree.Count);
    }

    [Theory]
    [MemberData(nameof(NativeHistories))]
    public void The_tree_of_a_house_pool_is_its_balances_to_the_unit(string file)
    {
        using HistorySource source = HistorySource.Open(TestEnvironment.PathOf($"examples/{file}"), out _)!;
        using NativeHistoryReader reader = source.ReadAsNative();
        StakingPool pool = NativeReplay.Open((NativeHeader)reader.Read()!);
        while (reader.Advance())
        {
            if (reader.CommandContext is not null)
            {
                _ = NativeReplay.Execute(pool, reader);
            }
        }

        PoolLiabilities liabilities = PoolLiabilities.Of(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret());
        DemandBalances(liabilities, pool.Ledger, pool.BalanceOf);
        Assert.True(liabilities.Dust.Value < (ulong)Math.Max(liabilities.Tree.Count, 1));
    }

    [Fact]
    public void The_root_names_event_and_state_of_the_ledger()
    {
        LidoPool pool = Replayed();
        LiabilityScope scope = PoolLiabilities.Of(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret()).Tree.Root.Scope;
        Assert.Equal(SampleTrees.Scope with { Event = pool.Ledger.LastEvent, State = pool.Ledger.StateDigest() }, scope);
    }

    [Fact]
    public void The_same_secret_and_state_give_the_same_tree_whichever_way_the_ledger_came_there()
    {
        LidoPool pool = Replayed();
        LidoPool resumed = LidoPool.Resume(pool.Ledger.Snapshot());
        Assert.Equal(
            PoolLiabilities.Of(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret()).Tree.Root,
            PoolLiabilities.Of(resumed.Ledger, SampleTrees.Scope, SampleTrees.Secret()).Tree.Root);
        Assert.NotEqual(
            PoolLiabilities.Of(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret()).Tree.Root,
            PoolLiabilities.Of(resumed.Ledger, SampleTrees.Scope, SampleTrees.Secret(8)).Tree.Root);
    }

    [Fact]
    public void A_pool_without_holders_owes_nothing()
    {
        PoolLiabilities liabilities = PoolLiabilities.Of(LidoPool.Open().Ledger, SampleTrees.Scope, SampleTrees.Secret());
        Assert.Equal(0, liabilities.Tree.Count);
        Assert.Equal(Amount.Zero, liabilities.Tree.Root.Total);
        Assert.Equal(Amount.Zero, liabilities.Dust);
    }

    [Fact]
    public void Tokens_are_proved_as_their_number_and_nothing_is_dust()
    {
        LidoPool pool = Replayed();
        PoolLiabilities liabilities = PoolLiabilities.OfTokens(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret());
        PoolLiabilities priced = PoolLiabilities.Of(pool.Ledger, SampleTrees.Scope, SampleTrees.Secret());
        Assert.Equal(pool.Ledger.Shares(default).Total, liabilities.Tree.Root.Total.Value);
        Assert.Equal((priced.Worth, priced.Pair, priced.Tree.Count), (liabilities.Worth, liabilities.Pair, liabilities.Tree.Count));
        Assert.Equal(Amount.Zero, liabilities.Dust);
        Assert.Equal((true, false), (liabilities.InTokens, priced.InTokens));
        foreach (LiabilityProof proof in liabilities.Tree.Proofs())
        {
            Assert.Equal(pool.SharesOf(proof.Account).Value, proof.Balance.Value);
            Assert.True(proof.Check(liabilities.Tree.Root.Commitment).IsValid);
            Assert.Equal(pool.BalanceOf(proof.Account), priced.Tree.ProofOf(proof.Account).Balance);
        }
    }

    private static void DemandBalances(PoolLiabilities liabilities, PoolLedger ledger, Func<AccountId, Amount> balanceOf)
    {
        Amount sum = Amount.Zero;
        int holders = 0;
        for (uint i = 0; i < (uint)ledger.Accounts.Count; i++)
        {
            AccountId account = ledger.Accounts[new AccountHandle(i)];
            bool holds = !ledger.Shares(default).Of(new AccountHandle(i)).IsZero;
            Assert.Equal(holds, liabilities.Tree.Contains(account));
            if (holds)
            {
                LiabilityProof proof = liabilities.Tree.ProofOf(account);
                Assert.Equal(balanceOf(account), proof.Balance);
                Assert.True(proof.Check(liabilities.Tree.Root.Commitment).IsValid);
                sum += proof.Balance;
                holders++;
            }
        }

        Assert.Equal(holders, liabilities.Tree.Count);
        Assert.Equal(sum, liabilities.Tree.Root.Total);
        Assert.Equal(sum + liabilities.Dust, liabilities.Worth);
    }

    private static LidoPool Replayed()
    {
        using HistorySource source = HistorySource.Open(TraceFiles.PathOf("small-s1.jsonl"), out _)!;
        using LidoTraceReader reader = source.ReadAsLido();
        LidoReplay replay = LidoReplay.Open((LidoTraceHeader)reader.Read()!, out _);
        while (reader.Read() is { } row)
        {
            if (row is LidoTraceOperation operation)
            {
                _ = replay.Execute(operation);
            }
        }

        return replay.Pool;
    }
}
