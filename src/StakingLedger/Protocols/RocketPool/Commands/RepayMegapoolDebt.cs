using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Somebody repays debt of a megapool.</summary>
/// <param name="Node">The megapool's node.</param>
/// <param name="Value">The ether, in wei.</param>
internal sealed record RepayMegapoolDebt(AccountId Node, Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.RepayMegapoolDebt;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RepayMegapoolDebt Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
