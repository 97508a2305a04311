using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Turns external shares into internal ones by sending their ether, rounded up.</summary>
/// <param name="Shares">The shares.</param>
/// <param name="Value">The ether sent, in wei.</param>
public sealed record RebalanceExternalEther(Shares Shares, Amount Value) : ILidoCommand<ExternalEtherRebalanced>
{
    /// <inheritdoc/>
    Outcome<ExternalEtherRebalanced> ILidoCommand<ExternalEtherRebalanced>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
