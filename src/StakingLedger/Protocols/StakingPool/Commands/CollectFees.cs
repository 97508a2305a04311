using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Pays out the fees withheld for an account.</summary>
/// <param name="Account">Whose fees.</param>
public sealed record CollectFees(AccountId Account) : IPoolCommand<FeesCollected>
{
    /// <inheritdoc/>
    Outcome<FeesCollected> IPoolCommand<FeesCollected>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
