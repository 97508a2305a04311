using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>A command of the Lido protocol. The set is closed.</summary>
public interface ILidoCommand : ICommand
{
    /// <summary>Decides the command against the present state; nothing is changed.</summary>
    /// <param name="decisions">The decisions, bound to a state.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection.</returns>
    internal Outcome<IEvent> DecideAny(LidoDecisions decisions, in Context context);
}
