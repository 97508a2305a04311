using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member locks a validator that should be exiting.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="ValidatorId">The validator.</param>
public sealed record ChallengeExit(AccountId Node, ulong ValidatorId) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.ChallengeExit;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Node);
        w.UInt64(ValidatorId);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static ChallengeExit Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadUInt64());
}
