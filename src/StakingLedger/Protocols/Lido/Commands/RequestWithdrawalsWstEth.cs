using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Asks to withdraw wstETH; all requests or none.</summary>
/// <param name="Amounts">One amount of wstETH per request.</param>
/// <param name="Owner">Who may claim; the zero account means the caller.</param>
public sealed record RequestWithdrawalsWstEth(ImmutableArray<Shares> Amounts, AccountId Owner)
    : ILidoCommand<WithdrawalsRequested>
{
    /// <summary>Gets the list: one amount of wstETH per request. A <c>default</c> array is an empty one.</summary>
    public ImmutableArray<Shares> Amounts { get; init => field = value.IsDefault ? [] : value; } = Amounts.IsDefault ? [] : Amounts;

    /// <inheritdoc/>
    Outcome<WithdrawalsRequested> ILidoCommand<WithdrawalsRequested>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
