using System.Collections.Concurrent;
using StakingLedger.Simulator;
using StakingLedger.Simulator.Audit.Library;

namespace StakingLedger.Tests.Simulator;

/// <summary>The runs of the suite, each done once, whichever test asks first.</summary>
internal static class SimulatedRuns
{
    public const int Commands = 2_000;

    private static readonly ConcurrentDictionary<ulong, Lazy<Simulation>> Runs = [];

    public static IReadOnlyList<ulong> Seeds { get; } =
        [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 21, 22, 24, 40, 46, 47, 59, 60];

    public static Simulation Of(ulong seed) =>
        Runs.GetOrAdd(seed, static s => new Lazy<Simulation>(() => Simulation.Run(s, Commands, static () => new LibraryPool()))).Value;
}
