using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Gives buffered assets to validators, by the strategy in force.</summary>
/// <param name="MaxSteps">The most steps to give; at least one.</param>
public sealed record AllocateStake(ulong MaxSteps) : IPoolCommand<StakeAllocated>
{
    /// <summary>The most steps to give; at least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero.</exception>
    public ulong MaxSteps { get; } = MaxSteps == 0
        ? throw new ArgumentOutOfRangeException(nameof(MaxSteps), MaxSteps, "At least one step is needed.")
        : MaxSteps;

    /// <inheritdoc/>
    Outcome<StakeAllocated> IPoolCommand<StakeAllocated>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
