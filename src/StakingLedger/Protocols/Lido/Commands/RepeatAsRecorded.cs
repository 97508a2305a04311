using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Does once more what the chain did, with its very numbers: restatements alone give it.</summary>
/// <param name="Recorded">The event as it was recorded.</param>
internal sealed record RepeatAsRecorded(ILidoEvent Recorded) : ILidoCommand<RecordedOnChain>
{
    /// <inheritdoc/>
    Outcome<RecordedOnChain> ILidoCommand<RecordedOnChain>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
