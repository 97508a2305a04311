using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Removes the staking rate limit.</summary>
public sealed record RemoveStakingLimit : ILidoCommand<StakingLimitChanged>
{
    /// <inheritdoc/>
    Outcome<StakingLimitChanged> ILidoCommand<StakingLimitChanged>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
