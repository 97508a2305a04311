using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Ends the suspension of an operator.</summary>
/// <param name="Operator">The operator.</param>
public sealed record ReinstateOperator(OperatorId Operator) : IPoolCommand<OperatorStatusChanged>
{
    /// <inheritdoc/>
    Outcome<OperatorStatusChanged> IPoolCommand<OperatorStatusChanged>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
