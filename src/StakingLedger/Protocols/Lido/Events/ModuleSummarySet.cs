using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>A staking module stated its validators.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="Exited">Validators that exited.</param>
/// <param name="Deposited">Validators that were ever deposited.</param>
/// <param name="Depositable">Validators that could be deposited.</param>
public sealed record ModuleSummarySet(ulong Module, ulong Exited, ulong Deposited, ulong Depositable) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ModuleSummarySet;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Module);
        writer.UInt64(Exited);
        writer.UInt64(Deposited);
        writer.UInt64(Depositable);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        int index = state.ModuleIndex(Module);
        state.Modules[index] = state.Modules[index] with
        {
            ExitedValidators = Exited,
            DepositedValidators = Deposited,
            DepositableValidators = Depositable,
        };
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new SetModuleSummary(Module, Exited, Deposited, Depositable);

    internal static ModuleSummarySet Read(EventReader reader) => new(
        reader.ReadUInt64(),
        reader.ReadUInt64(),
        reader.ReadUInt64(),
        reader.ReadUInt64());
}
