using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Ether beyond the collateral target goes from the token contract to the deposit pool.</summary>
internal sealed record DepositExcessCollateral() : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.DepositExcessCollateral;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.DepositExcessCollateral();

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        // It has no field.
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DepositExcessCollateral Read() => new();
}
