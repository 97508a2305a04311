using StakingLedger.Ledger;
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
                sheet.Add(new WithdrawalNote(cancelled.Request, WithdrawalStage.Cancelled, cancelled.Owner, before.Nominal)
                {
                    SetAside = before.SetAside,
                });
                break;
            case PoolEventKind.WithdrawalsFinalised:
                foreach (RequestFill fill in WithdrawalsFinalised.Read(e).Fills)
                {
                    AccountId owner = accounts[Of(state, fill.Request).Owner];
                    sheet.Add(new WithdrawalNote(fill.Request, WithdrawalStage.Finalised, owner, fill.SetAside) { IsWhole = fill.IsWhole });
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
                sheet.Add(new WithdrawalNote(transferred.Request, WithdrawalStage.Transferred, transferred.To, request.Nominal)
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

    private static PoolRequest Of(PoolState state, RequestId request) => state.Queue[state.Queue.PlaceOf(request)];
}
