using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>External shares were minted (spec section 15). The rate does not move.</summary>
/// <param name="To">Who received them.</param>
/// <param name="Shares">The shares.</param>
/// <param name="Value">What they are worth, in wei.</param>
/// <param name="StakeLimitLeft">What may still be staked, in wei; null when there is no limit.</param>
public sealed record ExternalSharesMinted(AccountId To, Shares Shares, Amount Value, Amount? StakeLimitLeft) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ExternalSharesMinted;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(To);
        writer.Shares(Shares);
        writer.Amount(Value);
        writer.OptionalNumber(StakeLimitLeft?.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Mint(LidoPool.StEth, To, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.ExternalShares += Shares;
        state.SetStakeLimitLeft(StakeLimitLeft, scene.Context.Block);
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new MintExternalShares(To, Shares);

    internal static ExternalSharesMinted Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadOptionalNumber() is { } stakeLimitLeft ? Amount.FromWei(stakeLimitLeft) : null);
}
