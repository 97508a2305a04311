using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>New terms were proposed.</summary>
/// <param name="Proposal">The number of the proposal.</param>
/// <param name="Terms">The terms.</param>
/// <param name="From">The epoch from whose report on they are to be in force.</param>
public sealed record TermsProposed(ulong Proposal, PoolTerms Terms, EpochNumber From) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.TermsProposed;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Proposal);
        writer.Bytes(TermsCodec.Bytes(Terms));
        writer.UInt64(From.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Governance.Proposals = Proposal;
        state.Governance.Pending = new TermsProposal(Proposal, scene.Context.Actor, Terms, From);
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new ProposeTerms(Terms, From);

    internal static TermsProposed Read(EventReader reader) => new(
        reader.ReadUInt64(),
        TermsCodec.Read(reader.ReadBytes()),
        EpochNumber.From(reader.ReadUInt64()));
}
