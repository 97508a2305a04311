using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Pays into the insurance fund.</summary>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public sealed record FundInsurance(Amount Amount) : IPoolCommand<InsuranceFunded>
{
    /// <inheritdoc/>
    Outcome<InsuranceFunded> IPoolCommand<InsuranceFunded>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
