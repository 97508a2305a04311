using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A bond was posted.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Amount">How much.</param>
public sealed record BondPosted(OperatorId Operator, Amount Amount) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.BondPosted;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Operator.Value);
        writer.Amount(Amount);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Registry.Find(Operator)!.Bond += Amount;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new PostBond(Operator, Amount);

    internal static BondPosted Read(EventReader reader) => new(OperatorId.From(reader.ReadUInt64()), reader.ReadAmount());
}
