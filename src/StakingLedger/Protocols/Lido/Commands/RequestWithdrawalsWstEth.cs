using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Asks to withdraw wstETH; all requests or none.</summary>
/// <param name="Amounts">One amount of wstETH per request.</param>
/// <param name="Owner">Who may claim; the zero account means the caller.</param>
public sealed record RequestWithdrawalsWstEth(ValueList<Shares> Amounts, AccountId Owner)
    : ILidoCommand<WithdrawalsRequested>
{
    /// <inheritdoc/>
    Outcome<WithdrawalsRequested> ILidoCommand<WithdrawalsRequested>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
