using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Moves shares.</summary>
/// <param name="From">Whose shares.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Shares">How many.</param>
public readonly record struct TransferShares(AccountId From, AccountId To, Shares Shares)
    : IPoolCommand<SharesTransferred>, IAccountTransfer<TransferShares>
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
    static ref readonly AccountId IAccountTransfer<TransferShares>.FromOf(in TransferShares transfer) => ref transfer._from;

    /// <inheritdoc/>
    static ref readonly AccountId IAccountTransfer<TransferShares>.ToOf(in TransferShares transfer) => ref transfer._to;

    /// <inheritdoc/>
    static UInt256 IAccountTransfer<TransferShares>.StatedOf(in TransferShares transfer) => transfer.Shares.Value;

    /// <inheritdoc/>
    Outcome<SharesTransferred> IPoolCommand<SharesTransferred>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
