using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Seeded runs that the invariants are proven on.</summary>
internal static class RandomPools
{
    /// <summary>Runs random pools, and shows every accepted event to a check: the pool before it as a snapshot, the command, the event.</summary>
    public static RandomPool Each(
        int seed, int commands, Action<RandomPool, IPoolCommand, IEvent> check, Func<PoolTerms, PoolTerms>? shape = null, bool losses = true)
    {
        RandomPool run = new(seed, shape: shape) { HasLosses = losses };
        for (int i = 0; i < commands; i++)
        {
            (IPoolCommand command, Context context) = run.Next();
            if (run.Execute(command, context).TryGetValue(out IEvent? accepted))
            {
                check(run, command, accepted);
            }
        }

        return run;
    }
}
