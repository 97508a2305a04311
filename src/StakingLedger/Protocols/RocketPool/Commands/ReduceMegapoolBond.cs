using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node turns surplus bond into credit.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="Amount">By how much, in wei.</param>
internal sealed record ReduceMegapoolBond(AccountId Node, Amount Amount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.ReduceMegapoolBond;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
        w.Number(Amount.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ReduceMegapoolBond Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
