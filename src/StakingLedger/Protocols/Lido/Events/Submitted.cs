using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Ether was staked (spec section 4). What the shares are worth less than the ether went to all holders.</summary>
/// <param name="Sender">Who staked.</param>
/// <param name="Referral">Who referred, or the zero account.</param>
/// <param name="Amount">The ether, in wei.</param>
/// <param name="Shares">The shares minted, at the rate before.</param>
/// <param name="MintedValue">What the shares are worth at the rate after, in wei.</param>
/// <param name="StakeLimitLeft">What may still be staked, in wei; null when there is no limit.</param>
/// <param name="Truncated">What 128-bit storage dropped from the buffer, in wei: zero in any real pool.</param>
public readonly record struct Submitted(
    AccountId Sender,
    AccountId Referral,
    Amount Amount,
    Shares Shares,
    Amount MintedValue,
    Amount? StakeLimitLeft,
    Amount Truncated) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.Submitted;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Sender);
        writer.Account(Referral);
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
        effects.Mint(LidoPool.StEth, Sender, Shares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene) =>
        state.Receive(Amount, Truncated, StakeLimitLeft, scene.Context.Block);

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new Submit(Amount, Referral);

    internal static Submitted Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadAccount(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadOptionalNumber() is { } left ? Amount.FromWei(left) : null,
        reader.ReadOptionalNumber() is { } truncated ? Amount.FromWei(truncated) : Amount.Zero);
}
