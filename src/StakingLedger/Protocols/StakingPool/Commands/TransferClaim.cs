using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Gives a request to another owner.</summary>
/// <param name="Request">The request.</param>
/// <param name="To">The new owner.</param>
public sealed record TransferClaim(RequestId Request, AccountId To) : IPoolCommand<ClaimTransferred>
{
    /// <inheritdoc/>
    Outcome<ClaimTransferred> IPoolCommand<ClaimTransferred>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
