using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A holder's shares were burned against external ones (spec section 15). The rate does not move.</summary>
/// <param name="Holder">Whose shares.</param>
/// <param name="Shares">The shares.</param>
/// <param name="Value">What they are worth, in wei.</param>
/// <param name="AllowanceLeft">The hub's allowance afterwards; null when it is without end.</param>
/// <param name="StakeLimitLeft">What may be staked afterwards, in wei; null when there is no limit.</param>
public sealed record ExternalSharesBurnt(
    AccountId Holder,
    Shares Shares,
    Amount Value,
    Amount? AllowanceLeft,
    Amount? StakeLimitLeft) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ExternalSharesBurnt;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Holder);
        writer.Shares(Shares);
        writer.Amount(Value);
        writer.OptionalNumber(AllowanceLeft?.Value);
        writer.OptionalNumber(StakeLimitLeft?.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Move(LidoPool.StEth, Holder, accounts.VaultHub, Shares.Value);
        effects.Burn(LidoPool.StEth, accounts.VaultHub, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.Takings.Note(state.Terms.Accounts, Holder, Shares);
        state.ExternalShares -= Shares;
        state.SetStakeLimitLeft(StakeLimitLeft, scene.Context.Block);
        if (AllowanceLeft is { } left)
        {
            state.StEthAllowances.Set(scene.Handle(Holder), scene.Handle(state.Terms.Accounts.VaultHub), left.Value);
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new BurnExternalShares(Shares);

    internal static ExternalSharesBurnt Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadOptionalNumber() is { } allowanceLeft ? Amount.FromWei(allowanceLeft) : null,
        reader.ReadOptionalNumber() is { } stakeLimitLeft ? Amount.FromWei(stakeLimitLeft) : null);
}
