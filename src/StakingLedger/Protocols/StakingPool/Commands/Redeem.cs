using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Redeems shares at once, from the buffer.</summary>
/// <param name="Holder">Who leaves.</param>
/// <param name="Shares">How many.</param>
public sealed record Redeem(AccountId Holder, Shares Shares) : IPoolCommand<Redeemed>
{
    /// <inheritdoc/>
    Outcome<Redeemed> IPoolCommand<Redeemed>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
