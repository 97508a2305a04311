using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// <see cref="TransferShares"/> between accounts that were resolved before: the same checks, the same event. <c>default</c> moves
/// nothing from the first account to itself, and is refused.
/// </summary>
/// <param name="From">Whose shares.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Shares">How many.</param>
public readonly record struct TransferSharesByHandle(AccountHandle From, AccountHandle To, Shares Shares)
    : IHandleTransfer<TransferShares>
{
    /// <inheritdoc/>
    UInt256 IHandleTransfer<TransferShares>.Stated => Shares.Value;

    /// <inheritdoc/>
    TransferShares IHandleTransfer<TransferShares>.Between(in AccountId from, in AccountId to) => new(from, to, Shares);
}
