using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A pause ended.</summary>
public sealed record PoolResumed : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.PoolResumed;

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
        state.Governance.IsPaused = false;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new ResumePool();

    internal static PoolResumed Read(EventReader reader) => new();
}
