using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Asks to withdraw stETH; all requests or none.</summary>
/// <param name="Amounts">One amount of stETH per request, in wei.</param>
/// <param name="Owner">Who may claim; the zero account means the caller.</param>
public sealed record RequestWithdrawals(ValueList<Amount> Amounts, AccountId Owner) : ILidoCommand<WithdrawalsRequested>
{
    /// <inheritdoc/>
    Outcome<WithdrawalsRequested> ILidoCommand<WithdrawalsRequested>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
