using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Somebody sends plain ether to the token contract; no rate changes until the oracle reports.</summary>
/// <param name="Value">The ether, in wei.</param>
public sealed record SendEtherToReth(Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.SendEtherToReth;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static SendEtherToReth Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
