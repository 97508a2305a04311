using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node turns credit into rETH.</summary>
/// <param name="Amount">The credit, in wei.</param>
internal sealed record WithdrawCredit(Amount Amount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.WithdrawCredit;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Number(Amount.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WithdrawCredit Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
