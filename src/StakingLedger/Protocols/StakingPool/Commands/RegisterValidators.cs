using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Makes validators of an operator known, ready for stake.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Validators">The validators; at least one.</param>
/// <param name="Express">Whether they wait in the express line.</param>
public sealed record RegisterValidators(OperatorId Operator, ValueList<ValidatorId> Validators, bool Express)
    : IPoolCommand<ValidatorsRegistered>
{
    /// <summary>The validators; at least one.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public ValueList<ValidatorId> Validators { get; } = Validators.IsEmpty
        ? throw new ArgumentException("At least one validator is needed.", nameof(Validators))
        : Validators;

    /// <inheritdoc/>
    Outcome<ValidatorsRegistered> IPoolCommand<ValidatorsRegistered>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
