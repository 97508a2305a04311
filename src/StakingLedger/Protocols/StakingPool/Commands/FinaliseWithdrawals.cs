using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Sets cash aside for the requests at the head of the queue, as far as a budget goes.</summary>
/// <param name="Budget">The most cash to set aside.</param>
public sealed record FinaliseWithdrawals(Amount Budget) : IPoolCommand<WithdrawalsFinalised>
{
    /// <inheritdoc/>
    Outcome<WithdrawalsFinalised> IPoolCommand<WithdrawalsFinalised>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
