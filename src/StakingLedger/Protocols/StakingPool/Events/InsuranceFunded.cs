using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The insurance fund was paid into.</summary>
/// <param name="Amount">How much.</param>
public sealed record InsuranceFunded(Amount Amount) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.InsuranceFunded;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
        state.Insurance += Amount;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new FundInsurance(Amount);

    internal static InsuranceFunded Read(EventReader reader) => new(reader.ReadAmount());
}
