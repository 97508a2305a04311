using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Random accounts at random moments, the busy accounts among them. Each way of answering gives a checksum of the answers.
/// </summary>
internal sealed class TimeTravelQuestions
{
    private readonly (AccountHandle Handle, AccountId Id, EventNumber At)[] _questions;

    public TimeTravelQuestions(TimeTravelHistory history, int count)
    {
        _questions = new (AccountHandle, AccountId, EventNumber)[count];
        for (int i = 0; i < count; i++)
        {
            int holder = i < TimeTravelHistory.Busy ? i : (int)history.Next((uint)history.Holders);
            _questions[i] = (history.HandleOf(holder), history.IdOf(holder), EventNumber.From(history.Next((uint)history.Events)));
        }
    }

    public IEnumerable<AccountId> Accounts => _questions.Select(static x => x.Id);

    public ulong Ask(PostingIndex index)
    {
        ulong mix = 0;
        foreach ((AccountHandle handle, _, EventNumber at) in _questions)
        {
            mix = Mixed(mix, index.SharesAt(default, handle, at).Limb0);
        }

        return mix;
    }

    public ulong Scan(TimeTravelLists lists) => Ask(lists.Scan);

    public ulong Search(TimeTravelLists lists) => Ask(lists.Search);

    /// <summary>The most postings that a question makes the index look at, over 1 + log2 of how many the account has.</summary>
    public double MostLooks(PostingIndex index, TimeTravelLists lists) => _questions.Max(x =>
        index.StepsToFind(default, x.Handle, x.At) / (1.0 + BitOperations.Log2((uint)lists.CountOf(x.Id))));

    /// <summary>How many postings the busiest of the accounts has.</summary>
    public int MostPostings(TimeTravelLists lists) => _questions.Max(x => lists.CountOf(x.Id));

    private static ulong Mixed(ulong mix, ulong value) => unchecked((BitOperations.RotateLeft(mix, 7) ^ value) * 0x9E37_79B9_7F4A_7C15);

    private ulong Ask(Func<AccountId, EventNumber, BigInteger> answer)
    {
        ulong mix = 0;
        foreach ((_, AccountId id, EventNumber at) in _questions)
        {
            mix = Mixed(mix, (ulong)(answer(id, at) & ulong.MaxValue));
        }

        return mix;
    }
}
