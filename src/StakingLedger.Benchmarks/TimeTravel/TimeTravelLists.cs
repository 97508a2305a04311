using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>The naive peer: a list of (event, shares) per account, filled from event objects.</summary>
internal sealed class TimeTravelLists
{
    private readonly Dictionary<AccountId, List<(ulong Event, BigInteger Shares)>> _postings = [];

    /// <summary>Fills the lists of some accounts, or of all.</summary>
    public TimeTravelLists(PoolLedger ledger, IEnumerable<AccountId>? accounts = null)
    {
        foreach (AccountId account in accounts ?? [])
        {
            _postings[account] = [];
        }

        bool all = accounts is null;
        for (EventNumber n = EventNumber.First; n <= ledger.LastEvent; n = n.Next())
        {
            switch (ledger.EventAt(n))
            {
                case Deposited e:
                    Add(e.To, n, (BigInteger)e.Shares.Value, all);
                    break;
                case SharesTransferred e when e.From != e.To && !e.Shares.IsZero:
                    Add(e.From, n, -(BigInteger)e.Shares.Value, all);
                    Add(e.To, n, (BigInteger)e.Shares.Value, all);
                    break;
                default:
                    break;
            }
        }
    }

    public int CountOf(AccountId account) => _postings[account].Count;

    /// <summary>The shares after an event: the list is read from its beginning until an entry is later.</summary>
    public BigInteger Scan(AccountId account, EventNumber at)
    {
        BigInteger shares = BigInteger.Zero;
        foreach ((ulong number, BigInteger after) in _postings[account])
        {
            if (number > at.Value)
            {
                break;
            }

            shares = after;
        }

        return shares;
    }

    /// <summary>The shares after an event, by the framework's binary search in the list.</summary>
    public BigInteger Search(AccountId account, EventNumber at)
    {
        List<(ulong Event, BigInteger Shares)> list = _postings[account];
        int place = list.BinarySearch((at.Value, BigInteger.Zero), ByEvent.Instance);
        place = place < 0 ? ~place - 1 : place;
        return place < 0 ? BigInteger.Zero : list[place].Shares;
    }

    private void Add(AccountId id, EventNumber number, BigInteger change, bool all)
    {
        if (_postings.TryGetValue(id, out List<(ulong Event, BigInteger Shares)>? list))
        {
            list.Add((number.Value, (list.Count == 0 ? BigInteger.Zero : list[^1].Shares) + change));
        }
        else if (all)
        {
            _postings[id] = [(number.Value, change)];
        }
    }

    private sealed class ByEvent : IComparer<(ulong Event, BigInteger Shares)>
    {
        public static ByEvent Instance { get; } = new();

        public int Compare((ulong Event, BigInteger Shares) x, (ulong Event, BigInteger Shares) y) => x.Event.CompareTo(y.Event);
    }
}
