using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>An event of the Lido protocol: one accepted command, with its numbers. The set is closed.</summary>
public interface ILidoEvent : IEvent
{
    /// <summary>States the movements of shares and the steps of the rate. A pure function of the event.</summary>
    /// <param name="accounts">The protocol's accounts.</param>
    /// <param name="effects">Receives them in order.</param>
    internal void Describe(LidoAccounts accounts, EventEffects effects);

    /// <summary>Assigns the event's numbers to the protocol's state. Total: no rule is computed here.</summary>
    /// <param name="state">The state.</param>
    /// <param name="scene">Who, when, and how accounts are found.</param>
    internal void Evolve(LidoState state, in EventScene scene);

    /// <summary>The command that led here.</summary>
    /// <returns>The command; its context is the event's.</returns>
    internal ILidoCommand CommandBehind();
}
