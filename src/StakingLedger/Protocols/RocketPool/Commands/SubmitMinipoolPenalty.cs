using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member votes for a penalty of a minipool.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="Block">The block of the offence.</param>
public sealed record SubmitMinipoolPenalty(AccountId Minipool, ulong Block) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.SubmitMinipoolPenalty;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Minipool);
        w.UInt64(Block);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static SubmitMinipoolPenalty Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
