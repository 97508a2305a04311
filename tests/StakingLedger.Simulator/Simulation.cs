using StakingLedger.Simulator.Audit;
using StakingLedger.Simulator.Audit.Library;
using StakingLedger.Simulator.Coverage;
using StakingLedger.Simulator.Workload;

namespace StakingLedger.Simulator;

/// <summary>One run: a seed, its commands, what they reached, and the first failure.</summary>
internal sealed record Simulation(ulong Seed, IReadOnlyList<Envelope> Commands, Counters Counters, string Digest, Failure? Failure)
{
    public static Simulation Run(ulong seed, int commands, Func<ILibraryPool> pools)
    {
        PoolWorkload workload = new(seed);
        Auditor auditor = new(pools());
        Counters counters = new();
        List<Envelope> taken = new(commands);
        for (int i = 0; i < commands; i++)
        {
            Envelope envelope = workload.Next();
            taken.Add(envelope);
            bool agrees = auditor.Take(envelope, out ModelDecision decision);
            workload.Observe(envelope, decision);
            counters.Count(envelope.Command, decision);
            if (!agrees)
            {
                return new Simulation(seed, taken, counters, "", auditor.Failure);
            }
        }

        return auditor.Finish(taken[^1])
            ? new Simulation(seed, taken, counters, auditor.Digest, null)
            : new Simulation(seed, taken, counters, "", auditor.Failure);
    }
}
