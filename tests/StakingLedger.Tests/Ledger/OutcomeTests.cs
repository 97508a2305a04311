using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

public sealed class OutcomeTests
{
    private static readonly ToyRejection.NothingToDo Refusal = new();

    [Fact]
    public void The_default_outcome_cannot_be_used()
    {
        Outcome<int> never = default;
        Assert.Throws<InvalidOperationException>(() => never.IsAccepted);
        Assert.Throws<InvalidOperationException>(() => never.Value);
        Assert.Throws<InvalidOperationException>(() => never.Rejection);
        Assert.Throws<InvalidOperationException>(() => never.OrThrow());
        Assert.Throws<InvalidOperationException>(() => never.TryGetValue(out _));
        Assert.Throws<InvalidOperationException>(() => never.Match(_ => 0, _ => 0));
        Assert.Throws<InvalidOperationException>(() => never.Select(x => x));
        Assert.Equal("no outcome", never.ToString());
    }

    [Fact]
    public void An_accepted_outcome_yields_its_value_and_no_rejection()
    {
        Outcome<int> outcome = 0;
        Assert.True(outcome.IsAccepted);
        Assert.Equal(0, outcome.Value);
        Assert.Equal(0, outcome.OrThrow());
        Assert.Null(outcome.Rejection);
        Assert.True(outcome.TryGetValue(out int value));
        Assert.Equal(0, value);
        Assert.Equal("yes 0", outcome.Match(x => $"yes {x}", _ => "no"));
        Assert.Equal(Outcome.Accepted("1"), Outcome.Accepted(1).Select(x => $"{x}"));
    }

    [Fact]
    public void A_rejected_outcome_yields_its_rejection_and_throws_it_on_demand()
    {
        Outcome<int> outcome = Refusal;
        Assert.False(outcome.IsAccepted);
        Assert.Same(Refusal, outcome.Rejection);
        Assert.False(outcome.TryGetValue(out _));
        Assert.Equal("nothing-to-do", outcome.Match(_ => "", rejection => rejection.Code));
        Assert.Equal(Outcome.Rejected<string>(Refusal), outcome.Select(x => $"{x}"));
        Assert.Throws<InvalidOperationException>(() => outcome.Value);
        LedgerRejectedException thrown = Assert.Throws<LedgerRejectedException>(() => outcome.OrThrow());
        Assert.Same(Refusal, thrown.Rejection);
        Assert.Contains("nothing-to-do", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_are_equal_when_their_values_or_rejections_are()
    {
        Assert.True(Outcome.Accepted(1) == Outcome.Accepted(1));
        Assert.True(Outcome.Accepted(1) != Outcome.Accepted(2));
        Assert.True(Outcome.Rejected<int>(Refusal) == Outcome.Rejected<int>(new ToyRejection.NothingToDo()));
        Assert.True(Outcome.Rejected<int>(Refusal) != Outcome.Rejected<int>(new ToyRejection.TooLarge()));
        Assert.True(Outcome.Accepted(0) != default);
        Assert.Equal(Outcome.Accepted(7).GetHashCode(), Outcome.Accepted(7).GetHashCode());
        Assert.Throws<ArgumentNullException>(() => Outcome.Rejected<int>(null!));
    }
}
