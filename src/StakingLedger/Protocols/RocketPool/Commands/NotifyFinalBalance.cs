using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The final balance of a validator is shown.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
/// <param name="AmountInGwei">The balance, in gwei.</param>
/// <param name="WithdrawalEpoch">The epoch of the withdrawal.</param>
/// <param name="RecentEpoch">The epoch of the proof.</param>
public sealed record NotifyFinalBalance(
    AccountId Node,
    ulong ValidatorId,
    ulong AmountInGwei,
    ulong WithdrawalEpoch,
    ulong RecentEpoch) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.NotifyFinalBalance;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
        w.UInt64(AmountInGwei);
        w.UInt64(WithdrawalEpoch);
        w.UInt64(RecentEpoch);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static NotifyFinalBalance Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64(),
        r.ReadUInt64(),
        r.ReadUInt64(),
        r.ReadUInt64());
}
