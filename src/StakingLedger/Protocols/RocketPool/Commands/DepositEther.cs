using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A user deposits ether and receives rETH.</summary>
/// <param name="Value">The ether, in wei, fee included.</param>
internal sealed record DepositEther(Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.DepositEther;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DepositEther Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
