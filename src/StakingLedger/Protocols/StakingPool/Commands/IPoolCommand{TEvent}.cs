using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A command of the house pool that leads to one kind of event.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IPoolCommand<TEvent> : IPoolCommand
    where TEvent : IPoolEvent
{
    /// <summary>Decides the command against the present state; nothing is changed.</summary>
    /// <param name="decisions">The decisions, bound to a state.</param>
    /// <param name="context">Who, and when.</param>
    /// <returns>The event, or the rejection.</returns>
    internal Outcome<TEvent> Decide(PoolDecisions decisions, in Context context);
}
