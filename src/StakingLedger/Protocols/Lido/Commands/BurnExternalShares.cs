using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Burns the caller's shares against external ones, through the hub; the rate does not move.</summary>
/// <param name="Shares">The shares.</param>
public sealed record BurnExternalShares(Shares Shares) : ILidoCommand<ExternalSharesBurnt>
{
    /// <inheritdoc/>
    Outcome<ExternalSharesBurnt> ILidoCommand<ExternalSharesBurnt>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
