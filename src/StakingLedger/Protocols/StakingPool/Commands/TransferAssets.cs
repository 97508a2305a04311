using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Moves the shares that so many assets stand for, rounded down.</summary>
/// <param name="From">Whose shares.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public readonly record struct TransferAssets(AccountId From, AccountId To, Amount Amount)
    : IPoolCommand<SharesTransferred>, IAccountTransfer<TransferAssets>
{
    private readonly AccountId _from = From;
    private readonly AccountId _to = To;

    /// <summary>Whose shares.</summary>
    public AccountId From
    {
        get => _from;
        init => _from = value;
    }

    /// <summary>Who receives them.</summary>
    public AccountId To
    {
        get => _to;
        init => _to = value;
    }

    /// <inheritdoc/>
    static ref readonly AccountId IAccountTransfer<TransferAssets>.FromOf(in TransferAssets transfer) => ref transfer._from;

    /// <inheritdoc/>
    static ref readonly AccountId IAccountTransfer<TransferAssets>.ToOf(in TransferAssets transfer) => ref transfer._to;

    /// <inheritdoc/>
    static UInt256 IAccountTransfer<TransferAssets>.StatedOf(in TransferAssets transfer) => transfer.Amount.Value;

    /// <inheritdoc/>
    Outcome<SharesTransferred> IPoolCommand<SharesTransferred>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
