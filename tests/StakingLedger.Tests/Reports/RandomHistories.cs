using System.Globalization;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Simulator;
using StakingLedger.Simulator.Audit.Library;
using StakingLedger.Tests.Ingestion;

namespace StakingLedger.Tests.Reports;

/// <summary>Histories of house pools that nobody wrote by hand: random terms and commands by seed, and simulated runs.</summary>
internal static class RandomHistories
{
    public static StatementHistory Workload(int seed) => Of(seed, NativeWorkload.Run(seed, 500).Ledger);

    public static StatementHistory Simulated(ulong seed)
    {
        LibraryPool? pool = null;
        Simulation run = Simulation.Run(seed, 600, () => pool = new LibraryPool());
        Assert.Null(run.Failure);
        return Of(seed, pool!.Ledger!);
    }

    private static StatementHistory Of<T>(T seed, StakingLedger.Ledger.PoolLedger ledger) =>
        new(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"), ledger, static () => new StakingPoolProtocol());
}
