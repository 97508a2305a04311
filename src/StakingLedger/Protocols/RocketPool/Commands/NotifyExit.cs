using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A validator is shown to be exiting.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
/// <param name="WithdrawableEpoch">When its balance can be withdrawn.</param>
/// <param name="RecentEpoch">The epoch of the proof.</param>
public sealed record NotifyExit(AccountId Node, ulong ValidatorId, ulong WithdrawableEpoch, ulong RecentEpoch) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.NotifyExit;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
        w.UInt64(WithdrawableEpoch);
        w.UInt64(RecentEpoch);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static NotifyExit Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64(),
        r.ReadUInt64(),
        r.ReadUInt64());
}
