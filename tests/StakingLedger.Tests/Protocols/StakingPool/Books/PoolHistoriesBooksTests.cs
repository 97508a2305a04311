using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Simulator;
using StakingLedger.Simulator.Audit.Library;
using StakingLedger.Tests.Books;
using StakingLedger.Tests.Ingestion;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>The books of the example histories and of the simulator's runs.</summary>
public sealed class PoolHistoriesBooksTests
{
    public static TheoryData<string> Examples => [.. NativeFiles.Examples];

    public static TheoryData<ulong> Seeds => [1, 2, 3, 5, 8, 13, 21, 34, 55, 89];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Any_cut_of_an_example_ties(string example)
    {
        PoolLedger ledger = NativeRoundTripTests.PoolOf(example).Ledger;
        foreach (int every in (int[])[1, 2, 3, 7])
        {
            Cuts.DemandTies(ledger, static () => new StakingPoolProtocol(), every);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_cut_of_a_simulated_run_ties(ulong seed)
    {
        LibraryPool? pool = null;
        Simulation run = Simulation.Run(seed, 1_000, () => pool = new LibraryPool());
        Assert.Null(run.Failure);
        Cuts.DemandTies(pool!.Ledger!, static () => new StakingPoolProtocol(), every: 1 + (int)(seed % 11));
    }
}
