using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Ether reaches a minipool.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="Value">The ether, in wei.</param>
internal sealed record FundMinipool(AccountId Minipool, Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.FundMinipool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FundMinipool Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
