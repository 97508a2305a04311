using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Changes the weight and the limits of an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Weight">Its weight in the operators' part of the fee.</param>
/// <param name="MaxUnits">The most steps its active validators may hold.</param>
/// <param name="ShareLimit">The largest part of all units that may be its own.</param>
public sealed record SetOperatorLimits(OperatorId Operator, ulong Weight, ulong MaxUnits, BasisPoints ShareLimit)
    : IPoolCommand<OperatorLimitsSet>
{
    /// <inheritdoc/>
    Outcome<OperatorLimitsSet> IPoolCommand<OperatorLimitsSet>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
