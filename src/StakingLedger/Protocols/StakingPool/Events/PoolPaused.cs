using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The pool was paused.</summary>
public sealed record PoolPaused : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.PoolPaused;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Governance.IsPaused = true;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new PausePool();

    internal static PoolPaused Read(EventReader reader) => new();
}
