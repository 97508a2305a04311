using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Ether reaches the smoothing pool.</summary>
/// <param name="Value">The ether, in wei.</param>
internal sealed record FundSmoothingPool(Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.FundSmoothingPool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FundSmoothingPool Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
