using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A holder burns rETH for ether.</summary>
/// <param name="RethAmount">The rETH.</param>
internal sealed record BurnReth(Amount RethAmount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.BurnReth;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Number(RethAmount.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BurnReth Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
