using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Sends buffered ether to new validators.</summary>
/// <param name="MaxDeposits">How many the caller asked for.</param>
/// <param name="Module">The module's number.</param>
/// <param name="Validators">How many the router and the module allowed: a fact from outside the ledger.</param>
public sealed record DepositToValidators(ulong MaxDeposits, ulong Module, ulong Validators) : ILidoCommand<ValidatorsDeposited>
{
    /// <inheritdoc/>
    Outcome<ValidatorsDeposited> ILidoCommand<ValidatorsDeposited>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
