using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Ether beyond the collateral target goes from the token contract to the deposit pool.</summary>
public sealed record DepositExcessCollateral() : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.DepositExcessCollateral;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.DepositExcessCollateral();

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        // It has no field.
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static DepositExcessCollateral Read() => new();
}
