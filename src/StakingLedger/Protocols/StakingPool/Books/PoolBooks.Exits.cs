using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Withdrawal requests, their cancelling, finalisation and claims.</content>
internal sealed partial class PoolBooks
{
    private const ulong FrozenUnit = 1_000_000_000_000_000_000;

    private static BookAccount ExitPending(ExitPolicy policy) => new(BookAccountKind.ExitPending, (ushort)policy);

    private static BookAccount Claimable(in AccountId owner) => new(BookAccountKind.Claimable, 0, owner);

    private void Post(WithdrawalRequested request)
    {
        Explain(0, MovementCause.WithdrawalRequest, request.Shares, request.Nominal);
        bool burns = request.Policy.BurnsAtRequest();
        if (request.ByShares)
        {
            RoundAssets(PoolRounding.RequestWorth, request.Shares, DustKeeper.Holders);
        }
        else if (burns)
        {
            sheet.RoundUp(
                PoolRounding.RequestShares, request.Nominal.Value, pair.Shares.Value, pair.Assets.Value, DustKeeper.Holders);
        }
        else
        {
            RoundShares(PoolRounding.RequestShares, request.Nominal, DustKeeper.Caller);
        }

        if (burns)
        {
            ExitLiability owed = state.LiabilityOf(request.Policy);
            sheet.Move(ExitPending(request.Policy), Withdrawals, request.Nominal);
            if (!owed.Tickets.IsZero)
            {
                sheet.RoundDown(
                    PoolRounding.ExitTickets, request.Nominal.Value, owed.Tickets, owed.Assets.Value, DustKeeper.Holders);
            }
        }
    }

    private void Post(WithdrawalCancelled cancelled)
    {
        Explain(
            0,
            MovementCause.WithdrawalCancelled,
            cancelled.Returned,
            cancelled.Policy.BurnsAtRequest() ? cancelled.Released : null);
        Explain(cancelled.Returned.IsZero ? 0 : 1, MovementCause.Burn, cancelled.Burnt);
        if (cancelled.Policy.BurnsAtRequest())
        {
            ExitLiability owed = state.LiabilityOf(cancelled.Policy);
            sheet.Move(Withdrawals, ExitPending(cancelled.Policy), cancelled.Released);
            sheet.RoundDown(
                PoolRounding.ExitWorth, cancelled.Tickets, owed.Assets.Value, owed.Tickets, DustKeeper.Holders);
            RoundShares(PoolRounding.CancelledShares, cancelled.Released, DustKeeper.Holders);
        }
    }

    private void Post(WithdrawalsFinalised finalised)
    {
        sheet.Move(Buffer, QueueReserve, finalised.SetAside);
        bool leaves = finalised.Policy is ExitPolicy.Capped or ExitPolicy.ByShares;
        if (leaves)
        {
            Explain(0, MovementCause.WithdrawalFinalised, finalised.SharesBurnt, finalised.SetAside);
            sheet.Move(
                new BookAccount(BookAccountKind.Dust, PoolRounding.PartialFill.Number),
                new BookAccount(BookAccountKind.Rounding, PoolRounding.PartialFill.Number),
                finalised.Dust);
        }

        foreach (RequestFill fill in finalised.Fills)
        {
            if (finalised.Policy != ExitPolicy.Frozen)
            {
                sheet.Move(
                    Claimable(OwnerOf(RequestOf(fill.Request))),
                    leaves ? Withdrawals : ExitPending(finalised.Policy),
                    fill.SetAside);
            }
        }

        RoundFills(finalised);
    }

    private void Post(WithdrawalClaimed claimed)
    {
        PoolRequest request = RequestOf(claimed.Request);
        BookAccount from = claimed.Policy == ExitPolicy.Frozen ? Withdrawals : Claimable(claimed.Owner);
        sheet.Move(QueueReserve, from, claimed.Paid);
        Withhold(QueueReserve, from, claimed.Fee);
        Explain(0, MovementCause.WithdrawalFinalised, claimed.SharesBurnt, claimed.Paid + claimed.Fee, claimed.Fee);
        RoundFee(PoolRounding.WithdrawalFee, claimed.Paid + claimed.Fee, request.FeeRate);
    }

    private void Post(ClaimTransferred claim)
    {
        PoolRequest request = RequestOf(claim.Request);
        if (request.Policy != ExitPolicy.Frozen)
        {
            sheet.Move(Claimable(claim.To), Claimable(claim.From), request.SetAside);
        }
    }

    /// <summary>What the divisions of a finalisation left over, in the order in which they are made.</summary>
    private void RoundFills(WithdrawalsFinalised finalised)
    {
        switch (finalised.Policy)
        {
            case ExitPolicy.ByShares when finalised.SharesBurnt == QueuedShares():
                RoundAssets(PoolRounding.FinalisedWorth, finalised.SharesBurnt, DustKeeper.Holders);
                break;
            case ExitPolicy.ByShares:
                RoundShares(PoolRounding.FinalisedShares, finalised.SetAside, DustKeeper.Caller);
                break;
            case ExitPolicy.Frozen:
                UInt256 scale = FrozenScale;
                sheet.RoundUp(PoolRounding.FrozenRate, scale, pair.Assets.Value, pair.Shares.Value, DustKeeper.Caller);
                break;
        }

        UInt256 tickets = finalised.Policy.BurnsAtRequest() ? state.LiabilityOf(finalised.Policy).Tickets : UInt256.Zero;
        Amount owed = finalised.Policy.BurnsAtRequest() ? state.LiabilityOf(finalised.Policy).Assets : Amount.Zero;
        foreach (RequestFill fill in finalised.Fills)
        {
            RoundFill(finalised, fill, RequestOf(fill.Request), owed, tickets);
            owed = finalised.Policy.BurnsAtRequest() ? owed - fill.SetAside : owed;
            tickets = finalised.Policy.BurnsAtRequest() ? tickets - fill.Tickets : tickets;
        }
    }

    /// <summary>The shares of the requests by shares at the head of the queue: all are finalised, or as many as the budget pays.</summary>
    private Shares QueuedShares()
    {
        Shares queued = Shares.Zero;
        for (int place = state.Queue.FirstPending; place < state.Queue.Count; place++)
        {
            PoolRequest request = state.Queue[place];
            if (request.IsPending && request.Policy != ExitPolicy.ByShares)
            {
                break;
            }

            queued += request.IsPending ? request.PendingShares : Shares.Zero;
        }

        return queued;
    }

    private void RoundFill(
        WithdrawalsFinalised finalised, in RequestFill fill, in PoolRequest request, Amount owed, in UInt256 tickets)
    {
        switch (finalised.Policy)
        {
            case ExitPolicy.ByShares:
                sheet.RoundDown(
                    PoolRounding.PartialFill,
                    fill.Shares.Value,
                    finalised.SetAside.Value,
                    finalised.SharesBurnt.Value,
                    DustKeeper.Nobody);
                break;
            case ExitPolicy.Capped when fill.SetAside < request.Nominal:
                RoundAssets(PoolRounding.FinalisedWorth, request.Shares, DustKeeper.Holders);
                break;
            case ExitPolicy.Frozen when fill.SetAside < request.Nominal:
                sheet.RoundDown(
                    PoolRounding.FrozenPayment, request.Shares.Value, finalised.FrozenRate, FrozenScale, DustKeeper.Holders);
                break;
            case ExitPolicy.ProRata or ExitPolicy.Fixed:
                sheet.RoundDown(PoolRounding.ExitWorth, fill.Tickets, owed.Value, tickets, DustKeeper.Holders);
                break;
        }
    }

    private UInt256 FrozenScale => PoolConversion.VirtualShares(state.Charter.Defence.Offset) * FrozenUnit;

    private PoolRequest RequestOf(RequestId id) => state.Queue[state.Queue.PlaceOf(id)];

    private AccountId OwnerOf(in PoolRequest request) => accounts[request.Owner];
}
