using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member locks a validator that should be exiting.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
internal sealed record ChallengeExit(AccountId Node, ulong ValidatorId) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.ChallengeExit;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ChallengeExit Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
