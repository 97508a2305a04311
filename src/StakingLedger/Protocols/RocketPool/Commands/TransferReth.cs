using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A holder transfers rETH.</summary>
/// <param name="To">Who receives it.</param>
/// <param name="RethAmount">The rETH.</param>
public sealed record TransferReth(AccountId To, Amount RethAmount) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.TransferReth;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(To);
        w.Number(RethAmount.Value);
    }

    /// <inheritdoc/>
    void IRocketPoolCommand.Validate(string parameter)
    {
        if (To.IsDefault)
        {
            throw new ArgumentException("rETH cannot be sent to the default account.", parameter);
        }
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static TransferReth Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
