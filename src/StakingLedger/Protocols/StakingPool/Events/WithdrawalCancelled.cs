using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What was pending of a request was taken back.</summary>
/// <param name="Request">The request.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Policy">Its policy.</param>
/// <param name="Returned">The shares that returned from the queue, or were minted.</param>
/// <param name="Burnt">The shares of a frozen request that were burnt: gains it gave up.</param>
/// <param name="Released">What an exit liability released.</param>
/// <param name="Tickets">The tickets of that liability that are gone.</param>
public sealed record WithdrawalCancelled(
    RequestId Request,
    AccountId Owner,
    ExitPolicy Policy,
    Shares Returned,
    Shares Burnt,
    Amount Released,
    UInt256 Tickets) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.WithdrawalCancelled;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Request.Value);
        writer.Account(Owner);
        writer.UInt32((uint)Policy);
        writer.Shares(Returned);
        writer.Shares(Burnt);
        writer.Amount(Released);
        writer.Number(Tickets);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        if (Policy.BurnsAtRequest())
        {
            effects.Give(charter, StepCause.ExitCancelled, Released, Returned);
            effects.Mint(PoolEffects.Token, Owner, Returned.Value);
            return;
        }

        if (!Burnt.IsZero)
        {
            effects.Take(charter, StepCause.ExitCancelled, Amount.Zero, Burnt);
        }

        effects.Move(PoolEffects.Token, charter.Accounts.Queue, Owner, Returned.Value);
        effects.Burn(PoolEffects.Token, charter.Accounts.Queue, Burnt.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        if (Policy.BurnsAtRequest())
        {
            state.LiabilityOf(Policy).Take(Released, Tickets);
        }

        int place = state.Queue.PlaceOf(Request);
        state.Queue.Set(place, state.Queue[place] with { Status = RequestStatus.Cancelled, PendingShares = Shares.Zero });
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new CancelWithdrawal(Request);

    internal static WithdrawalCancelled Read(EventReader reader) => new(
        RequestId.From(reader.ReadUInt64()),
        reader.ReadAccount(),
        (ExitPolicy)reader.ReadUInt32(),
        reader.ReadShares(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadNumber());
}
