using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A holder transfers rETH.</summary>
/// <param name="To">Who receives it.</param>
/// <param name="RethAmount">The rETH.</param>
internal sealed record TransferReth(AccountId To, Amount RethAmount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.TransferReth;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(To);
        w.Number(RethAmount.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TransferReth Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
