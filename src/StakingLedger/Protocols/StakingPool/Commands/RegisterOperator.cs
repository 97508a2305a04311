using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Makes an operator known.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="RewardAccount">Who receives its fees.</param>
/// <param name="Weight">Its weight in the operators' part of the fee.</param>
/// <param name="MaxUnits">The most steps its active validators may hold.</param>
/// <param name="ShareLimit">The largest part of all units that may be its own.</param>
public sealed record RegisterOperator(OperatorId Operator, AccountId RewardAccount, ulong Weight, ulong MaxUnits, BasisPoints ShareLimit)
    : IPoolCommand<OperatorRegistered>
{
    /// <inheritdoc/>
    Outcome<OperatorRegistered> IPoolCommand<OperatorRegistered>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
