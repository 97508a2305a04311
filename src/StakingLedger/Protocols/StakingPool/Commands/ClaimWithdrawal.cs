using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Pays out what is set aside for a request.</summary>
/// <param name="Request">The request.</param>
public sealed record ClaimWithdrawal(RequestId Request) : IPoolCommand<WithdrawalClaimed>
{
    /// <inheritdoc/>
    Outcome<WithdrawalClaimed> IPoolCommand<WithdrawalClaimed>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
