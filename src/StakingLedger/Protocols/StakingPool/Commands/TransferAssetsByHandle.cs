using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// <see cref="TransferAssets"/> between accounts that were resolved before: the same checks, the same event. <c>default</c> moves
/// nothing from the first account to itself, and is refused.
/// </summary>
/// <param name="From">Whose shares.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public readonly record struct TransferAssetsByHandle(AccountHandle From, AccountHandle To, Amount Amount)
    : IHandleTransfer<TransferAssets>
{
    /// <inheritdoc/>
    UInt256 IHandleTransfer<TransferAssets>.Stated => Amount.Value;

    /// <inheritdoc/>
    TransferAssets IHandleTransfer<TransferAssets>.Between(in AccountId from, in AccountId to) => new(from, to, Amount);
}
