using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The balance of a minipool is distributed.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="RewardsOnly">Whether a capital distribution is to be refused.</param>
public sealed record DistributeMinipool(AccountId Minipool, bool RewardsOnly) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.DistributeMinipool;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Minipool);
        w.Flag(RewardsOnly);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static DistributeMinipool Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadFlag());
}
