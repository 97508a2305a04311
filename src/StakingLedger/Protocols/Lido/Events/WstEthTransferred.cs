using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>wstETH moved between two holders.</summary>
/// <param name="From">Who sent.</param>
/// <param name="To">Who received.</param>
/// <param name="WstEth">The wstETH.</param>
public sealed record WstEthTransferred(AccountId From, AccountId To, Shares WstEth) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.WstEthTransferred;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(From);
        writer.Account(To);
        writer.Shares(WstEth);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects) =>
        effects.Move(LidoPool.WstEth, From, To, WstEth.Value);

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new TransferWstEth(To, WstEth);

    internal static WstEthTransferred Read(EventReader reader) =>
        new(reader.ReadAccount(), reader.ReadAccount(), reader.ReadShares());
}
