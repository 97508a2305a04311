using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Asks to take out what so many shares stand for, under the exit policy in force.</summary>
/// <param name="Holder">Who leaves.</param>
/// <param name="Shares">How many.</param>
public sealed record RequestWithdrawalOfShares(AccountId Holder, Shares Shares) : IPoolCommand<WithdrawalRequested>
{
    /// <inheritdoc/>
    Outcome<WithdrawalRequested> IPoolCommand<WithdrawalRequested>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
