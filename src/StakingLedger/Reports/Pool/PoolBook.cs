using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Adds up the books of a pool, event by event.</summary>
internal sealed class PoolBook
{
    private readonly BookWalk _walk;
    private readonly BookFlows _flows = new();
    private readonly WithdrawalBook _queue = new(account: null, income: null);

    public PoolBook(BookWalk walk, BookTotals? opening)
    {
        (_walk, IsEmpty) = (walk, opening is null);
        foreach (Posting line in opening?.Lines ?? [])
        {
            _flows.Add(line);
        }

        foreach (WithdrawalNote standing in walk.Standing())
        {
            _queue.Open(standing);
        }
    }

    /// <summary>Gets a value indicating whether nothing happened yet.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Begins a period with what there is.</summary>
    /// <param name="span">Its time.</param>
    /// <param name="opening">The pair.</param>
    public PoolPeriod Begin(CalendarSpan span, in PricingPair opening)
    {
        _flows.Begin();
        return new PoolPeriod(span, opening, _queue.Begin());
    }

    /// <summary>Takes the event read last into a period.</summary>
    public void Apply(PoolPeriod period)
    {
        IsEmpty = false;
        foreach (Posting posting in _walk.Postings)
        {
            _flows.Add(posting);
        }

        foreach (WithdrawalNote note in _walk.Withdrawals)
        {
            _ = _queue.Apply(note, period.Queue, counted: null);
        }

        period.FirstEvent ??= _walk.Number;
        period.LastEvent = _walk.Number;
        period.Closing = _walk.Pair;
    }

    /// <summary>Ends a period.</summary>
    public PoolPeriod End(PoolPeriod period)
    {
        period.Flows = _flows.ToArray();
        return period;
    }
}
