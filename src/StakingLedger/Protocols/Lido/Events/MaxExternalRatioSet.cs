using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The largest part of external shares changed.</summary>
/// <param name="Ratio">The part of all shares.</param>
public sealed record MaxExternalRatioSet(BasisPoints Ratio) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.MaxExternalRatioSet;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt32((uint)Ratio.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.MaxExternalRatio = Ratio;
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new SetMaxExternalRatio((ulong)Ratio.Value);

    internal static MaxExternalRatioSet Read(EventReader reader) => new(
        BasisPoints.FromValue((int)reader.ReadUInt32()));
}
