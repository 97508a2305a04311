using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Shares that reached the burner unasked were sent to the treasury (spec section 10).</summary>
/// <param name="Amount">The stETH sent, in wei; zero when nothing was left over.</param>
/// <param name="Shares">The shares moved; one share can stay behind.</param>
public sealed record ExcessStEthRecovered(Amount Amount, Shares Shares) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ExcessStEthRecovered;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Amount(Amount);
        writer.Shares(Shares);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Move(LidoPool.StEth, accounts.Burner, accounts.Treasury, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new RecoverExcessStEth();

    internal static ExcessStEthRecovered Read(EventReader reader) => new(
        reader.ReadAmount(),
        reader.ReadShares());
}
