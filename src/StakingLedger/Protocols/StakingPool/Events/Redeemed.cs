using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Shares were redeemed at once.</summary>
/// <param name="Holder">Who left.</param>
/// <param name="Shares">The shares burnt.</param>
/// <param name="Amount">What they were worth, rounded down, fee included.</param>
/// <param name="Fee">What was withheld of it for the treasury, rounded down.</param>
public sealed record Redeemed(AccountId Holder, Shares Shares, Amount Amount, Amount Fee) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.Redeemed;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Holder);
        writer.Shares(Shares);
        writer.Amount(Amount);
        writer.Amount(Fee);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        effects.Take(charter, StepCause.Redemption, Amount, Shares);
        effects.Burn(PoolEffects.Token, Holder, Shares.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Buffered -= Amount;
        state.Withheld.Add(scene.Handle(state.Charter.Accounts.Treasury), Fee);
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new Redeem(Holder, Shares);

    internal static Redeemed Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadAmount());
}
