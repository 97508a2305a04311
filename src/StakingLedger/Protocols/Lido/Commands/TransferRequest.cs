using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Hands a request that is not claimed to another owner.</summary>
/// <param name="Owner">Who is named as the owner.</param>
/// <param name="To">The new owner.</param>
/// <param name="Request">The request.</param>
public sealed record TransferRequest(AccountId Owner, AccountId To, RequestId Request) : ILidoCommand<RequestTransferred>
{
    /// <inheritdoc/>
    Outcome<RequestTransferred> ILidoCommand<RequestTransferred>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
