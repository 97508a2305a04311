using StakingLedger.Tests.Reference;

namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>The runs that the tests look at, each made once.</summary>
public sealed class DifferentialRuns
{
    private const int Operations = 1_500;
    private const int EverythingEvery = 100;

    private readonly Dictionary<(string Scenario, int Seed), DifferentialRun> runs = [];

    internal static IReadOnlyList<ReferenceScenario> Scenarios { get; } =
        [.. ReferenceScenario.All, .. ReferenceScenario.Extreme];

    internal static IReadOnlyList<int> Seeds { get; } = [1, 2];

    internal DifferentialRun Of(string scenario, int seed)
    {
        if (!runs.TryGetValue((scenario, seed), out DifferentialRun? run))
        {
            ReferenceScenario found = Scenarios.Single(s => string.Equals(s.Name, scenario, StringComparison.Ordinal));
            run = new DifferentialRun(found, seed).Run(Operations, EverythingEvery);
            runs.Add((scenario, seed), run);
        }

        return run;
    }
}
