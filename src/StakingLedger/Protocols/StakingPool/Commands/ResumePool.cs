using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Ends a pause.</summary>
public sealed record ResumePool : IPoolCommand<PoolResumed>
{
    /// <inheritdoc/>
    Outcome<PoolResumed> IPoolCommand<PoolResumed>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
