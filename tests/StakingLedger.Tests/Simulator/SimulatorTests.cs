using StakingLedger.Simulator;
using StakingLedger.Simulator.Audit.Library;
using StakingLedger.Simulator.Coverage;

namespace StakingLedger.Tests.Simulator;

/// <summary>The house pool agrees with the independent model on every outcome and every state.</summary>
public sealed class SimulatorTests
{
    public static TheoryData<ulong> Seeds => [.. SimulatedRuns.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_pool_agrees_with_the_model_on_every_command(ulong seed) => Assert.Null(SimulatedRuns.Of(seed).Failure);

    [Fact]
    public void Every_command_every_rejection_and_every_branch_is_reached()
    {
        Counters counters = new();
        foreach (ulong seed in SimulatedRuns.Seeds)
        {
            counters.Add(SimulatedRuns.Of(seed).Counters);
        }

        Assert.Empty(Required.Missing(counters));
        Assert.Empty(Required.Unlisted(counters));
    }

    [Fact]
    public void A_run_that_reached_nothing_misses_everything()
    {
        Counters counters = new();
        Assert.Equal(Required.All, Required.Missing(counters));
        counters.Count("PausePool no-such-check");
        Assert.Equal(["PausePool no-such-check"], Required.Unlisted(counters));
    }

    [Fact]
    public void The_same_seed_gives_the_same_digest_and_another_seed_another_one()
    {
        string first = Digest(seed: 7);
        Assert.Equal(first, Digest(seed: 7));
        Assert.NotEqual(first, Digest(seed: 8));
    }

    [Theory]
    [InlineData("--seed", "7", "--commands", "50")]
    [InlineData("--commands", "50", "--seed", "18446744073709551615")]
    public void Arguments_are_read(params string[] args) => Assert.Equal(50, Arguments.Parse(args)?.Commands);

    [Theory]
    [InlineData]
    [InlineData("--seed", "7")]
    [InlineData("--seed", "7", "--commands")]
    [InlineData("--seed", "7", "--commands", "0")]
    [InlineData("--seed", "-7", "--commands", "50")]
    [InlineData("--seed", "7", "--seed", "7", "--commands", "50")]
    [InlineData("--seed", "7", "--commands", "50", "--fast", "1")]
    public void Arguments_that_are_wrong_are_refused(params string[] args) => Assert.Null(Arguments.Parse(args));

    private static string Digest(ulong seed) => Simulation.Run(seed, 400, static () => new LibraryPool()).Digest;
}
