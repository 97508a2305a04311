using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Sets the largest part of all shares that may be external.</summary>
/// <param name="Ratio">The part, in basis points.</param>
public sealed record SetMaxExternalRatio(ulong Ratio) : ILidoCommand<MaxExternalRatioSet>
{
    /// <inheritdoc/>
    Outcome<MaxExternalRatioSet> ILidoCommand<MaxExternalRatioSet>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
