using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Assets were paid in (house pool, section 5). The fraction of a share stays with all holders.</summary>
/// <param name="To">Who received the shares.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Fee">What was withheld of it for the treasury, rounded down.</param>
/// <param name="Shares">The shares minted for the rest, rounded down.</param>
/// <param name="LimitLeft">What may still be deposited at this moment; null when there is no deposit rate.</param>
public readonly record struct Deposited(AccountId To, Amount Amount, Amount Fee, Shares Shares, Amount? LimitLeft) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.Deposited;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(To);
        WriteNumbers(writer, Amount, new Minting(Fee, Shares, LimitLeft));
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        effects.Give(charter, StepCause.Deposit, Amount - Fee, Shares);
        effects.Mint(PoolEffects.Token, To, Shares.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene) =>
        Receive(state, scene, Amount, new Minting(Fee, Shares, LimitLeft));

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new Deposit(To, Amount);

    /// <summary>Writes what follows the account.</summary>
    internal static void WriteNumbers(EventWriter writer, in Amount amount, in Minting minting)
    {
        writer.Number(amount.Value);
        writer.Number(minting.Fee.Value);
        writer.Number(minting.Shares.Value);
        writer.OptionalNumber(minting.LimitLeft?.Value);
    }

    /// <summary>What a deposit changes beside the share table and the rate.</summary>
    internal static void Receive(PoolState state, in EventScene scene, in Amount amount, in Minting minting)
    {
        state.Receive(minting.Fee.IsZero ? amount : amount - minting.Fee);
        if (!minting.Fee.IsZero)
        {
            state.Withheld.Add(scene.Handle(state.Charter.Accounts.Treasury), minting.Fee);
        }

        if (minting.LimitLeft is { } left && state.DepositLimit is { } limit)
        {
            state.DepositLimit = limit with { Left = left, Last = scene.Context.Time };
        }
    }

    /// <summary>States the effects of a row by the handle of the account, so that it need not be looked up.</summary>
    internal static void Describe(EventReader reader, PoolCharter charter, EventEffects effects)
    {
        AccountHandle to = reader.ReadAccountHandle();
        Amount kept = reader.ReadAmount() - reader.ReadAmount();
        Shares shares = reader.ReadShares();
        _ = reader.ReadOptionalNumber();
        effects.Give(charter, StepCause.Deposit, kept, shares);
        effects.Mint(PoolEffects.Token, to, shares.Value);
    }

    internal static Deposited Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadOptionalNumber() is { } limitLeft ? Amount.FromWei(limitLeft) : null);
}
