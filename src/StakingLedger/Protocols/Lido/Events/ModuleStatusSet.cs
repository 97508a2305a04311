using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>The status of a staking module changed.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="Status">The new status.</param>
public sealed record ModuleStatusSet(ulong Module, StakingModuleStatus Status) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ModuleStatusSet;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Module);
        writer.UInt32((uint)Status);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        int index = state.ModuleIndex(Module);
        state.Modules[index] = state.Modules[index] with { Status = Status };
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new SetModuleStatus(Module, Status);

    internal static ModuleStatusSet Read(EventReader reader) => new(
        reader.ReadUInt64(),
        (StakingModuleStatus)(int)reader.ReadUInt32());
}
