using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Claims one finalised request of the caller.</summary>
/// <param name="Request">The request.</param>
public sealed record ClaimWithdrawal(RequestId Request) : ILidoCommand<WithdrawalsClaimed>
{
    /// <inheritdoc/>
    Outcome<WithdrawalsClaimed> ILidoCommand<WithdrawalsClaimed>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
