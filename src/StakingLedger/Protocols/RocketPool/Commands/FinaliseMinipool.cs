using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The node finalises a minipool that a user has distributed.</summary>
/// <param name="Minipool">The minipool.</param>
internal sealed record FinaliseMinipool(AccountId Minipool) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.FinaliseMinipool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FinaliseMinipool Read(EventReader r) => new(r.ReadAccount());
}
