using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node adds a megapool validator, and its credit pays what the ether does not.</summary>
/// <param name="Bond">The bond, in wei.</param>
/// <param name="Express">Whether a ticket of the express queue is used.</param>
/// <param name="Value">The ether paid in, in wei.</param>
public sealed record DepositNodeWithCredit(Amount Bond, bool Express, Amount Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.DepositNodeWithCredit;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Number(Bond.Value);
        w.Flag(Express);
        w.Number(Value.Value);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static DepositNodeWithCredit Read(EventReader r) => new(
        Amount.FromWei(r.ReadNumber()),
        r.ReadFlag(),
        Amount.FromWei(r.ReadNumber()));
}
