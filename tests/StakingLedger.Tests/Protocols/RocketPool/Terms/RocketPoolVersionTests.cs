using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>The rules of the version in the terms. Those of 1.3.1 were read in the contracts' source, never executed.</summary>
public sealed class RocketPoolVersionTests
{
    [Fact]
    public void A_recorded_history_opens_with_the_version_that_was_recorded() =>
        Assert.Equal(RocketPoolVersion.V14, new RocketPoolBench().Pool.Terms.Version);

    [Fact]
    public void A_deposit_goes_wholly_to_the_pool_in_131_and_in_part_to_the_token_in_14()
    {
        RocketPoolBench old = Reported(RocketPoolVersion.V131);
        RocketPoolEvent deposit = old.Happened("user1", new DepositEther(RocketPoolBench.Ether("10")));
        Assert.Equal(Amount.Zero, old.Pool.Totals().RethEther);
        Assert.Equal(RocketPoolBench.Ether("210"), old.Pool.Totals().PoolEther);
        Assert.DoesNotContain(deposit.Remainders.ToArray(), static r => r.Division == RocketPoolDivision.CollateralTarget);

        RocketPoolBench recent = Reported(RocketPoolVersion.V14);
        recent.Do("user1", new DepositEther(RocketPoolBench.Ether("10")));
        Assert.Equal(RocketPoolBench.Ether("10"), recent.Pool.Totals().RethEther);
    }

    [Fact]
    public void A_report_may_follow_at_once_in_131_and_not_in_14()
    {
        ReportedBalances next = ReportOf(2, "201", "200");
        RocketPoolBench old = Reported(RocketPoolVersion.V131);
        Vote(old, next);
        Assert.Equal(next, old.Pool.Totals().Report);

        RocketPoolBench recent = Reported(RocketPoolVersion.V14);
        recent.Do("oracle0", new SubmitBalances(next));
        Assert.Equal("Not enough time has passed", recent.Refusal("oracle1", new SubmitBalances(next)));
    }

    [Fact]
    public void A_report_may_change_the_rate_by_anything_in_131_and_by_two_per_cent_in_14()
    {
        ReportedBalances next = ReportOf(2, "300", "200");
        RocketPoolBench old = Reported(RocketPoolVersion.V131);
        Vote(old, next);
        Assert.Equal(next, old.Pool.Totals().Report);

        RocketPoolBench recent = Reported(RocketPoolVersion.V14);
        recent.Wait(86_400);
        recent.Do("oracle0", new SubmitBalances(next));
        Assert.Equal("Change exceeds maximum", recent.Refusal("oracle1", new SubmitBalances(next)));
    }

    [Fact]
    public void A_report_of_no_supply_is_a_division_by_zero_only_where_the_change_is_measured()
    {
        ReportedBalances next = ReportOf(2, "200", "0");
        RocketPoolBench old = Reported(RocketPoolVersion.V131);
        Vote(old, next);
        Assert.Equal(next, old.Pool.Totals().Report);

        RocketPoolBench recent = Reported(RocketPoolVersion.V14);
        recent.Wait(86_400);
        recent.Do("oracle0", new SubmitBalances(next));
        Assert.IsType<RocketPoolRejection.Arithmetic>(recent.Try("oracle1", new SubmitBalances(next)).Rejection);
    }

    [Fact]
    public void More_staking_ether_than_there_is_stops_a_vote_in_14_and_only_an_execution_in_131()
    {
        ReportedBalances report = ReportOf(2, "201", "200") with { StakingEther = RocketPoolBench.Ether("202") };
        RocketPoolBench recent = Reported(RocketPoolVersion.V14);
        Assert.Equal("Invalid network balances", recent.Refusal("oracle0", new SubmitBalances(report)));
        Assert.Equal("Invalid network balances", recent.Refusal("oracle0", new ExecuteUpdateBalances(report)));

        RocketPoolBench old = Reported(RocketPoolVersion.V131);
        old.Do("oracle0", new SubmitBalances(report));
        Assert.Equal("Invalid network balances", old.Refusal("oracle0", new ExecuteUpdateBalances(report)));
        old.Do("oracle1", new SubmitBalances(report));
        Assert.Equal(report, old.Pool.Totals().Report);
    }

    [Fact]
    public void The_excess_knows_of_minipools_alone_in_131()
    {
        RocketPoolBench recent = WithWaitingValidators(RocketPoolVersion.V14);
        Assert.Equal(RocketPoolBench.Ether("148"), recent.Pool.Totals().Excess);
        RocketPoolBench old = WithWaitingValidators(RocketPoolVersion.V131);
        Assert.Equal(RocketPoolBench.Ether("180"), old.Pool.Totals().Excess);
    }

    [Fact]
    public void The_version_goes_with_a_snapshot_and_with_a_journal()
    {
        RocketPoolBench old = Reported(RocketPoolVersion.V131);
        ReportedBalances next = ReportOf(2, "300", "200");
        old.Do("oracle0", new SubmitBalances(next));
        RocketPoolNetwork[] copies =
        [
            RocketPoolNetwork.Resume(old.Pool.Save()), RocketPoolNetwork.Fold(old.Pool.Ledger.Journal, old.Pool.Ledger.LastEvent),
        ];
        Context context = old.Next("oracle1");
        Assert.All(copies, copy =>
        {
            Assert.Equal(RocketPoolVersion.V131, copy.Terms.Version);
            _ = copy.Execute(new SubmitBalances(next), context).OrThrow();
            Assert.Equal(next, copy.Totals().Report);
        });
    }

    [Fact]
    public void Terms_that_cannot_be_terms_are_the_hosts_fault_and_change_nothing()
    {
        RocketPoolBench bench = new();
        OpenPool sound = Assert.IsType<OpenPool>(bench.Pool.Ledger.CommandBehind(EventNumber.From(1)));
        RocketPoolTerms terms = sound.Terms;
        RocketPoolTerms[] wrong =
        [
            terms with { Version = (RocketPoolVersion)7 },
            terms with { Settings = [.. terms.Settings.Skip(1)] },
            terms with { BaseBonds = [] },
            terms with { Members = [default] },
            terms with { Members = [terms.Members[0], terms.Members[0]] },
        ];
        RocketPoolNetwork network = RocketPoolNetwork.Open();
        Context context = Context.By(RocketPoolBench.Account("guardian"));
        Assert.All(wrong, w => Assert.Throws<ArgumentException>(() => network.Execute(sound with { Terms = w }, context)));
        Assert.Throws<ArgumentException>(() => network.Execute(sound with { Tickets = [new NodeTickets(default, 1)] }, context));
        Assert.Throws<ArgumentException>(
            () => network.Execute(sound with { Holdings = [new OpeningHolding(new TokenId(3), terms.Members[0], 1UL)] }, context));
        Assert.Throws<InvalidOperationException>(() => network.Terms);
        Assert.Equal(0UL, network.Ledger.LastEvent.Value);
        _ = network.Execute(sound, context).OrThrow();
        Assert.Equal(terms, network.Terms);
    }

    [Fact]
    public void Every_version_has_a_set_of_rules_and_others_have_none()
    {
        Assert.All(Enum.GetValues<RocketPoolVersion>(), static version => Assert.NotNull(RocketPoolRules.Of(version)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RocketPoolRules.Of(default));
    }

    private static ReportedBalances ReportOf(ulong block, string ether, string reth) =>
        new(block, block, RocketPoolBench.Ether(ether), Amount.Zero, RocketPoolBench.Ether(reth));

    private static void Vote(RocketPoolBench bench, ReportedBalances report)
    {
        bench.Do("oracle0", new SubmitBalances(report));
        bench.Do("oracle1", new SubmitBalances(report));
    }

    private static RocketPoolBench Reported(RocketPoolVersion version)
    {
        RocketPoolBench bench = new(version: version);
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("200")));
        Vote(bench, ReportOf(1, "200", "200"));
        Assert.Equal(1UL, bench.Pool.Totals().Report.Block);
        return bench;
    }

    private static RocketPoolBench WithWaitingValidators(RocketPoolVersion version)
    {
        RocketPoolBench bench = new(version: version);
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.AssignEnabled, 0UL));
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("176")));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        return bench;
    }
}
