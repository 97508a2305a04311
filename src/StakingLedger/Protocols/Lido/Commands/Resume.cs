using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Resumes a stopped pool and its staking.</summary>
public sealed record Resume : ILidoCommand<PoolResumed>
{
    /// <inheritdoc/>
    Outcome<PoolResumed> ILidoCommand<PoolResumed>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
