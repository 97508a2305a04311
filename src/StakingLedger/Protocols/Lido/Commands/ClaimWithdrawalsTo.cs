using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Claims finalised requests of the caller and sends the ether elsewhere.</summary>
/// <param name="Requests">The requests.</param>
/// <param name="Hints">The checkpoint of each request, from 1.</param>
/// <param name="Recipient">Who receives the ether.</param>
public sealed record ClaimWithdrawalsTo(ValueList<RequestId> Requests, ValueList<ulong> Hints, AccountId Recipient)
    : ILidoCommand<WithdrawalsClaimed>
{
    /// <inheritdoc/>
    Outcome<WithdrawalsClaimed> ILidoCommand<WithdrawalsClaimed>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
