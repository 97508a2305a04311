using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Assets were given to all holders.</summary>
/// <param name="Amount">What was given.</param>
public sealed record Donated(Amount Amount) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.Donated;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Amount(Amount);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        effects.Give(charter, StepCause.Donation, Amount, Shares.Zero);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Buffered += Amount;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new Donate(Amount);

    internal static Donated Read(EventReader reader) => new(reader.ReadAmount());
}
