using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Shares were given to be burned (spec section 10).</summary>
/// <param name="Form">How they were given.</param>
/// <param name="From">Whose shares.</param>
/// <param name="IsCover">True to cover a loss.</param>
/// <param name="Amount">The stETH announced, in wei.</param>
/// <param name="Shares">The shares.</param>
/// <param name="AllowanceLeft">The burner's allowance afterwards; null when it is without end.</param>
public sealed record BurnRequested(
    BurnRequestForm Form,
    AccountId From,
    bool IsCover,
    Amount Amount,
    Shares Shares,
    Amount? AllowanceLeft) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.BurnRequested;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt32((uint)Form);
        writer.Account(From);
        writer.Flag(IsCover);
        writer.Amount(Amount);
        writer.Shares(Shares);
        writer.OptionalNumber(AllowanceLeft?.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Move(LidoPool.StEth, From, accounts.Burner, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.Takings.Note(state.Terms.Accounts, From, Shares);
        state.Burner.Request(IsCover, Shares);
        if (AllowanceLeft is { } left)
        {
            state.StEthAllowances.Set(scene.Handle(From), scene.Handle(state.Terms.Accounts.Burner), left.Value);
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => Form switch
    {
        BurnRequestForm.MyStEth => new RequestBurnMyStEth(Amount, IsCover),
        BurnRequestForm.MyShares => new RequestBurnMyShares(Shares),
        _ => new RequestBurnShares(From, Shares, IsCover),
    };

    internal static BurnRequested Read(EventReader reader) => new(
        (BurnRequestForm)(int)reader.ReadUInt32(),
        reader.ReadAccount(),
        reader.ReadFlag(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadOptionalNumber() is { } allowanceLeft ? Amount.FromWei(allowanceLeft) : null);
}
