using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Stops deposits, transfers, requests and routing.</summary>
public sealed record PausePool : IPoolCommand<PoolPaused>
{
    /// <inheritdoc/>
    Outcome<PoolPaused> IPoolCommand<PoolPaused>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
