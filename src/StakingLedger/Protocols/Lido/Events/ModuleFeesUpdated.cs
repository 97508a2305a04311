using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The fees of a staking module changed.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="ModuleFee">The module's fee.</param>
/// <param name="TreasuryFee">The treasury's fee on the module's rewards.</param>
public sealed record ModuleFeesUpdated(ulong Module, BasisPoints ModuleFee, BasisPoints TreasuryFee) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ModuleFeesUpdated;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Module);
        writer.UInt32((uint)ModuleFee.Value);
        writer.UInt32((uint)TreasuryFee.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        int index = state.ModuleIndex(Module);
        state.Modules[index] = state.Modules[index] with { ModuleFee = ModuleFee, TreasuryFee = TreasuryFee };
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new UpdateModuleFees(Module, (ulong)ModuleFee.Value, (ulong)TreasuryFee.Value);

    internal static ModuleFeesUpdated Read(EventReader reader) => new(
        reader.ReadUInt64(),
        BasisPoints.FromValue((int)reader.ReadUInt32()),
        BasisPoints.FromValue((int)reader.ReadUInt32()));
}
