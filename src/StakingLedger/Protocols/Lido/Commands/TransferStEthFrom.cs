using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Moves an owner's stETH by the caller's allowance.</summary>
/// <param name="Owner">Whose stETH.</param>
/// <param name="To">The receiver.</param>
/// <param name="Amount">The stETH, in wei.</param>
public sealed record TransferStEthFrom(AccountId Owner, AccountId To, Amount Amount) : ILidoCommand<SharesTransferred>
{
    /// <inheritdoc/>
    Outcome<SharesTransferred> ILidoCommand<SharesTransferred>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
