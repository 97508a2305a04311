using System.Collections.Concurrent;
using StakingLedger.Simulator;
using StakingLedger.Simulator.Audit.Library;

namespace StakingLedger.Tests.Simulator;

/// <summary>The runs of the suite, each done once, whichever test asks first.</summary>
internal static class SimulatedRuns
{
    public const int Commands = 2_000;

    private static readonly ConcurrentDictionary<ulong, Lazy<Simulation>> Runs = [];

    public static IReadOnlyList<ulong> Seeds { get; } = [.. Enumerable.Range(1, 20).Select(static i => (ulong)i)];

    public static Simulation Of(ulong seed) =>
        Runs.GetOrAdd(seed, static s => new Lazy<Simulation>(() => Simulation.Run(s, Commands, static () => new LibraryPool()))).Value;
}
