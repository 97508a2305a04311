using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>What events did to withdrawal requests.</summary>
internal static class LidoWithdrawals
{
    /// <summary>Tells it of one event.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    /// <param name="state">The state after it.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="sheet">Receives it.</param>
    public static void Tell(EventReader e, LidoState state, AccountTable accounts, WithdrawalSheet sheet)
    {
        switch ((LidoEventKind)e.Kind)
        {
            case LidoEventKind.WithdrawalsRequested:
                WithdrawalsRequested requested = WithdrawalsRequested.Read(e);
                ulong next = requested.First.Value;
                foreach (RequestedWithdrawal item in requested.Items)
                {
                    sheet.Add(new WithdrawalNote(
                        RequestId.From(next++), WithdrawalStage.Requested, requested.Owner, item.StEth));
                }

                break;
            case LidoEventKind.WithdrawalsClaimed:
                WithdrawalsClaimed claimed = WithdrawalsClaimed.Read(e);
                foreach (ClaimedWithdrawal item in claimed.Items)
                {
                    sheet.Add(new WithdrawalNote(item.Request, WithdrawalStage.Claimed, claimed.Claimer, item.Ether));
                }

                break;
            case LidoEventKind.RequestTransferred:
                RequestTransferred transferred = RequestTransferred.Read(e);
                ulong id = transferred.Request.Value;
                bool isWhole = id <= state.Queue.LastFinalizedId;
                sheet.Add(new WithdrawalNote(
                    transferred.Request, WithdrawalStage.Transferred, transferred.To, state.Queue.NominalOf(id))
                {
                    From = transferred.From,
                    IsWhole = isWhole,
                    SetAside = isWhole ? Claimable(state.Queue, id) : Amount.Zero,
                });
                break;
            case LidoEventKind.OracleReported when !OracleReported.Read(e).Plan.FinalizedTo.IsNone:
                TellFinalised(state.Queue, accounts, sheet);
                break;
            default:
                break;
        }
    }

    /// <summary>Tells the requests that are not claimed.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="sheet">Receives them, by their numbers.</param>
    public static void TellStanding(WithdrawalQueue queue, AccountTable accounts, WithdrawalSheet sheet)
    {
        for (ulong id = 1; id <= queue.LastId; id++)
        {
            if (queue[id].IsClaimed)
            {
                continue;
            }

            bool isWhole = id <= queue.LastFinalizedId;
            sheet.Add(new WithdrawalNote(
                RequestId.From(id),
                WithdrawalStage.Requested,
                accounts[queue[id].Owner],
                isWhole ? Amount.Zero : queue.NominalOf(id))
            {
                IsWhole = isWhole,
                SetAside = isWhole ? Claimable(queue, id) : Amount.Zero,
            });
        }
    }

    /// <summary>The report finalised the requests of the last checkpoint.</summary>
    private static void TellFinalised(WithdrawalQueue queue, AccountTable accounts, WithdrawalSheet sheet)
    {
        for (ulong id = queue.CheckpointStarts[^1]; id <= queue.LastFinalizedId; id++)
        {
            AccountId owner = accounts[queue[id].Owner];
            sheet.Add(new WithdrawalNote(RequestId.From(id), WithdrawalStage.Finalised, owner, Claimable(queue, id))
            {
                IsWhole = true,
            });
        }
    }

    /// <summary>What a finalised request pays. The contract divides by a request's shares: without any, it never pays.</summary>
    private static Amount Claimable(WithdrawalQueue queue, ulong id) => queue.SharesOf(id).IsZero
        ? Amount.Zero
        : queue.Claimable(id, (ulong)Rules.Checkpoints.Find(queue.CheckpointStarts, id));
}
