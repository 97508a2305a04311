using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An operator was made known.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="RewardAccount">Who receives its fees.</param>
/// <param name="Weight">Its weight in the operators' part of the fee.</param>
/// <param name="MaxUnits">The most steps its active validators may hold.</param>
/// <param name="ShareLimit">The largest part of all units that may be its own.</param>
public sealed record OperatorRegistered(
    OperatorId Operator,
    AccountId RewardAccount,
    ulong Weight,
    ulong MaxUnits,
    BasisPoints ShareLimit) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.OperatorRegistered;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Operator.Value);
        writer.Account(RewardAccount);
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
        state.Registry.Add(new PoolOperator
        {
            Id = Operator,
            RewardAccount = RewardAccount,
            Weight = Weight,
            MaxUnits = MaxUnits,
            ShareLimit = ShareLimit,
        });
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new RegisterOperator(Operator, RewardAccount, Weight, MaxUnits, ShareLimit);

    internal static OperatorRegistered Read(EventReader reader) => new(
        OperatorId.From(reader.ReadUInt64()),
        reader.ReadAccount(),
        reader.ReadUInt64(),
        reader.ReadUInt64(),
        BasisPoints.FromValue((int)reader.ReadUInt32()));
}
