using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Shares moved between two holders (spec section 6).</summary>
/// <param name="Form">Which of the four transfers it was.</param>
/// <param name="From">Who sent.</param>
/// <param name="To">Who received.</param>
/// <param name="Value">The stETH amount that the token announced: as asked for, or the worth of the shares. In wei.</param>
/// <param name="Shares">The shares moved.</param>
/// <param name="AllowanceLeft">The caller's allowance afterwards; null when none was spent.</param>
public readonly record struct SharesTransferred(
    TransferForm Form, AccountId From, AccountId To, Amount Value, Shares Shares, Amount? AllowanceLeft) : ILidoEvent
{
    private bool IsByAllowance => Form is TransferForm.StEthFrom or TransferForm.SharesFrom;

    /// <inheritdoc/>
    public ushort Kind => (ushort)((int)LidoEventKind.StEthTransferred + (int)Form);

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(From);
        writer.Account(To);
        writer.Amount(Value);
        writer.Shares(Shares);
        if (IsByAllowance)
        {
            writer.OptionalNumber(AllowanceLeft?.Value);
        }
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects) =>
        effects.Move(LidoPool.StEth, From, To, Shares.Value);

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.Takings.Note(state.Terms.Accounts, From, Shares);
        if (AllowanceLeft is { } left)
        {
            state.StEthAllowances.Set(scene.Handle(From), scene.Handle(scene.Context.Actor), left.Value);
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => Form switch
    {
        TransferForm.StEth => new TransferStEth(To, Value),
        TransferForm.Shares => new TransferShares(To, Shares),
        TransferForm.StEthFrom => new TransferStEthFrom(From, To, Value),
        _ => new TransferSharesFrom(From, To, Shares),
    };

    internal static SharesTransferred Read(EventReader reader) => Read(reader, (LidoEventKind)reader.Kind);

    internal static SharesTransferred Read(EventReader reader, LidoEventKind kind)
    {
        TransferForm form = (TransferForm)(kind - LidoEventKind.StEthTransferred);
        AccountId from = reader.ReadAccount();
        AccountId to = reader.ReadAccount();
        Amount value = reader.ReadAmount();
        Shares shares = reader.ReadShares();
        SharesTransferred transferred = new(form, from, to, value, shares, null);
        return transferred.IsByAllowance && reader.ReadOptionalNumber() is { } left
            ? transferred with { AllowanceLeft = Amount.FromWei(left) }
            : transferred;
    }
}
