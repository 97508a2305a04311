using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The weight and the limits of an operator changed.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Weight">Its weight in the operators' part of the fee.</param>
/// <param name="MaxUnits">The most steps its active validators may hold.</param>
/// <param name="ShareLimit">The largest part of all units that may be its own.</param>
public sealed record OperatorLimitsSet(OperatorId Operator, ulong Weight, ulong MaxUnits, BasisPoints ShareLimit) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.OperatorLimitsSet;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Operator.Value);
        writer.UInt64(Weight);
        writer.UInt64(MaxUnits);
        writer.UInt32((uint)ShareLimit.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        PoolOperator changed = state.Registry.Find(Operator)!;
        changed.Weight = Weight;
        changed.MaxUnits = MaxUnits;
        changed.ShareLimit = ShareLimit;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new SetOperatorLimits(Operator, Weight, MaxUnits, ShareLimit);

    internal static OperatorLimitsSet Read(EventReader reader) => new(
        OperatorId.From(reader.ReadUInt64()),
        reader.ReadUInt64(),
        reader.ReadUInt64(),
        BasisPoints.FromValue((int)reader.ReadUInt32()));
}
