using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>External shares became internal by their ether, rounded up (spec section 15).</summary>
/// <param name="Shares">The shares.</param>
/// <param name="Value">The ether received, in wei.</param>
/// <param name="Truncated">What 128-bit storage dropped from the buffer, in wei: zero in any real pool.</param>
public sealed record ExternalEtherRebalanced(Shares Shares, Amount Value, Amount Truncated) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.ExternalEtherRebalanced;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Shares(Shares);
        writer.Amount(Value);
        writer.Amount(Truncated);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.StepBy(
            StepCause.ExternalEtherRebalanced, Value.Value, Truncated.Value, Shares.Value, UInt256.Zero);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.ExternalShares -= Shares;
        state.AddToBuffer(Value, Truncated);
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new RebalanceExternalEther(Shares, Value);

    internal static ExternalEtherRebalanced Read(EventReader reader) => new(
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadAmount());
}
