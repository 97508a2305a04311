using StakingLedger.Ledger;
using StakingLedger.Rules;

namespace StakingLedger.Protocols.Lido;

/// <summary>The pool was resumed, and its staking.</summary>
/// <param name="StakeLimit">The stake limit afterwards.</param>
public sealed record PoolResumed(StakeLimit StakeLimit) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.PoolResumed;

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
        state.IsStopped = false;
        state.StakeLimit = StakeLimit;
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new Resume();

    internal static PoolResumed Read(EventReader reader) => new(
        reader.ReadStakeLimit());
}
