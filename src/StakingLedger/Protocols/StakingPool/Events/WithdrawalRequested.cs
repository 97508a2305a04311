using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A holder asked to leave (house pool, section 6).</summary>
/// <param name="Request">The request.</param>
/// <param name="ByShares">Whether a number of shares was asked for.</param>
/// <param name="Holder">Who leaves.</param>
/// <param name="Policy">The policy the request keeps.</param>
/// <param name="Nominal">What is asked for, in assets.</param>
/// <param name="Shares">The shares that moved to the queue, or were burnt.</param>
/// <param name="Tickets">The tickets to an exit liability; zero where shares stay in the pool.</param>
/// <param name="FeeRate">The withdrawal fee it will pay.</param>
public sealed record WithdrawalRequested(
    RequestId Request,
    bool ByShares,
    AccountId Holder,
    ExitPolicy Policy,
    Amount Nominal,
    Shares Shares,
    UInt256 Tickets,
    BasisPoints FeeRate) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)(ByShares ? PoolEventKind.WithdrawalOfSharesRequested : PoolEventKind.WithdrawalRequested);

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Holder);
        writer.Amount(Nominal);
        writer.Shares(Shares);
        writer.UInt64(Request.Value);
        writer.UInt32((uint)Policy);
        writer.Number(Tickets);
        writer.UInt32((uint)FeeRate.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        if (Policy.BurnsAtRequest())
        {
            effects.Take(charter, StepCause.ExitRequested, Nominal, Shares);
            effects.Burn(PoolEffects.Token, Holder, Shares.Value);
        }
        else
        {
            effects.Move(PoolEffects.Token, Holder, charter.Accounts.Queue, Shares.Value);
        }
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        if (Policy.BurnsAtRequest())
        {
            state.LiabilityOf(Policy).Add(Nominal, Tickets);
        }

        state.Queue.Add(new PoolRequest
        {
            Owner = scene.Handle(Holder),
            Policy = Policy,
            Nominal = Nominal,
            Shares = Shares,
            PendingShares = Policy.BurnsAtRequest() ? Shares.Zero : Shares,
            Tickets = Tickets,
            FeeRate = FeeRate,
            RequestedAt = scene.Context.Time,
        });
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => ByShares
        ? new RequestWithdrawalOfShares(Holder, Shares)
        : new RequestWithdrawal(Holder, Nominal);

    internal static WithdrawalRequested Read(EventReader reader)
    {
        AccountId holder = reader.ReadAccount();
        Amount nominal = reader.ReadAmount();
        Shares shares = reader.ReadShares();
        return new WithdrawalRequested(
            RequestId.From(reader.ReadUInt64()),
            (PoolEventKind)reader.Kind == PoolEventKind.WithdrawalOfSharesRequested,
            holder,
            (ExitPolicy)reader.ReadUInt32(),
            nominal,
            shares,
            reader.ReadNumber(),
            BasisPoints.FromValue((int)reader.ReadUInt32()));
    }
}
