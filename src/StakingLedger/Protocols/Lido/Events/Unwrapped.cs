using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>wstETH became stETH (spec section 7). Shares burned as wstETH but not moved stay on the contract, un-owned.</summary>
/// <param name="Holder">Who unwrapped.</param>
/// <param name="WstEth">The wstETH burned.</param>
/// <param name="Amount">The stETH paid out, in wei.</param>
/// <param name="Shares">The shares moved: at most the wstETH burned.</param>
public sealed record Unwrapped(AccountId Holder, Shares WstEth, Amount Amount, Shares Shares) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.Unwrapped;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Holder);
        writer.Shares(WstEth);
        writer.Amount(Amount);
        writer.Shares(Shares);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Burn(LidoPool.WstEth, Holder, WstEth.Value);
        effects.Move(LidoPool.StEth, accounts.WstEth, Holder, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new Unwrap(WstEth);

    internal static Unwrapped Read(EventReader reader) =>
        new(reader.ReadAccount(), reader.ReadShares(), reader.ReadAmount(), reader.ReadShares());
}
