using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The remaining ether of a prestaked validator is staked.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
internal sealed record StakeMegapoolValidator(AccountId Node, ulong ValidatorId) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.StakeMegapoolValidator;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StakeMegapoolValidator Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
