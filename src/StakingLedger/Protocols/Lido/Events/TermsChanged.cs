using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>The terms changed: an upgrade of the contracts, or other limits. The rate does not move.</summary>
/// <param name="Terms">The terms in force from now on.</param>
public sealed record TermsChanged(LidoTerms Terms) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.TermsChanged;

    /// <inheritdoc/>
    public void Write(EventWriter writer) => TermsCodec.Write(writer, Terms);

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene) => state.Terms = Terms;

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new ChangeTerms(Terms);

    internal static TermsChanged Read(EventReader reader) => new(TermsCodec.ReadTerms(reader));
}
