using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A minipool in prelaunch stakes.</summary>
/// <param name="Minipool">The minipool.</param>
internal sealed record StakeMinipool(AccountId Minipool) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.StakeMinipool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StakeMinipool Read(EventReader r) => new(r.ReadAccount());
}
