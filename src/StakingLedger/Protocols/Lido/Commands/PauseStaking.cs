using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Pauses staking.</summary>
public sealed record PauseStaking : ILidoCommand<StakingLimitChanged>
{
    /// <inheritdoc/>
    Outcome<StakingLimitChanged> ILidoCommand<StakingLimitChanged>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
