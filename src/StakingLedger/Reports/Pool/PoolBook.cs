using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Adds up the books of a pool, event by event.</summary>
internal sealed class PoolBook(BookWalk walk)
{
    private readonly BookFlows _flows = new();
    private readonly PoolQueue _queue = new();

    /// <summary>Gets a value indicating whether nothing happened yet.</summary>
    public bool IsEmpty { get; private set; } = true;

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
        foreach (Posting posting in walk.Postings)
        {
            _flows.Add(posting);
        }

        foreach (WithdrawalNote note in walk.Withdrawals)
        {
            _queue.Apply(note, period.Queue);
        }

        period.FirstEvent ??= walk.Number;
        period.LastEvent = walk.Number;
        period.Closing = walk.Pair;
    }

    /// <summary>Ends a period.</summary>
    public PoolPeriod End(PoolPeriod period)
    {
        period.Flows = _flows.ToArray();
        return period;
    }
}
