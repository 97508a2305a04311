using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The bad debt that the next report makes internal was stated.</summary>
/// <param name="Shares">The external shares without backing.</param>
public sealed record BadDebtSet(Shares Shares) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.BadDebtSet;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Shares(Shares);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.BadDebtToInternalize = Shares;
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new SetBadDebt(Shares);

    internal static BadDebtSet Read(EventReader reader) => new(
        reader.ReadShares());
}
