using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Ether reached one of the vaults. It is no part of the pool until a report takes it.</summary>
/// <param name="IsExecutionVault">True for execution-layer rewards, false for the withdrawal vault.</param>
/// <param name="Amount">The ether, in wei.</param>
public sealed record VaultFunded(bool IsExecutionVault, Amount Amount) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.VaultFunded;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Flag(IsExecutionVault);
        writer.Amount(Amount);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        if (IsExecutionVault)
        {
            state.Ether.ExecutionRewards += Amount;
        }
        else
        {
            state.Ether.Withdrawals += Amount;
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => IsExecutionVault
        ? new FundExecutionVault(Amount)
        : new FundWithdrawalVault(Amount);

    internal static VaultFunded Read(EventReader reader) => new(
        reader.ReadFlag(),
        reader.ReadAmount());
}
