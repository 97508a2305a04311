using StakingLedger.Protocols.Lido;

namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>
/// The library does what the reference model does, operation by operation: the answer, every log, every total, every breach; and
/// now and then every account, allowance, request and checkpoint.
/// </summary>
public sealed class DifferentialTests(DifferentialRuns runs) : IClassFixture<DifferentialRuns>
{
    public static TheoryData<string, int> Runs()
    {
        TheoryData<string, int> all = [];
        foreach (Reference.ReferenceScenario scenario in DifferentialRuns.Scenarios)
        {
            foreach (int seed in DifferentialRuns.Seeds)
            {
                all.Add(scenario.Name, seed);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_library_answers_every_operation_as_the_reference_model_does(string scenario, int seed)
    {
        DifferentialRun run = runs.Of(scenario, seed);

        Assert.True(run.Differences.Count == 0, string.Join(Environment.NewLine, run.Differences));
        Assert.True(run.Executed > 1_400, $"only {run.Executed} operations were executed");
        Assert.True(run.Accepted > 500, $"only {run.Accepted} operations were accepted");
    }

    [Fact]
    public void The_runs_meet_every_rare_condition()
    {
        SortedSet<string> reached = new(StringComparer.Ordinal);
        foreach ((string scenario, int seed) in All())
        {
            reached.UnionWith(runs.Of(scenario, seed).Conditions.Reached);
        }

        Assert.Equal(RareConditions.Expected, reached);
    }

    [Fact]
    public void The_runs_meet_every_refusal_that_is_in_reach()
    {
        SortedSet<string> met = new(StringComparer.Ordinal);
        foreach ((string scenario, int seed) in All())
        {
            met.UnionWith(runs.Of(scenario, seed).Answers);
        }

        string[] texts = [.. met.Select(static a => a[(a.IndexOf(": ", StringComparison.Ordinal) + 2)..])];
        Assert.Equal([], RevertTexts.InReach.Except(texts, StringComparer.Ordinal));
    }

    /// <summary>The first event and the change of terms are not operations of the runs; other tests have them.</summary>
    [Fact]
    public void The_runs_write_and_read_back_every_kind_of_event()
    {
        SortedSet<LidoEventKind> seen = [LidoEventKind.PoolInitialised, LidoEventKind.TermsChanged];
        foreach ((string scenario, int seed) in All())
        {
            seen.UnionWith(runs.Of(scenario, seed).Kinds);
        }

        Assert.Equal(Enum.GetValues<LidoEventKind>(), seen);
    }

    private static IEnumerable<(string Scenario, int Seed)> All() =>
        from scenario in DifferentialRuns.Scenarios
        from seed in DifferentialRuns.Seeds
        select (scenario.Name, seed);
}
