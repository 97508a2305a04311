using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node takes a validator out of the queue.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
public sealed record DequeueMegapoolValidator(AccountId Node, ulong ValidatorId) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.DequeueMegapoolValidator;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static DequeueMegapoolValidator Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
