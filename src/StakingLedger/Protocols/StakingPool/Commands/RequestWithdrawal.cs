using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Asks to take assets out, under the exit policy in force.</summary>
/// <param name="Holder">Who leaves.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public sealed record RequestWithdrawal(AccountId Holder, Amount Amount) : IPoolCommand<WithdrawalRequested>
{
    /// <inheritdoc/>
    Outcome<WithdrawalRequested> IPoolCommand<WithdrawalRequested>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
