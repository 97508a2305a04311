using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The withdrawal requests of all holders, as far as they are open.</summary>
internal sealed class PoolQueue
{
    private readonly List<OpenRequest> _open = [];

    /// <summary>Gets what is asked for and not finalised.</summary>
    public Amount Pending { get; private set; }

    /// <summary>Gets what was set aside and not paid.</summary>
    public Amount Claimable { get; private set; }

    /// <summary>What stands before a period.</summary>
    public WithdrawalAccount Begin() => new()
    {
        PendingBefore = Pending,
        ClaimableBefore = Claimable,
        PendingAfter = Pending,
        ClaimableAfter = Claimable,
    };

    /// <summary>Takes a note in. That a request goes from one holder to another changes nothing for all together.</summary>
    public void Apply(in WithdrawalNote note, WithdrawalAccount sums)
    {
        switch (note.Stage)
        {
            case WithdrawalStage.Requested:
                _open.Insert(~PlaceOf(note.Request), new OpenRequest(note.Request, note.Assets));
                Pending += note.Assets;
                sums.Requested += note.Assets;
                break;
            case WithdrawalStage.Cancelled:
                OpenRequest cancelled = Demand(note);
                cancelled.IsWhole = true;
                Pending -= cancelled.Asked;
                sums.Cancelled += cancelled.Asked;
                Close(cancelled);
                break;
            case WithdrawalStage.Finalised:
                Finalise(Demand(note), note, sums);
                break;
            case WithdrawalStage.Claimed:
                OpenRequest claimed = Demand(note);
                Claimable -= claimed.Claimable;
                sums.Claimed += claimed.Claimable;
                sums.FeesWithheld += note.Fee;
                claimed.Claimable = Amount.Zero;
                Close(claimed);
                break;
            default:
                break;
        }

        (sums.PendingAfter, sums.ClaimableAfter) = (Pending, Claimable);
    }

    private void Finalise(OpenRequest request, in WithdrawalNote note, WithdrawalAccount sums)
    {
        request.SetAside += note.Assets;
        request.Claimable += note.Assets;
        Claimable += note.Assets;
        sums.Finalised += note.Assets;
        if (note.IsWhole && !request.IsWhole)
        {
            request.IsWhole = true;
            Pending -= request.Asked;
            sums.AskedOfFinalised += request.Asked;
            bool isMore = request.SetAside >= request.Asked;
            sums.Gains += isMore ? request.SetAside - request.Asked : Amount.Zero;
            sums.Losses += isMore ? Amount.Zero : request.Asked - request.SetAside;
        }
    }

    private void Close(OpenRequest request)
    {
        if (request.IsWhole && request.Claimable.IsZero)
        {
            _open.RemoveAt(PlaceOf(request.Id));
        }
    }

    private OpenRequest Demand(in WithdrawalNote note)
    {
        int place = PlaceOf(note.Request);
        return place >= 0 ? _open[place] : throw new InvalidOperationException(
            $"The history has no open request {note.Request}, yet it was {note.Stage}.");
    }

    /// <summary>The place of a request; the complement of where it would stand when it is not open.</summary>
    private int PlaceOf(RequestId id)
    {
        (int low, int high) = (0, _open.Count);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_open[middle].Id == id)
            {
                return middle;
            }

            (low, high) = _open[middle].Id.CompareTo(id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return ~low;
    }
}
