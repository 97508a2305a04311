using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Ether was staked through the wstETH contract, which holds the shares (spec section 7).</summary>
/// <param name="Staker">Who staked and holds the wstETH.</param>
/// <param name="Amount">The ether, in wei.</param>
/// <param name="Shares">The shares minted; as much wstETH was minted.</param>
/// <param name="MintedValue">What the shares are worth at the rate after, in wei.</param>
/// <param name="StakeLimitLeft">What may still be staked, in wei; null when there is no limit.</param>
/// <param name="Truncated">What 128-bit storage dropped from the buffer, in wei: zero in any real pool.</param>
public sealed record StakedToWstEth(
    AccountId Staker, Amount Amount, Shares Shares, Amount MintedValue, Amount? StakeLimitLeft, Amount Truncated) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.StakedToWstEth;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Staker);
        writer.Amount(Amount);
        writer.Shares(Shares);
        writer.Amount(MintedValue);
        writer.OptionalNumber(StakeLimitLeft?.Value);
        writer.OptionalNumber(Truncated.IsZero ? null : Truncated.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.StepBy(StepCause.Deposit, Amount.Value, Truncated.Value, Shares.Value, UInt256.Zero);
        effects.Mint(LidoPool.StEth, accounts.WstEth, Shares.Value);
        effects.Mint(LidoPool.WstEth, Staker, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene) =>
        state.Receive(Amount, Truncated, StakeLimitLeft, scene.Context.Block);

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new StakeToWstEth(Amount);

    internal static StakedToWstEth Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadOptionalNumber() is { } left ? Amount.FromWei(left) : null,
        reader.ReadOptionalNumber() is { } truncated ? Amount.FromWei(truncated) : Amount.Zero);
}
