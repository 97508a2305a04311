using StakingLedger.Ledger;
using StakingLedger.Rules;

namespace StakingLedger.Protocols.Lido;

/// <summary>The pool was stopped, and its staking paused.</summary>
/// <param name="StakeLimit">The stake limit afterwards.</param>
public sealed record PoolStopped(StakeLimit StakeLimit) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.PoolStopped;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.StakeLimit(StakeLimit);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.IsStopped = true;
        state.StakeLimit = StakeLimit;
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new Stop();

    internal static PoolStopped Read(EventReader reader) => new(
        reader.ReadStakeLimit());
}
