using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An operator was suspended, reinstated or retired.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Status">Its status now.</param>
public sealed record OperatorStatusChanged(OperatorId Operator, OperatorStatus Status) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.OperatorStatusChanged;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Operator.Value);
        writer.UInt32((uint)Status);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Registry.Find(Operator)!.Status = Status;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => Status switch
    {
        OperatorStatus.Active => new ReinstateOperator(Operator),
        OperatorStatus.Suspended => new SuspendOperator(Operator),
        _ => new RetireOperator(Operator),
    };

    internal static OperatorStatusChanged Read(EventReader reader) => new(
        OperatorId.From(reader.ReadUInt64()),
        (OperatorStatus)reader.ReadUInt32());
}
