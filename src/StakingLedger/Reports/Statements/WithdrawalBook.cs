using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The withdrawal requests of one holder, or of all, as far as they are open.</summary>
/// <param name="account">The holder; null for all together.</param>
/// <param name="income">Keeps the income that a holder's requests defer; null where none is told.</param>
internal sealed class WithdrawalBook(AccountId? account, IncomeBook? income)
{
    private readonly List<OpenRequest> _open = [];

    /// <summary>Gets what is asked for and not finalised.</summary>
    public Amount Pending { get; private set; }

    /// <summary>Gets what was set aside and not paid.</summary>
    public Amount Claimable { get; private set; }

    /// <summary>Gets a value indicating whether nothing is open.</summary>
    public bool IsEmpty => _open.Count == 0;

    /// <summary>Takes in a request that stands where the history begins.</summary>
    public void Open(in WithdrawalNote standing)
    {
        if (account is null || standing.Owner == account)
        {
            OpenRequest request = new(standing.Request, standing.Assets)
            {
                Claimable = standing.SetAside,
                IsWhole = standing.IsWhole,
            };
            Insert(request);
            Pending += request.Waiting;
            Claimable += request.Claimable;
        }
    }

    /// <summary>What stands before a period.</summary>
    public WithdrawalAccount Begin() => new()
    {
        PendingBefore = Pending,
        ClaimableBefore = Claimable,
        PendingAfter = Pending,
        ClaimableAfter = Claimable,
    };

    /// <summary>Takes a note in; null when it is of somebody else's request, or changes nothing for all together.</summary>
    /// <param name="note">The note.</param>
    /// <param name="sums">The sums of the period.</param>
    /// <param name="counted">The income account of the period; null where none is told.</param>
    /// <returns>What the line says: a change of what is the holder's.</returns>
    public SignedAmount? Apply(in WithdrawalNote note, WithdrawalAccount sums, IncomeAccount? counted)
    {
        if (note.Stage == WithdrawalStage.Transferred)
        {
            bool isMoved = account is not null && note.From != note.Owner;
            return !isMoved ? null
                : note.Owner == account ? Receive(note, sums)
                : note.From == account ? Give(note, sums, counted)
                : null;
        }

        if (account is not null && note.Owner != account)
        {
            return null;
        }

        SignedAmount change = note.Stage switch
        {
            WithdrawalStage.Requested => Request(note, sums),
            WithdrawalStage.Cancelled => Cancel(note, sums),
            WithdrawalStage.Finalised => Finalise(note, sums, counted),
            WithdrawalStage.Claimed => Claim(note, sums),
            _ => throw new ArgumentOutOfRangeException(nameof(note), note.Stage, "A note of a withdrawal needs a stage."),
        };
        (sums.PendingAfter, sums.ClaimableAfter) = (Pending, Claimable);
        return change;
    }

    /// <summary>Adds up what is deferred with the requests.</summary>
    public void AddDeferredTo(SignedAmount[] sums)
    {
        foreach (OpenRequest request in _open)
        {
            request.Deferred.AddTo(sums);
        }
    }

    /// <summary>The open request of a number; null when the holder has none such.</summary>
    public OpenRequest? Find(RequestId id)
    {
        int place = PlaceOf(id);
        return place >= 0 ? _open[place] : null;
    }

    /// <summary>Opens a request of which the note comes later in the event: its shares leave first.</summary>
    public OpenRequest Announce(in WithdrawalNote note)
    {
        OpenRequest request = Find(note.Request) ?? new OpenRequest(note.Request, note.Assets);
        if (Find(note.Request) is null)
        {
            Insert(request);
        }

        return request;
    }

    private SignedAmount Request(in WithdrawalNote note, WithdrawalAccount sums)
    {
        _ = Announce(note);
        Pending += note.Assets;
        sums.Requested += note.Assets;
        return Plus(note.Assets);
    }

    private SignedAmount Cancel(in WithdrawalNote note, WithdrawalAccount sums)
    {
        OpenRequest request = Demand(note);
        Amount back = request.Waiting;
        (request.Waiting, request.IsWhole) = (Amount.Zero, true);
        Pending -= back;
        sums.Cancelled += back;
        income?.Return(request.Deferred);
        Close(request);
        return -Plus(back);
    }

    /// <summary>In whole or in part: a part settles a part of what was asked for, and counts that part of what is deferred.</summary>
    private SignedAmount Finalise(in WithdrawalNote note, WithdrawalAccount sums, IncomeAccount? counted)
    {
        OpenRequest request = Demand(note);
        Amount settled = note.IsWhole ? request.Waiting : note.Settled;
        if (!request.IsWhole)
        {
            Count(counted, note.IsWhole
                ? request.Deferred.Take(UInt256.One, UInt256.One)
                : request.Deferred.Take(settled.Value, request.Waiting.Value));
            request.IsWhole = note.IsWhole;
            request.Waiting -= settled;
            Pending -= settled;
            sums.AskedOfFinalised += settled;
            bool isMore = note.Assets >= settled;
            sums.Gains += isMore ? note.Assets - settled : Amount.Zero;
            sums.Losses += isMore ? Amount.Zero : settled - note.Assets;
        }

        request.Claimable += note.Assets;
        Claimable += note.Assets;
        sums.Finalised += note.Assets;
        return Plus(note.Assets);
    }

    private SignedAmount Claim(in WithdrawalNote note, WithdrawalAccount sums)
    {
        OpenRequest request = Demand(note);
        Claimable -= request.Claimable;
        sums.Claimed += request.Claimable;
        sums.FeesWithheld += note.Fee;
        request.Claimable = Amount.Zero;
        Close(request);
        return -Plus(note.Assets);
    }

    private SignedAmount Receive(in WithdrawalNote note, WithdrawalAccount sums)
    {
        OpenRequest request = new(note.Request, note.IsWhole ? Amount.Zero : note.Assets)
        {
            Claimable = note.SetAside,
            IsWhole = note.IsWhole,
        };
        Insert(request);
        return Shift(request, isIn: true, sums);
    }

    private SignedAmount Give(in WithdrawalNote note, WithdrawalAccount sums, IncomeAccount? counted)
    {
        OpenRequest request = Demand(note);
        Count(counted, request.Deferred.Take(UInt256.One, UInt256.One));
        SignedAmount change = Shift(request, isIn: false, sums);
        _open.RemoveAt(PlaceOf(request.Id));
        return change;
    }

    private SignedAmount Shift(OpenRequest request, bool isIn, WithdrawalAccount sums)
    {
        Pending = isIn ? Pending + request.Waiting : Pending - request.Waiting;
        Claimable = isIn ? Claimable + request.Claimable : Claimable - request.Claimable;
        sums.PendingTransferred += isIn ? Plus(request.Waiting) : -Plus(request.Waiting);
        sums.ClaimableTransferred += isIn ? Plus(request.Claimable) : -Plus(request.Claimable);
        (sums.PendingAfter, sums.ClaimableAfter) = (Pending, Claimable);
        return isIn ? Plus(request.Waiting + request.Claimable) : -Plus(request.Waiting + request.Claimable);
    }

    private static void Count(IncomeAccount? period, SignedAmount[] parts)
    {
        if (period is not null)
        {
            IncomeBook.Count(period, parts);
        }
    }

    private void Close(OpenRequest request)
    {
        if (request.IsWhole && request.Claimable.IsZero)
        {
            _open.RemoveAt(PlaceOf(request.Id));
        }
    }

    private OpenRequest Demand(in WithdrawalNote note) => Find(note.Request) ?? throw new InvalidOperationException(
        $"The history has no open request {note.Request} of {note.Owner}, yet it was {note.Stage}.");

    private void Insert(OpenRequest request)
    {
        int place = PlaceOf(request.Id);
        _open.Insert(place < 0 ? ~place : place, request);
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

    private static SignedAmount Plus(Amount amount) => SignedAmount.Of(amount.Value);
}
