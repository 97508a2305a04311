using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A second actor confirmed a report.</summary>
/// <param name="Report">The digest of the report.</param>
public sealed record ReportConfirmed(Digest Report) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.ReportConfirmed;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> bytes = stackalloc byte[Digest.ByteLength];
        Report.WriteBytes(bytes);
        writer.Bytes(bytes);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Governance.Confirm(Report, scene.Handle(scene.Context.Actor));
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new ConfirmReport(Report);

    internal static ReportConfirmed Read(EventReader reader) => new(Digest.FromBytes(reader.ReadBytes()));
}
