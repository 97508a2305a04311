using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// The naive peer: a list of (event, shares) per account, filled from event objects, and scanned for the last entry that is not
/// later. Only for the accounts that are asked about; the questions come with it.
/// </summary>
internal sealed class TimeTravelLists
{
    private readonly Dictionary<AccountId, List<(ulong Event, BigInteger Shares)>> _postings = [];
    private readonly (AccountHandle Handle, AccountId Id, EventNumber At)[] _questions;

    public TimeTravelLists(TimeTravelHistory history, int[] holders)
    {
        foreach (int holder in holders)
        {
            _postings[history.IdOf(holder)] = [];
        }

        for (ulong n = 1; n <= (ulong)history.Events; n++)
        {
            switch (history.Ledger.EventAt(EventNumber.From(n)))
            {
                case Deposited e:
                    Add(e.To, n, (BigInteger)e.Shares.Value);
                    break;
                case SharesTransferred e when e.From != e.To:
                    Add(e.From, n, -(BigInteger)e.Shares.Value);
                    Add(e.To, n, (BigInteger)e.Shares.Value);
                    break;
                default:
                    break;
            }
        }

        _questions =
        [
            .. holders.Select(x => (history.HandleOf(x), history.IdOf(x), EventNumber.From(history.Next((uint)history.Events)))),
        ];
    }

    /// <summary>Answers all questions by scanning.</summary>
    public ulong Scan()
    {
        ulong mix = 0;
        foreach ((_, AccountId id, EventNumber at) in _questions)
        {
            BigInteger shares = BigInteger.Zero;
            foreach ((ulong number, BigInteger after) in _postings[id])
            {
                if (number > at.Value)
                {
                    break;
                }

                shares = after;
            }

            mix = Mixed(mix, (ulong)(shares & ulong.MaxValue));
        }

        return mix;
    }

    /// <summary>Answers all questions from the index.</summary>
    public ulong Ask(PostingIndex index)
    {
        ulong mix = 0;
        foreach ((AccountHandle handle, _, EventNumber at) in _questions)
        {
            mix = Mixed(mix, index.SharesAt(default, handle, at).Limb0);
        }

        return mix;
    }

    /// <summary>The most postings that a question makes the index look at, over 1 + log2 of how many the account has.</summary>
    public double MostLooks(PostingIndex index)
    {
        double most = 0;
        foreach ((AccountHandle handle, AccountId id, EventNumber at) in _questions)
        {
            int own = _postings[id].Count;
            most = Math.Max(most, index.StepsToFind(default, handle, at) / (1.0 + BitOperations.Log2((uint)own)));
        }

        return most;
    }

    private static ulong Mixed(ulong mix, ulong value) => unchecked((BitOperations.RotateLeft(mix, 7) ^ value) * 0x9E37_79B9_7F4A_7C15);

    private void Add(AccountId id, ulong number, BigInteger change)
    {
        if (_postings.TryGetValue(id, out List<(ulong Event, BigInteger Shares)>? list))
        {
            list.Add((number, (list.Count == 0 ? BigInteger.Zero : list[^1].Shares) + change));
        }
    }
}
