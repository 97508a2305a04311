using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Moves shares.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Shares">The shares.</param>
public readonly record struct TransferShares(AccountId To, Shares Shares) : ILidoCommand<SharesTransferred>
{
    /// <inheritdoc/>
    Outcome<SharesTransferred> ILidoCommand<SharesTransferred>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
