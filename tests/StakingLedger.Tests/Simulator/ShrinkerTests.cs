using StakingLedger.Simulator;
using StakingLedger.Simulator.Audit;
using StakingLedger.Simulator.Model;
using StakingLedger.Simulator.Shrinking;

namespace StakingLedger.Tests.Simulator;

/// <summary>A planted fault is found, and the commands that lead to it are few and readable.</summary>
public sealed class ShrinkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_wrong_number_of_tickets_shrinks_to_an_opening_a_deposit_and_a_request()
    {
        (IReadOnlyList<Envelope> commands, Failure failure) = Find(seed: 3, fact: "tickets", account: "");
        Assert.Contains(": tickets", failure.Aspect, StringComparison.Ordinal);
        Assert.Equal(["OpenPool", "Deposit"], commands.Take(2).Select(static c => c.Command.Kind));
        Assert.InRange(commands.Count, 3, 4);
        Assert.Contains(commands[^1].Command.Kind, (string[])["RequestWithdrawal", "RequestWithdrawalOfShares", "CancelWithdrawal"]);
    }

    [Fact]
    public void A_wrong_balance_shrinks_to_the_opening_and_what_touches_the_account()
    {
        (IReadOnlyList<Envelope> commands, Failure failure) = Find(seed: 4, fact: "", account: "h3");
        Assert.Equal("balance[h3]", failure.Aspect);
        Assert.InRange(commands.Count, 2, 3);
        Assert.Contains("h3", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_agrees_has_nothing_to_shrink() => Assert.Null(Simulation.Run(4, 300, () => new FaultyPool("", "")).Failure);

    private static (IReadOnlyList<Envelope> Commands, Failure Failure) Find(ulong seed, string fact, string account)
    {
        Simulation run = Simulation.Run(seed, 1_000, () => new FaultyPool(fact, account));
        Assert.NotNull(run.Failure);
        return new Shrinker(() => new FaultyPool(fact, account), Patience).Shrink(run.Commands, run.Failure);
    }
}
