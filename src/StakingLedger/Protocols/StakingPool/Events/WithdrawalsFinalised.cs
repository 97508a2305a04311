using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Cash was set aside for the requests at the head of the queue (house pool, section 6).</summary>
/// <param name="Budget">The most cash to set aside.</param>
/// <param name="Policy">The policy of the requests.</param>
/// <param name="Fills">What each request got, in order.</param>
/// <param name="SetAside">The cash set aside, dust included.</param>
/// <param name="Dust">What the floors of a partial fill left: posted to the claim dust.</param>
/// <param name="SharesBurnt">The shares burnt from the queue.</param>
/// <param name="Pair">The pricing pair used.</param>
/// <param name="FrozenRate">The frozen rate, scaled by 10^(18 + offset); zero for other policies.</param>
public sealed record WithdrawalsFinalised(
    Amount Budget,
    ExitPolicy Policy,
    ValueList<RequestFill> Fills,
    Amount SetAside,
    Amount Dust,
    Shares SharesBurnt,
    PricingPair Pair,
    UInt256 FrozenRate) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.WithdrawalsFinalised;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Amount(Budget);
        writer.Amount(SetAside);
        writer.UInt32((uint)Policy);
        writer.Amount(Dust);
        writer.Shares(SharesBurnt);
        writer.Amount(Pair.Assets);
        writer.Shares(Pair.Shares);
        writer.Number(FrozenRate);
        writer.Count(Fills.Count);
        foreach (RequestFill fill in Fills)
        {
            writer.UInt64(fill.Request.Value);
            writer.Shares(fill.Shares);
            writer.Number(fill.Tickets);
            writer.Amount(fill.SetAside);
            writer.Flag(fill.IsWhole);
        }
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        if (Policy is ExitPolicy.Capped or ExitPolicy.ByShares)
        {
            effects.Take(charter, StepCause.WithdrawalsFinalised, SetAside, SharesBurnt);
            effects.Burn(PoolEffects.Token, charter.Accounts.Queue, SharesBurnt.Value);
        }
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        state.Buffered -= SetAside;
        if (Policy == ExitPolicy.Frozen)
        {
            state.FrozenEscrow += SetAside;
        }
        else
        {
            state.Reserved += SetAside;
        }

        state.ClaimDust += Dust;
        foreach (RequestFill fill in Fills)
        {
            if (Policy.BurnsAtRequest())
            {
                state.LiabilityOf(Policy).Take(fill.SetAside, fill.Tickets);
            }

            int place = state.Queue.PlaceOf(fill.Request);
            PoolRequest request = state.Queue[place];
            state.Queue.Set(place, request with
            {
                SetAside = request.SetAside + fill.SetAside,
                PendingShares = request.PendingShares - fill.Shares,
                Status = fill.IsWhole ? RequestStatus.Finalised : RequestStatus.Pending,
            });
        }

        state.Queue.Add(new Checkpoint(Policy, Fills[^1].Request, Pair, SetAside, SharesBurnt, FrozenRate));
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new FinaliseWithdrawals(Budget);

    internal static WithdrawalsFinalised Read(EventReader reader)
    {
        Amount budget = reader.ReadAmount();
        Amount setAside = reader.ReadAmount();
        ExitPolicy policy = (ExitPolicy)reader.ReadUInt32();
        Amount dust = reader.ReadAmount();
        Shares burnt = reader.ReadShares();
        PricingPair pair = new(reader.ReadAmount(), reader.ReadShares());
        UInt256 rate = reader.ReadNumber();
        RequestFill[] fills = reader.ReadArray(static r => new RequestFill(
            RequestId.From(r.ReadUInt64()),
            r.ReadShares(),
            r.ReadNumber(),
            r.ReadAmount(),
            r.ReadFlag()));
        return new WithdrawalsFinalised(budget, policy, [.. fills], setAside, dust, burnt, pair, rate);
    }
}
