using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Releases a part of an operator's bond.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public sealed record ReleaseBond(OperatorId Operator, Amount Amount) : IPoolCommand<BondReleased>
{
    /// <inheritdoc/>
    Outcome<BondReleased> IPoolCommand<BondReleased>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
