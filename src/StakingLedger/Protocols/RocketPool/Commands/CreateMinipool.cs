using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A legacy minipool is created and waits for ether.</summary>
/// <param name="Minipool">The minipool.</param>
/// <param name="Bond">The bond, in wei.</param>
public sealed record CreateMinipool(AccountId Minipool, Amount Bond) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.CreateMinipool;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Minipool);
        w.Number(Bond.Value);
    }

    /// <inheritdoc/>
    void IRocketPoolCommand.Validate(string parameter)
    {
        if (Minipool.IsDefault)
        {
            throw new ArgumentException("A minipool has an account; this is the default one.", parameter);
        }
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static CreateMinipool Read(EventReader r) => new(
        r.ReadAccount(),
        Amount.FromWei(r.ReadNumber()));
}
