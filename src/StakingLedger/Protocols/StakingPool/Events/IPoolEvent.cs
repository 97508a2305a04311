using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An event of the house pool: one accepted command, with its numbers. The set is closed.</summary>
public interface IPoolEvent : IEvent
{
    /// <summary>States the movements of shares and the steps of the rate. A pure function of the event and of what never changes.</summary>
    /// <param name="charter">What never changes in the pool.</param>
    /// <param name="effects">Receives them in order.</param>
    internal void Describe(PoolCharter charter, EventEffects effects);

    /// <summary>Assigns the event's numbers to the pool's state. Total: no rule is computed here.</summary>
    /// <param name="state">The state.</param>
    /// <param name="scene">Who, when, and how accounts are found.</param>
    internal void Evolve(PoolState state, in EventScene scene);

    /// <summary>The command that led here.</summary>
    /// <returns>The command; its context is the event's.</returns>
    internal IPoolCommand CommandBehind();
}
