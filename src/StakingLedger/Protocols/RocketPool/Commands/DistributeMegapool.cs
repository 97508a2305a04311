using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The pending rewards of a megapool are distributed.</summary>
/// <param name="Node">The megapool's node.</param>
internal sealed record DistributeMegapool(AccountId Node) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.DistributeMegapool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DistributeMegapool Read(EventReader r) => new(r.ReadAccount());
}
