using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Moves wstETH.</summary>
/// <param name="To">The receiver.</param>
/// <param name="WstEth">The wstETH.</param>
public sealed record TransferWstEth(AccountId To, Shares WstEth) : ILidoCommand<WstEthTransferred>
{
    /// <inheritdoc/>
    Outcome<WstEthTransferred> ILidoCommand<WstEthTransferred>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
