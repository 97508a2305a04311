using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Buffered ether was sent to new validators (spec section 8). Internal ether does not change.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="MaxDeposits">How many were asked for.</param>
/// <param name="Validators">How many were made.</param>
/// <param name="TotalDeposited">All validators ever deposited, these included.</param>
public sealed record ValidatorsDeposited(
    ulong Module,
    ulong MaxDeposits,
    ulong Validators,
    ulong TotalDeposited) : ILidoEvent
{
    /// <summary>Gets the ether sent, in wei: 32 ether for each validator.</summary>
    public Amount Ether => Amount.FromWei(Validators * LidoState.DepositSize);

    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ValidatorsDeposited;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Module);
        writer.UInt64(MaxDeposits);
        writer.UInt64(Validators);
        writer.UInt64(TotalDeposited);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.DepositedValidators = TotalDeposited;
        state.BufferedEther -= Ether;
        state.Ether.Pool -= Ether;
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new DepositToValidators(MaxDeposits, Module, Validators);

    internal static ValidatorsDeposited Read(EventReader reader) => new(
        reader.ReadUInt64(),
        reader.ReadUInt64(),
        reader.ReadUInt64(),
        reader.ReadUInt64());
}
