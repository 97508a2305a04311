using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Shares moved between two holders.</summary>
/// <param name="ByAssets">Whether an amount of assets was asked for.</param>
/// <param name="From">Who sent.</param>
/// <param name="To">Who received.</param>
/// <param name="Value">The assets asked for, or what the shares are worth, rounded down.</param>
/// <param name="Shares">The shares moved.</param>
public readonly record struct SharesTransferred(bool ByAssets, AccountId From, AccountId To, Amount Value, Shares Shares) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)(ByAssets ? PoolEventKind.AssetsTransferred : PoolEventKind.SharesTransferred);

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(From);
        writer.Account(To);
        writer.Amount(Value);
        writer.Shares(Shares);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        effects.Move(PoolEffects.Token, From, To, Shares.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        // The share tables are all that a transfer changes.
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => ByAssets ? new TransferAssets(From, To, Value) : new TransferShares(From, To, Shares);

    internal static SharesTransferred Read(EventReader reader) => new(
        (PoolEventKind)reader.Kind == PoolEventKind.AssetsTransferred,
        reader.ReadAccount(),
        reader.ReadAccount(),
        reader.ReadAmount(),
        reader.ReadShares());
}
