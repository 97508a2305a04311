using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Moves the shares that an amount of stETH is worth, rounded down.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Amount">The stETH, in wei.</param>
public readonly record struct TransferStEth(AccountId To, Amount Amount) : ILidoCommand<SharesTransferred>
{
    /// <inheritdoc/>
    Outcome<SharesTransferred> ILidoCommand<SharesTransferred>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
