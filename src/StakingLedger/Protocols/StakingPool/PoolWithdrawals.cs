using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What events of the house pool did to withdrawal requests.</summary>
internal static class PoolWithdrawals
{
    /// <summary>Tells it of one event.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    /// <param name="state">The state after it.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="sheet">Receives it.</param>
    public static void Tell(EventReader e, PoolState state, AccountTable accounts, WithdrawalSheet sheet)
    {
        switch ((PoolEventKind)e.Kind)
        {
            case PoolEventKind.WithdrawalRequested or PoolEventKind.WithdrawalOfSharesRequested:
                WithdrawalRequested requested = WithdrawalRequested.Read(e);
                sheet.Add(new WithdrawalNote(requested.Request, WithdrawalStage.Requested, requested.Holder, requested.Nominal));
                break;
            case PoolEventKind.WithdrawalCancelled:
                WithdrawalCancelled cancelled = WithdrawalCancelled.Read(e);
                PoolRequest before = Of(state, cancelled.Request);
                Amount waiting = before.Policy == ExitPolicy.ByShares ? Waiting(before, cancelled.Returned) : before.Nominal;
                sheet.Add(new WithdrawalNote(cancelled.Request, WithdrawalStage.Cancelled, cancelled.Owner, waiting)
                {
                    SetAside = before.SetAside,
                });
                break;
            case PoolEventKind.WithdrawalsFinalised:
                foreach (RequestFill fill in WithdrawalsFinalised.Read(e).Fills)
                {
                    PoolRequest filled = Of(state, fill.Request);
                    sheet.Add(new WithdrawalNote(
                        fill.Request, WithdrawalStage.Finalised, accounts[filled.Owner], fill.SetAside)
                    {
                        IsWhole = fill.IsWhole,
                        Settled = fill.IsWhole ? Amount.Zero : Waiting(filled, filled.PendingShares + fill.Shares) - Waiting(filled),
                    });
                }

                break;
            case PoolEventKind.WithdrawalClaimed:
                WithdrawalClaimed claimed = WithdrawalClaimed.Read(e);
                sheet.Add(new WithdrawalNote(claimed.Request, WithdrawalStage.Claimed, claimed.Owner, claimed.Paid + claimed.Fee)
                {
                    Fee = claimed.Fee,
                });
                break;
            case PoolEventKind.ClaimTransferred:
                ClaimTransferred transferred = ClaimTransferred.Read(e);
                PoolRequest request = Of(state, transferred.Request);
                sheet.Add(new WithdrawalNote(transferred.Request, WithdrawalStage.Transferred, transferred.To, Waiting(request))
                {
                    From = transferred.From,
                    SetAside = request.SetAside,
                    IsWhole = !request.IsPending,
                });
                break;
            default:
                break;
        }
    }

    /// <summary>Tells the requests that stand: what is left of each to finalise and to claim.</summary>
    /// <param name="state">The state.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="sheet">Receives them, by their numbers.</param>
    public static void TellStanding(PoolState state, AccountTable accounts, WithdrawalSheet sheet)
    {
        for (int place = 0; place < state.Queue.Count; place++)
        {
            PoolRequest request = state.Queue[place];
            if (!request.IsClosed)
            {
                RequestId id = RequestId.From((ulong)place + 1);
                sheet.Add(new WithdrawalNote(
                    id, WithdrawalStage.Requested, accounts[request.Owner], request.IsPending ? Waiting(request) : Amount.Zero)
                {
                    SetAside = request.SetAside,
                    IsWhole = !request.IsPending,
                });
            }
        }
    }

    /// <summary>What of the amount asked for is not finalised: the part of its shares that wait, unless none was finalised.</summary>
    private static Amount Waiting(in PoolRequest request) =>
        request.Policy == ExitPolicy.ByShares && request.IsPending ? Waiting(request, request.PendingShares) : request.Nominal;

    private static Amount Waiting(in PoolRequest request, Shares pending) => request.Nominal - Amount.FromWei(
        FullMath.MulDiv(request.Nominal.Value, (request.Shares - pending).Value, request.Shares.Value, Rounding.Down));

    private static PoolRequest Of(PoolState state, RequestId request) => state.Queue[state.Queue.PlaceOf(request)];
}
