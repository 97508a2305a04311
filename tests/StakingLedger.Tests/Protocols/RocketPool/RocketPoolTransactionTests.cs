using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>What the recorded histories do not reach, or reach only together with other things.</summary>
public sealed class RocketPoolTransactionTests
{
    private static readonly AccountId Node = RocketPoolBench.Account("node0");
    private static readonly AccountId Minipool = RocketPoolBench.Account("minipool0");

    [Fact]
    public void Queued_bond_counts_when_an_exit_sets_bond_free()
    {
        MegapoolView sound = ExitBesideAQueuedValidator(RocketPoolRules.V14);
        Assert.Equal((RocketPoolBench.Ether("4"), RocketPoolBench.Ether("28")), (sound.NodeBond, sound.UserCapital));
        MegapoolView broken = ExitBesideAQueuedValidator(BrokenRocketPoolRules.Make("dispersal ignores queued bond"));
        Assert.Equal((RocketPoolBench.Ether("8"), RocketPoolBench.Ether("24")), (broken.NodeBond, broken.UserCapital));
    }

    [Fact]
    public void A_third_penalty_takes_a_tenth_of_the_node_payment()
    {
        Assert.Equal(RocketPoolBench.Ether("14.4"), NodePaymentAfterPenalties(RocketPoolRules.V14));
        Assert.Equal(RocketPoolBench.Ether("16"), NodePaymentAfterPenalties(BrokenRocketPoolRules.Make("minipool penalty ignored")));
    }

    [Fact]
    public void Others_distribute_capital_only_in_their_window()
    {
        RocketPoolBench bench = WithStakingMinipool(RocketPoolRules.V14);
        bench.Do("beacon", new FundMinipool(Minipool, RocketPoolBench.Ether("32")));
        Assert.Equal("Balance exceeds 8 ether", bench.Refusal("random", new DistributeMinipool(Minipool, RewardsOnly: true)));
        Assert.Equal("Only owner can distribute right now", bench.Refusal("random", new DistributeMinipool(Minipool, false)));
        bench.Do("random", new BeginUserDistribute(Minipool));
        Assert.Equal("User distribution already pending", bench.Refusal("random", new BeginUserDistribute(Minipool)));
        Assert.Equal("Only owner can distribute right now", bench.Refusal("random", new DistributeMinipool(Minipool, false)));
        bench.Wait(90 * 86_400);
        bench.Do("random", new DistributeMinipool(Minipool, false));
        Assert.Equal(RocketPoolBench.Ether("16"), bench.Pool.Now.ViewMinipool(Minipool).Refund);
        bench.Do("mpnode0", new FinaliseMinipool(Minipool));
        Assert.Equal("Minipool has already been finalised", bench.Refusal("mpnode0", new FinaliseMinipool(Minipool)));
    }

    [Fact]
    public void Penalties_of_seven_days_have_a_maximum()
    {
        RocketPoolBench bench = WithStakedValidator(RocketPoolRules.V14);
        Penalise(bench, block: 1, "400");
        bench.Do("oracle0", new PenaliseMegapool(Node, 2, RocketPoolBench.Ether("300")));
        Assert.Equal("Max penalty exceeded", bench.Refusal("oracle1", new PenaliseMegapool(Node, 2, RocketPoolBench.Ether("300"))));
        Assert.Equal(RocketPoolBench.Ether("400"), bench.Pool.Now.ViewMegapool(Node).Debt);
        bench.Wait(7 * 86_400);
        bench.Do("oracle1", new PenaliseMegapool(Node, 2, RocketPoolBench.Ether("300")));
        Assert.Equal(RocketPoolBench.Ether("700"), bench.Pool.Now.ViewMegapool(Node).Debt);
        Assert.Equal("Penalty already applied", bench.Refusal("oracle2", new PenaliseMegapool(Node, 2, RocketPoolBench.Ether("300"))));
        Assert.Equal(RocketPoolBench.Ether("700"), bench.Pool.Now.ViewMegapool(Node).Debt);
    }

    [Fact]
    public void A_bond_that_is_no_whole_milliether_cannot_be_added()
    {
        RocketPoolBench bench = WithStakedValidator(RocketPoolRules.V14);
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        bench.Do("random", new StakeMegapoolValidator(Node, 1));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ReducedBond, RocketPoolBench.Ether("2").Value));
        Assert.Equal("Bond is at minimum", bench.Refusal("node0", new ReduceMegapoolBond(Node, Amount.FromWei(1UL))));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("2"), false, RocketPoolBench.Ether("2")));
        bench.Do("random", new StakeMegapoolValidator(Node, 2));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ReducedBond, RocketPoolBench.Ether("1").Value));
        Assert.Equal("New bond is too low", bench.Refusal("node0", new ReduceMegapoolBond(Node, RocketPoolBench.Ether("1.5"))));
        bench.Do("node0", new ReduceMegapoolBond(Node, Amount.FromWei(7UL)));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ReducedBond, RocketPoolBench.Ether("2").Value));
        Amount bond = RocketPoolBench.Ether("2") + Amount.FromWei(7UL);
        Assert.Equal("Invalid supplied amount", bench.Refusal("node0", new DepositNode(bond, false, bond)));
    }

    [Fact]
    public void Nothing_is_accepted_before_the_pool_is_opened_and_it_is_opened_once()
    {
        Context context = Context.By(Node);
        Outcome<RocketPoolEvent> early = RocketPoolNetwork.Open().Execute(new BurnReth(Amount.FromWei(1UL)), context);
        Assert.IsType<RocketPoolRejection.NotOpened>(early.Rejection);
        RocketPoolBench bench = new();
        OpenPool opening = Assert.IsType<OpenPool>(bench.Pool.Ledger.CommandBehind(EventNumber.From(1)));
        Assert.IsType<RocketPoolRejection.AlreadyOpened>(bench.Try("node0", opening).Rejection);
    }

    private static void Penalise(RocketPoolBench bench, ulong block, string ether)
    {
        bench.Do("oracle0", new PenaliseMegapool(Node, block, RocketPoolBench.Ether(ether)));
        bench.Do("oracle1", new PenaliseMegapool(Node, block, RocketPoolBench.Ether(ether)));
    }

    private static RocketPoolBench WithStakedValidator(RocketPoolRules rules)
    {
        RocketPoolBench bench = new(rules);
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("200")));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        bench.Do("random", new StakeMegapoolValidator(Node, 0));
        return bench;
    }

    private static MegapoolView ExitBesideAQueuedValidator(RocketPoolRules rules)
    {
        RocketPoolBench bench = WithStakedValidator(rules);
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        bench.Do("random", new StakeMegapoolValidator(Node, 1));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.AssignEnabled, 0UL));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        bench.Do("random", new NotifyExit(Node, 0, 1_000, 100));
        bench.Do("beacon", new FundMegapool(Node, RocketPoolBench.Ether("32")));
        bench.Do("node0", new NotifyFinalBalance(Node, 0, 32_000_000_000, 1_000, 1_000));
        Assert.Equal(
            "Cannot reduce bond with queued validators",
            bench.Refusal("node0", new ReduceMegapoolBond(Node, Amount.FromWei(1UL))));
        return bench.Pool.Now.ViewMegapool(Node);
    }

    private static RocketPoolBench WithStakingMinipool(RocketPoolRules rules)
    {
        RocketPoolBench bench = new(rules);
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        bench.Do("mpnode0", new CreateMinipool(Minipool, RocketPoolBench.Ether("16")));
        bench.Do("random", new AssignDeposits(1));
        Assert.Equal("Not enough time has passed to stake", bench.Refusal("mpnode0", new StakeMinipool(Minipool)));
        bench.Wait(86_400);
        bench.Do("mpnode0", new StakeMinipool(Minipool));
        return bench;
    }

    private static Amount NodePaymentAfterPenalties(RocketPoolRules rules)
    {
        RocketPoolBench bench = WithStakingMinipool(rules);
        for (ulong block = 1; block <= 3; block++)
        {
            bench.Do("oracle0", new SubmitMinipoolPenalty(Minipool, block));
            bench.Do("oracle1", new SubmitMinipoolPenalty(Minipool, block));
        }

        bench.Do("beacon", new FundMinipool(Minipool, RocketPoolBench.Ether("32")));
        Amount before = bench.EtherOf("mpnode0");
        bench.Do("mpnode0", new DistributeMinipool(Minipool, RewardsOnly: false));
        return bench.EtherOf("mpnode0") - before;
    }
}
