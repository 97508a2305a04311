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
    /// <summary>The last byte of a row without a limit: the flag of a number that is absent.</summary>
    internal const byte NoLimit = 0;

    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.Deposited;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(To);
        writer.Number(Amount.Value);
        writer.Number(Fee.Value);
        writer.Number(Shares.Value);
        writer.OptionalNumber(LimitLeft?.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        effects.Give(charter, StepCause.Deposit, Amount - Fee, Shares);
        effects.Mint(PoolEffects.Token, To, Shares.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Receive(Fee.IsZero ? Amount : Amount - Fee);
        if (!Fee.IsZero)
        {
            state.Withheld.Add(scene.Handle(state.Charter.Accounts.Treasury), Fee);
        }

        if (LimitLeft is { } left && state.DepositLimit is { } limit)
        {
            state.DepositLimit = limit with { Left = left, Last = scene.Context.Time };
        }
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new Deposit(To, Amount);

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
