using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Posts a bond for an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public sealed record PostBond(OperatorId Operator, Amount Amount) : IPoolCommand<BondPosted>
{
    /// <inheritdoc/>
    Outcome<BondPosted> IPoolCommand<BondPosted>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
