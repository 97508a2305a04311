using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The window for a distribution by a user is opened.</summary>
/// <param name="Minipool">The minipool.</param>
internal sealed record BeginUserDistribute(AccountId Minipool) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.BeginUserDistribute;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Minipool);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BeginUserDistribute Read(EventReader r) => new(r.ReadAccount());
}
