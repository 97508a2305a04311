using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Gives an operator no more stake for now.</summary>
/// <param name="Operator">The operator.</param>
public sealed record SuspendOperator(OperatorId Operator) : IPoolCommand<OperatorStatusChanged>
{
    /// <inheritdoc/>
    Outcome<OperatorStatusChanged> IPoolCommand<OperatorStatusChanged>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
