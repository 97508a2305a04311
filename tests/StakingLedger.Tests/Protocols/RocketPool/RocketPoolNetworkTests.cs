using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>The network as a host sees it.</summary>
public sealed class RocketPoolNetworkTests
{
    private static readonly AccountId User = RocketPoolBench.Account("user0");
    private static readonly AccountId Node = RocketPoolBench.Account("node0");
    private static readonly AccountId Nobody = RocketPoolBench.Account("nobody");

    [Fact]
    public void Reth_is_worth_the_reported_pair_rounded_down_and_one_to_one_before()
    {
        RocketPoolBench bench = new();
        RocketPoolNetwork network = bench.Pool;
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        UInt256 held = network.BalanceOf(RocketPoolNetwork.Reth, User);
        Assert.Equal(RocketPoolBench.Ether("99.95").Value, held);
        Assert.Equal(Amount.FromWei(held), network.WorthOf(User));
        Assert.True(network.Pair.Shares.IsZero);

        ReportedBalances report = new(1, 1, RocketPoolBench.Ether("100"), default, RocketPoolBench.Ether("99.95"));
        bench.Do("oracle0", new SubmitBalances(report));
        bench.Do("oracle1", new SubmitBalances(report));
        Assert.Equal(new PricingPair(report.TotalEther, Shares.Of(report.RethSupply.Value)), network.Pair);
        Assert.Equal(RocketPoolBench.Ether("100"), network.WorthOf(User));
        Assert.Equal(RocketPoolBench.Ether("1.000500250125062531"), network.WorthOf(Shares.Of(RocketPoolBench.Ether("1").Value)));
        Assert.Equal(Amount.Zero, network.WorthOf(Nobody));
        Assert.Equal(default, network.BalanceOf(RocketPoolNetwork.Ether, Nobody));
    }

    [Fact]
    public void An_earlier_event_gives_a_network_of_its_own()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        EventNumber then = bench.Pool.Ledger.LastEvent;
        byte[] saved = bench.Pool.Save();
        bench.Do("user0", new BurnReth(RocketPoolBench.Ether("99.95")));
        RocketPoolNetwork earlier = bench.Pool.At(then);
        Assert.Equal(RocketPoolBench.Ether("99.95").Value, earlier.BalanceOf(RocketPoolNetwork.Reth, User));
        Assert.Equal(saved, earlier.Save());
        Assert.Equal(default, bench.Pool.BalanceOf(RocketPoolNetwork.Reth, User));
    }

    [Fact]
    public void A_saved_network_goes_on_and_a_damaged_one_does_not()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        byte[] saved = bench.Pool.Save();
        RocketPoolNetwork resumed = RocketPoolNetwork.Resume(saved);
        Context context = bench.Next("user0");
        _ = resumed.Execute(new BurnReth(RocketPoolBench.Ether("1")), context).OrThrow();
        _ = bench.Pool.Execute(new BurnReth(RocketPoolBench.Ether("1")), context).OrThrow();
        Assert.Equal(bench.Pool.Save(), resumed.Save());
        saved[saved.Length / 2] ^= 1;
        Assert.Throws<LedgerCorruptException>(() => RocketPoolNetwork.Resume(saved));
    }

    [Fact]
    public void A_journal_file_gives_the_network_back()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), true, RocketPoolBench.Ether("4")));
        byte[] bytes = JournalFileBytes.Of(bench.Pool.Ledger, withDigest: true);
        RocketPoolNetwork fromBytes = RocketPoolNetwork.ReplayFile(bytes, out JournalFileSummary read);
        Assert.Equal(bench.Pool.Save(), fromBytes.Save());
        Assert.Equal(("rocket-pool", bench.Pool.Ledger.LastEvent), (read.Protocol, read.LastEvent));
        using MemoryStream file = new(bytes);
        Assert.Equal(bench.Pool.Save(), RocketPoolNetwork.ReplayFile(file, out _).Save());
    }

    [Fact]
    public void Megapools_validators_and_minipools_are_shown_and_what_is_not_there_is_not()
    {
        RocketPoolBench bench = new();
        RocketPoolNetwork network = bench.Pool;
        Assert.Null(network.Megapool(Node));
        Assert.Empty(network.ValidatorsOf(Node));
        Assert.Empty(network.Megapools);
        Assert.Null(network.Minipool(Nobody));
        Assert.Empty(network.Minipools);
        ulong tickets = network.TicketsOf(Node);
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.AssignEnabled, 0UL));
        Assert.Equal(default, network.ValueOf(RocketPoolSetting.AssignEnabled));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), true, RocketPoolBench.Ether("4")));
        bench.Do("mpnode0", new CreateMinipool(RocketPoolBench.Account("minipool0"), RocketPoolBench.Ether("8")));
        Assert.Equal(network.Megapool(Node), Assert.Single(network.Megapools));
        Assert.Equal(
            MegapoolValidatorMarks.InQueue | MegapoolValidatorMarks.ExpressUsed, Assert.Single(network.ValidatorsOf(Node)).Marks);
        Assert.Equal(RocketPoolBench.Account("mpnode0"), Assert.Single(network.Minipools).Node);
        Assert.Equal(MinipoolMarks.Created, network.Minipool(RocketPoolBench.Account("minipool0"))!.Marks);
        Assert.Equal(tickets - 1, network.TicketsOf(Node));
        bench.Do("node0", new DequeueMegapoolValidator(Node, 0));
        Assert.Equal(RocketPoolBench.Ether("4"), network.CreditOf(Node));
    }

    [Fact]
    public void What_nobody_can_mean_throws_and_changes_nothing()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        byte[] before = bench.Pool.Save();
        Context context = bench.Next("user0");
        IRocketPoolCommand[] wrong =
        [
            new TransferReth(default, Amount.Zero),
            new CreateMinipool(default, RocketPoolBench.Ether("8")),
            new ChangeSetting(RocketPoolSetting.None, 1UL),
            new ChangeSetting((RocketPoolSetting)99, 1UL),
        ];
        Assert.All(wrong, command => Assert.Throws<ArgumentException>(() => bench.Pool.Execute(command, context)));
        Assert.All(wrong, command => Assert.Throws<ArgumentException>(() => bench.Pool.Preview(command, context)));
        Assert.Throws<ArgumentNullException>(() => bench.Pool.Execute(null!, context));
        Assert.ThrowsAny<ArgumentException>(() => bench.Pool.Execute(wrong[0], default));
        Assert.Equal(before, bench.Pool.Save());
    }
}
