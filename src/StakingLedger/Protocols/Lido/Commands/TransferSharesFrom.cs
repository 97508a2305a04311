using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Moves an owner's shares by the caller's allowance, which counts in stETH.</summary>
/// <param name="Owner">Whose shares.</param>
/// <param name="To">The receiver.</param>
/// <param name="Shares">The shares.</param>
public sealed record TransferSharesFrom(AccountId Owner, AccountId To, Shares Shares) : ILidoCommand<SharesTransferred>
{
    /// <inheritdoc/>
    Outcome<SharesTransferred> ILidoCommand<SharesTransferred>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
