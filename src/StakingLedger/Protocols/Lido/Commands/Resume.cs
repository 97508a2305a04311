using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// Resumes a stopped pool and its staking. The contract records the block, and block 0 means paused: give the context a block.
/// </summary>
public sealed record Resume : ILidoCommand<PoolResumed>
{
    /// <inheritdoc/>
    Outcome<PoolResumed> ILidoCommand<PoolResumed>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
