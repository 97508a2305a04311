using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member votes for a penalty of a minipool.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="Block">The block of the offence.</param>
internal sealed record SubmitMinipoolPenalty(AccountId Minipool, ulong Block) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.SubmitMinipoolPenalty;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
        w.UInt64(Block);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SubmitMinipoolPenalty Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
