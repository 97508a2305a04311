using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Gives assets to all holders.</summary>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public sealed record Donate(Amount Amount) : IPoolCommand<Donated>
{
    /// <inheritdoc/>
    Outcome<Donated> IPoolCommand<Donated>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
