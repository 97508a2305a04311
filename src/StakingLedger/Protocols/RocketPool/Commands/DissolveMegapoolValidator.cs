using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A prestaked validator with wrong credentials is dissolved.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
internal sealed record DissolveMegapoolValidator(AccountId Node, ulong ValidatorId) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.DissolveMegapoolValidator;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DissolveMegapoolValidator Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
