using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Changes the contract generation or the limits, as an upgrade does.</summary>
/// <param name="Terms">The new terms; accounts, modules of the start and genesis stay.</param>
public sealed record ChangeTerms(LidoTerms Terms) : ILidoCommand<TermsChanged>
{
    /// <inheritdoc/>
    Outcome<TermsChanged> ILidoCommand<TermsChanged>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
