using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A command of the house pool. The set is closed.</summary>
public interface IPoolCommand : ICommand
{
    /// <summary>Decides the command against the present state; nothing is changed.</summary>
    /// <param name="decisions">The decisions, bound to a state.</param>
    /// <param name="context">Who, and when.</param>
    /// <returns>The event, or the rejection.</returns>
    internal Outcome<IEvent> DecideAny(PoolDecisions decisions, in Context context);
}
