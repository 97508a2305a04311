using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>stETH became wstETH (spec section 7): the shares moved to the wstETH contract, as much wstETH was minted.</summary>
/// <param name="Holder">Who wrapped.</param>
/// <param name="Amount">The stETH asked for, in wei.</param>
/// <param name="Shares">The shares moved, and the wstETH minted.</param>
/// <param name="AllowanceLeft">The wstETH contract's allowance afterwards; null when it is without end.</param>
public sealed record Wrapped(AccountId Holder, Amount Amount, Shares Shares, Amount? AllowanceLeft) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.Wrapped;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Holder);
        writer.Amount(Amount);
        writer.Shares(Shares);
        writer.OptionalNumber(AllowanceLeft?.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Mint(LidoPool.WstEth, Holder, Shares.Value);
        effects.Move(LidoPool.StEth, Holder, accounts.WstEth, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.Takings.Note(state.Terms.Accounts, Holder, Shares);
        if (AllowanceLeft is { } left)
        {
            state.StEthAllowances.Set(scene.Handle(Holder), scene.Handle(state.Terms.Accounts.WstEth), left.Value);
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new Wrap(Amount);

    internal static Wrapped Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadOptionalNumber() is { } left ? Amount.FromWei(left) : null);
}
