using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Ends the work of an operator that has no stake.</summary>
/// <param name="Operator">The operator.</param>
public sealed record RetireOperator(OperatorId Operator) : IPoolCommand<OperatorStatusChanged>
{
    /// <inheritdoc/>
    Outcome<OperatorStatusChanged> IPoolCommand<OperatorStatusChanged>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
