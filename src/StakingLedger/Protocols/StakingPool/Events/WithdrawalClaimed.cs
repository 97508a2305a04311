using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What was set aside for a request was paid out.</summary>
/// <param name="Request">The request.</param>
/// <param name="Owner">Who was paid.</param>
/// <param name="Policy">Its policy.</param>
/// <param name="Paid">What the owner got.</param>
/// <param name="Fee">What was withheld for the treasury, rounded down.</param>
/// <param name="SharesBurnt">The shares of a frozen request, burnt now.</param>
public sealed record WithdrawalClaimed(
    RequestId Request,
    AccountId Owner,
    ExitPolicy Policy,
    Amount Paid,
    Amount Fee,
    Shares SharesBurnt) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.WithdrawalClaimed;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Request.Value);
        writer.Account(Owner);
        writer.UInt32((uint)Policy);
        writer.Amount(Paid);
        writer.Amount(Fee);
        writer.Shares(SharesBurnt);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        if (Policy == ExitPolicy.Frozen)
        {
            effects.Take(charter, StepCause.WithdrawalsFinalised, Paid + Fee, SharesBurnt);
            effects.Burn(PoolEffects.Token, charter.Accounts.Queue, SharesBurnt.Value);
        }
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        if (Policy == ExitPolicy.Frozen)
        {
            state.FrozenEscrow -= Paid + Fee;
        }
        else
        {
            state.Reserved -= Paid + Fee;
        }

        state.Withheld.Add(scene.Handle(state.Charter.Accounts.Treasury), Fee);
        int place = state.Queue.PlaceOf(Request);
        PoolRequest request = state.Queue[place];
        state.Queue.Set(place, request with
        {
            SetAside = Amount.Zero,
            Status = request.Status == RequestStatus.Finalised ? RequestStatus.Claimed : request.Status,
        });
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new ClaimWithdrawal(Request);

    internal static WithdrawalClaimed Read(EventReader reader) => new(
        RequestId.From(reader.ReadUInt64()),
        reader.ReadAccount(),
        (ExitPolicy)reader.ReadUInt32(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadShares());
}
