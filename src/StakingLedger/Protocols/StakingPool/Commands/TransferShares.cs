using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Moves shares.</summary>
/// <param name="From">Whose shares.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Shares">How many.</param>
public readonly record struct TransferShares(AccountId From, AccountId To, Shares Shares)
    : IPoolCommand<SharesTransferred>, IAccountTransfer
{
    /// <inheritdoc/>
    UInt256 IAccountTransfer.Stated => Shares.Value;

    /// <inheritdoc/>
    Outcome<SharesTransferred> IPoolCommand<SharesTransferred>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
