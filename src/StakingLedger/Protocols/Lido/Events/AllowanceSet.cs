using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>An owner let a spender move stETH or wstETH. Allowances do not rebase.</summary>
/// <param name="IsWstEth">True for wstETH.</param>
/// <param name="Owner">Whose tokens.</param>
/// <param name="Spender">Who may move them.</param>
/// <param name="Allowance">How much: wei of stETH, or units of wstETH.</param>
public sealed record AllowanceSet(bool IsWstEth, AccountId Owner, AccountId Spender, UInt256 Allowance) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.AllowanceSet;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Flag(IsWstEth);
        writer.Account(Owner);
        writer.Account(Spender);
        writer.Number(Allowance);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene) =>
        (IsWstEth ? state.WstEthAllowances : state.StEthAllowances).Set(scene.Handle(Owner), scene.Handle(Spender), Allowance);

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => IsWstEth
        ? new ApproveWstEth(Spender, Shares.Of(Allowance))
        : new ApproveStEth(Spender, Amount.FromWei(Allowance));

    internal static AllowanceSet Read(EventReader reader) =>
        new(reader.ReadFlag(), reader.ReadAccount(), reader.ReadAccount(), reader.ReadNumber());
}
