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
                    SetAside = isWhole ? state.Queue.Claimable(id, CheckpointOf(state.Queue, id)) : Amount.Zero,
                });
                break;
            case LidoEventKind.OracleReported when !OracleReported.Read(e).Plan.FinalizedTo.IsNone:
                TellFinalised(state.Queue, accounts, sheet);
                break;
            default:
                break;
        }
    }

    /// <summary>The report finalised the requests of the last checkpoint.</summary>
    private static void TellFinalised(WithdrawalQueue queue, AccountTable accounts, WithdrawalSheet sheet)
    {
        for (ulong id = queue.CheckpointStarts[^1]; id <= queue.LastFinalizedId; id++)
        {
            Amount claimable = queue.Claimable(id, (ulong)queue.CheckpointStarts.Count);
            sheet.Add(new WithdrawalNote(RequestId.From(id), WithdrawalStage.Finalised, accounts[queue[id].Owner], claimable)
            {
                IsWhole = true,
            });
        }
    }

    private static ulong CheckpointOf(WithdrawalQueue queue, ulong id)
    {
        int checkpoint = queue.CheckpointStarts.Count;
        while (queue.CheckpointStarts[checkpoint - 1] > id)
        {
            checkpoint--;
        }

        return (ulong)checkpoint;
    }
}
