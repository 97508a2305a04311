using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Withheld fees were paid out.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Amount">How much.</param>
public sealed record FeesCollected(AccountId Account, Amount Amount) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.FeesCollected;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Account);
        writer.Amount(Amount);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Withheld.Collect(scene.Handle(Account));
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new CollectFees(Account);

    internal static FeesCollected Read(EventReader reader) => new(reader.ReadAccount(), reader.ReadAmount());
}
