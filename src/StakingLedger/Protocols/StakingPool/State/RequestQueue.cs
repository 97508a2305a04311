using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The withdrawal requests in order, the sums that decisions need, and the checkpoints.</summary>
internal sealed class RequestQueue
{
    private readonly List<PoolRequest> _requests = [];
    private readonly List<Checkpoint> _checkpoints = [];
    private int _firstPending;

    public int Count => _requests.Count;

    public IReadOnlyList<Checkpoint> Checkpoints => _checkpoints;

    /// <summary>The nominal amounts of pending capped and frozen requests.</summary>
    public Amount WaitingNominal { get; private set; }

    /// <summary>The pending shares of by-shares requests.</summary>
    public Shares WaitingShares { get; private set; }

    /// <summary>The first pending request by its place; the count when none is pending.</summary>
    public int FirstPending
    {
        get
        {
            while (_firstPending < _requests.Count && !_requests[_firstPending].IsPending)
            {
                _firstPending++;
            }

            return _firstPending;
        }
    }

    public PoolRequest this[int place] => _requests[place];

    /// <summary>The place of a request; -1 when there is none.</summary>
    public int PlaceOf(RequestId id) => id.Value >= 1 && id.Value <= (ulong)_requests.Count ? (int)(id.Value - 1) : -1;

    public void Add(in PoolRequest request)
    {
        _requests.Add(request);
        Weigh(request, add: true);
    }

    /// <summary>Replaces a request, and keeps the sums.</summary>
    public void Set(int place, in PoolRequest request)
    {
        Weigh(_requests[place], add: false);
        _requests[place] = request;
        Weigh(request, add: true);
    }

    public void Add(in Checkpoint checkpoint) => _checkpoints.Add(checkpoint);

    public void Write(StateWriter w)
    {
        w.Count(_requests.Count);
        foreach (PoolRequest request in _requests)
        {
            w.Account(request.Owner);
            w.UInt16((ushort)request.Policy);
            w.Number(request.Nominal.Value);
            w.Number(request.Shares.Value);
            w.Number(request.PendingShares.Value);
            w.Number(request.Tickets);
            w.Number(request.SetAside.Value);
            w.UInt32((uint)request.FeeRate.Value);
            w.UInt64(request.RequestedAt.Seconds);
            w.UInt16((ushort)request.Status);
        }

        w.Count(_checkpoints.Count);
        foreach (Checkpoint checkpoint in _checkpoints)
        {
            w.UInt16((ushort)checkpoint.Policy);
            w.UInt64(checkpoint.LastRequest.Value);
            w.Pair(checkpoint.Pair);
            w.Number(checkpoint.SetAside.Value);
            w.Number(checkpoint.SharesBurnt.Value);
            w.Number(checkpoint.FrozenRate);
        }
    }

    public void Read(StateReader r)
    {
        int requests = r.ReadCount();
        for (int i = 0; i < requests; i++)
        {
            Add(new PoolRequest
            {
                Owner = r.ReadAccount(),
                Policy = (ExitPolicy)r.ReadUpTo((int)ExitPolicy.Frozen),
                Nominal = Amount.FromWei(r.ReadNumber()),
                Shares = Shares.Of(r.ReadNumber()),
                PendingShares = Shares.Of(r.ReadNumber()),
                Tickets = r.ReadNumber(),
                SetAside = Amount.FromWei(r.ReadNumber()),
                FeeRate = r.ReadBasisPoints(),
                RequestedAt = Timestamp.FromSeconds(r.ReadUInt64()),
                Status = (RequestStatus)r.ReadUpTo((int)RequestStatus.Cancelled),
            });
        }

        int checkpoints = r.ReadCount();
        for (int i = 0; i < checkpoints; i++)
        {
            Add(new Checkpoint(
                (ExitPolicy)r.ReadUpTo((int)ExitPolicy.Frozen),
                RequestId.From(r.ReadUInt64()),
                r.ReadPair(),
                Amount.FromWei(r.ReadNumber()),
                Shares.Of(r.ReadNumber()),
                r.ReadNumber()));
        }
    }

    private void Weigh(in PoolRequest request, bool add)
    {
        if (!request.IsPending)
        {
            return;
        }

        switch (request.Policy)
        {
            case ExitPolicy.Capped or ExitPolicy.Frozen:
                WaitingNominal = add ? WaitingNominal + request.Nominal : WaitingNominal - request.Nominal;
                break;
            case ExitPolicy.ByShares:
                WaitingShares = add ? WaitingShares + request.PendingShares : WaitingShares - request.PendingShares;
                break;
            default:
                break;
        }
    }
}
