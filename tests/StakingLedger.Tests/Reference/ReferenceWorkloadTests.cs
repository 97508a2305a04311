using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The random workload is repeatable, reaches every operation both ways, and breaks no law of the model.</summary>
public sealed class ReferenceWorkloadTests
{
    private static readonly string[] AllKinds =
    [
        "approve", "burnExternalShares", "claimWithdrawal", "claimWithdrawals", "claimWithdrawalsTo",
        "creditWithdrawalVault", "deposit", "fundELVault", "mintExternalShares", "nftTransfer", "pauseStaking",
        "rebalanceExternalEther", "recoverExcessStETH", "removeStakingLimit", "report", "requestBurnMyShares",
        "requestBurnMyStETH", "requestBurnMyStETHForCover", "requestBurnShares", "requestBurnSharesForCover",
        "requestWithdrawals", "requestWithdrawalsWstETH", "resume", "resumeStaking", "setBadDebt",
        "setMaxExternalRatioBP", "setModuleStatus", "setModuleSummary", "setStakingLimit", "stop", "submit",
        "transfer", "transferFrom", "transferShares", "transferSharesFrom", "unwrap", "updateModuleFees", "wrap",
        "wstApprove", "wstStake", "wstTransfer",
    ];

    /// <summary>Operations that have no reason to be refused.</summary>
    private static readonly string[] NeverRefused =
        ["creditWithdrawalVault", "fundELVault", "removeStakingLimit", "setBadDebt", "setModuleSummary"];

    public static TheoryData<string, int> Runs()
    {
        TheoryData<string, int> runs = [];
        foreach (ReferenceScenario scenario in ReferenceScenario.All)
        {
            runs.Add(scenario.Name, 1);
            runs.Add(scenario.Name, 2);
        }

        return runs;
    }

    [Fact]
    public void The_same_seed_gives_the_same_operations_and_outcomes()
    {
        List<string> first = Record(seed: 7);
        List<string> second = Record(seed: 7);
        List<string> other = Record(seed: 8);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Every_kind_of_operation_is_both_accepted_and_refused()
    {
        HashSet<string> accepted = new(StringComparer.Ordinal);
        HashSet<string> refused = new(StringComparer.Ordinal);
        foreach (ReferenceScenario scenario in ReferenceScenario.All)
        {
            ReferenceLido lido = scenario.Open();
            ReferenceWorkload workload = new(lido, scenario, seed: 3);
            for (int i = 0; i < 4_000; i++)
            {
                ReferenceOp op = workload.Next();
                (lido.Execute(op).Ok ? accepted : refused).Add(op.Name);
            }
        }

        Assert.Equal(AllKinds, Sorted(accepted));
        Assert.Equal(Sorted(AllKinds.Except(NeverRefused, StringComparer.Ordinal)), Sorted(refused));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_laws_of_the_pool_hold_after_every_operation(string name, int seed)
    {
        ReferenceScenario scenario = ReferenceScenario.All.Single(s => string.Equals(s.Name, name, StringComparison.Ordinal));
        ReferenceLido lido = scenario.Open();
        ReferenceWorkload workload = new(lido, scenario, seed);
        int reports = 0;
        for (int i = 0; i < 1_200; i++)
        {
            ReferenceOp op = workload.Next();
            ReferenceState before = lido.State;
            ReferenceResult result = lido.Execute(op);
            if (!result.Ok)
            {
                Assert.Same(before, lido.State);
                Assert.Empty(result.Events);
                continue;
            }

            reports += op.Name is "report" ? 1 : 0;
            RequireLaws(lido, $"step {i}: {op}");
        }

        Assert.True(reports > 0, "no report was accepted");
        Assert.True(lido.State.LastFinalizedId > 0, "no request was finalised");
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static List<string> Record(int seed)
    {
        ReferenceScenario scenario = ReferenceScenario.Relaxed;
        ReferenceLido lido = scenario.Open();
        ReferenceWorkload workload = new(lido, scenario, seed);
        List<string> steps = [];
        for (int i = 0; i < 1_500; i++)
        {
            ReferenceOp op = workload.Next();
            ReferenceResult result = lido.Execute(op);
            steps.Add($"{op} -> {result.Error ?? string.Join(' ', result.Events)}");
        }

        return steps;
    }

    /// <summary>Specification 17.</summary>
    private static void RequireLaws(ReferenceLido lido, string place)
    {
        ReferenceState state = lido.State;
        Assert.True(Sum(state.Shares.Values) == state.TotalShares, $"{place}: shares do not add up");
        Assert.True(Sum(state.WrappedBalances.Values) == state.WrappedSupply, $"{place}: wrapped balances do not add up");
        Assert.True(state.ExternalShares <= state.TotalShares, $"{place}: more external shares than shares");
        Assert.True(lido.SharesOf("wsteth") >= state.WrappedSupply, $"{place}: wrapped tokens without shares");
        BigInteger burning = state.CoverRequested + state.NonCoverRequested;
        Assert.True(lido.SharesOf("burner") >= burning, $"{place}: burn requests without shares");
        BigInteger waiting = state.Requests[^1].CumulativeShares - state.Requests[state.LastFinalizedId].CumulativeShares;
        Assert.True(lido.SharesOf("wq") >= waiting, $"{place}: waiting requests without shares");
        Assert.True(state.PoolEther == state.BufferedEther, $"{place}: the buffer is not what the pool holds");
        if (lido.InternalEther.Sign > 0)
        {
            BigInteger balances = Sum(state.Shares.Keys.Select(lido.BalanceOf));
            Assert.True(balances <= lido.TotalPooledEther, $"{place}: balances exceed the pool");
        }
    }

    private static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, BigInteger.Add);
}
