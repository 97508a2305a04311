using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Stops the pool: no share moves, no staking.</summary>
public sealed record Stop : ILidoCommand<PoolStopped>
{
    /// <inheritdoc/>
    Outcome<PoolStopped> ILidoCommand<PoolStopped>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
