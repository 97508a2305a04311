using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

/// <summary>An outcome tells a value, a rejection and nothing apart, whatever the value is.</summary>
public sealed class OutcomeStateTests
{
    private static readonly ToyRejection.NothingToDo Refusal = new();

    [Fact]
    public void A_value_that_is_the_default_of_its_type_is_a_value()
    {
        Assert.True(Outcome.Accepted<string?>(null).IsAccepted);
        Assert.Null(Outcome.Accepted<string?>(null).Value);
        Assert.Null(Outcome.Accepted<string?>(null).OrThrow());
        Assert.True(Outcome.Accepted<string?>(null).TryGetValue(out string? text));
        Assert.Null(text);
        Assert.Equal("accepted: ", Outcome.Accepted<string?>(null).ToString());
        Assert.Equal("accepted: 0", Outcome.Accepted(0).ToString());
        Assert.NotEqual(Outcome.Accepted<string?>(null), default);
        Assert.NotEqual(Outcome.Accepted<string?>(null), Outcome.Rejected<string?>(Refusal));
        Assert.NotEqual(Outcome.Accepted(0), Outcome.Rejected<int>(Refusal));
        Assert.True(Outcome.Accepted(0) != default);
    }

    [Fact]
    public void A_value_that_is_a_rejection_or_any_object_is_a_value()
    {
        Outcome<object> outcome = Outcome.Accepted<object>(Refusal);
        Assert.True(outcome.IsAccepted);
        Assert.Same(Refusal, outcome.Value);
        Assert.Null(outcome.Rejection);
        Assert.NotEqual(outcome, Outcome.Rejected<object>(Refusal));
        Assert.StartsWith("accepted: ", outcome.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_default_outcomes_are_equal_and_equal_to_nothing_else()
    {
        Outcome<int> never = default;
        Outcome<int>[] made = [0, 1, Refusal];
        Assert.True(never == default(Outcome<int>));
        Assert.True(never.Equals((object)default(Outcome<int>)));
        Assert.Equal(default(Outcome<int>).GetHashCode(), never.GetHashCode());
        foreach (Outcome<int> outcome in made)
        {
            Assert.True(never != outcome);
            Assert.True(outcome != never);
            Assert.False(outcome.Equals((object)never));
        }

        Assert.False(never.Equals((object)0));
        Assert.False(never.Equals((object?)null));
    }

    [Fact]
    public void The_text_says_what_became_of_the_command()
    {
        Assert.Equal("accepted: 7", Outcome.Accepted(7).ToString());
        Assert.Equal($"rejected (nothing-to-do): {Refusal}", Outcome.Rejected<int>(Refusal).ToString());
        Assert.Equal("no outcome", default(Outcome<string>).ToString());
        Assert.Equal(
            $"rejected (nothing-to-do): {Refusal}", Outcome.Rejected<int>(Refusal).Select(static x => $"{x}").ToString());
    }

    [Fact]
    public void Equal_outcomes_have_equal_hashes_boxed_or_not()
    {
        Outcome<int>[] outcomes = [3, 4, Refusal, new ToyRejection.TooLarge(), default];
        for (int i = 0; i < outcomes.Length; i++)
        {
            for (int other = 0; other < outcomes.Length; other++)
            {
                Assert.Equal(i == other, outcomes[i] == outcomes[other]);
                Assert.Equal(i == other, outcomes[i].Equals((object)outcomes[other]));
            }
        }

        Assert.Equal(Outcome.Accepted("a").GetHashCode(), Outcome.Accepted("a").GetHashCode());
        Assert.Equal(Outcome.Rejected<int>(Refusal).GetHashCode(), Outcome.Rejected<int>(new ToyRejection.NothingToDo()).GetHashCode());
    }

    [Fact]
    public void A_rejected_outcome_is_refused_to_whoever_wants_the_value()
    {
        Outcome<int> refused = Refusal;
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => refused.Value);
        Assert.Contains("nothing-to-do", thrown.Message, StringComparison.Ordinal);
        Assert.False(refused.TryGetValue(out int value));
        Assert.Equal(0, value);
    }
}
