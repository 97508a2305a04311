using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node claims its refund value.</summary>
/// <param name="Node">The megapool's node.</param>
internal sealed record ClaimMegapool(AccountId Node) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.ClaimMegapool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ClaimMegapool Read(EventReader r) => new(r.ReadAccount());
}
