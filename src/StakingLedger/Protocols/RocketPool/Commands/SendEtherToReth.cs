using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Somebody sends plain ether to the token contract; no rate changes until the oracle reports.</summary>
/// <param name="Value">The ether, in wei.</param>
internal sealed record SendEtherToReth(Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.SendEtherToReth;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SendEtherToReth Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
