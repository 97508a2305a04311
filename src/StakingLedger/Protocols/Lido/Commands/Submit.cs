using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Stakes ether: the caller receives shares at the rate before the deposit.</summary>
/// <param name="Amount">The ether, in wei.</param>
/// <param name="Referral">Who referred the caller, or the zero account.</param>
public readonly record struct Submit(Amount Amount, AccountId Referral) : ILidoCommand<Submitted>
{
    /// <inheritdoc/>
    Outcome<Submitted> ILidoCommand<Submitted>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
