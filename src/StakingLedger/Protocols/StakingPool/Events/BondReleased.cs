using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A part of a bond was released.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Amount">How much.</param>
public sealed record BondReleased(OperatorId Operator, Amount Amount) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.BondReleased;

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
        state.Registry.Find(Operator)!.Bond -= Amount;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new ReleaseBond(Operator, Amount);

    internal static BondReleased Read(EventReader reader) => new(OperatorId.From(reader.ReadUInt64()), reader.ReadAmount());
}
