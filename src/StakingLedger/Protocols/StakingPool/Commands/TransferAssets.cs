using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Moves the shares that so many assets stand for, rounded down.</summary>
/// <param name="From">Whose shares.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public readonly record struct TransferAssets(AccountId From, AccountId To, Amount Amount)
    : IPoolCommand<SharesTransferred>, IAccountTransfer
{
    /// <inheritdoc/>
    UInt256 IAccountTransfer.Stated => Amount.Value;

    /// <inheritdoc/>
    Outcome<SharesTransferred> IPoolCommand<SharesTransferred>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
