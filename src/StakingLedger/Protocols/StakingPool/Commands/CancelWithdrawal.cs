using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Takes back what is still pending of a request.</summary>
/// <param name="Request">The request.</param>
public sealed record CancelWithdrawal(RequestId Request) : IPoolCommand<WithdrawalCancelled>
{
    /// <inheritdoc/>
    Outcome<WithdrawalCancelled> IPoolCommand<WithdrawalCancelled>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
