using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node turns credit into rETH.</summary>
/// <param name="Amount">The credit, in wei.</param>
public sealed record WithdrawCredit(Amount Amount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.WithdrawCredit;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Number(Amount.Value);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static WithdrawCredit Read(EventReader r) => new(Amount.FromWei(r.ReadNumber()));
}
