using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The balance of a minipool is distributed.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="RewardsOnly">Whether a capital distribution is to be refused.</param>
internal sealed record DistributeMinipool(AccountId Minipool, bool RewardsOnly) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.DistributeMinipool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
        w.Flag(RewardsOnly);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DistributeMinipool Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadFlag());
}
