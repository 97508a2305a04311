using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Proposed terms were approved; they come into force with the report of their epoch.</summary>
/// <param name="Proposal">The number of the proposal.</param>
/// <param name="From">The epoch.</param>
public sealed record TermsApproved(ulong Proposal, EpochNumber From) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.TermsApproved;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Proposal);
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
        state.Governance.Scheduled = state.Governance.Pending;
        state.Governance.Pending = null;
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new ApproveTerms(Proposal);

    internal static TermsApproved Read(EventReader reader) => new(reader.ReadUInt64(), EpochNumber.From(reader.ReadUInt64()));
}
