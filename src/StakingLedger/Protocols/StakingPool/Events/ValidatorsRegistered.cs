using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Validators were made known.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Validators">The validators, in order.</param>
/// <param name="Express">Whether they wait in the express line.</param>
public sealed record ValidatorsRegistered(OperatorId Operator, ValueList<ValidatorId> Validators, bool Express) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.ValidatorsRegistered;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Operator.Value);
        writer.Flag(Express);
        writer.Count(Validators.Count);
        foreach (ValidatorId validator in Validators)
        {
            writer.UInt64(validator.Value);
        }
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        foreach (ValidatorId validator in Validators)
        {
            state.Registry.Add(Operator, validator, Express);
        }
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new RegisterValidators(Operator, Validators, Express);

    internal static ValidatorsRegistered Read(EventReader reader)
    {
        OperatorId owner = OperatorId.From(reader.ReadUInt64());
        bool express = reader.ReadFlag();
        ValidatorId[] validators = reader.ReadArray(static r => ValidatorId.From(r.ReadUInt64()));
        return new ValidatorsRegistered(owner, [.. validators], express);
    }
}
