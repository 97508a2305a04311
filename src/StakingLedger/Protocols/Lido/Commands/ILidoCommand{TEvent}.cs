using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>A command of the Lido protocol that leads to one kind of event.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface ILidoCommand<TEvent> : ILidoCommand
    where TEvent : ILidoEvent
{
    /// <summary>Decides the command against the present state; nothing is changed.</summary>
    /// <param name="decisions">The decisions, bound to a state.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection.</returns>
    internal Outcome<TEvent> Decide(LidoDecisions decisions, in Context context);
}
