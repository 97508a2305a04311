using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A legacy minipool is created and waits for ether.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="Bond">The bond, in wei.</param>
internal sealed record CreateMinipool(AccountId Minipool, Amount Bond) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.CreateMinipool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
        w.Number(Bond.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static CreateMinipool Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
