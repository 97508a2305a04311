using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member votes for a penalty.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="Block">The block of the offence.</param>
/// <param name="Amount">The penalty, in wei.</param>
public sealed record PenaliseMegapool(AccountId Node, ulong Block, Amount Amount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.PenaliseMegapool;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(Block);
        w.Number(Amount.Value);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static PenaliseMegapool Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64(),
        Amount.FromWei(r.ReadNumber()));
}
