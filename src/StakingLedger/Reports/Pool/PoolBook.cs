using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Adds up the books of a pool, event by event.</summary>
internal sealed class PoolBook : IPeriodBook<PoolPeriod>
{
    private readonly BookWalk _walk;
    private readonly BookFlows _flows = new();
    private readonly WithdrawalBook _queue = new(account: null, income: null);
    private PricingPair _pair;

    public PoolBook(BookWalk walk, BookTotals? opening)
    {
        (_walk, _pair, IsEmpty) = (walk, walk.Pair, opening is null);
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

    /// <inheritdoc/>
    public PoolPeriod Begin(CalendarSpan span)
    {
        _flows.Begin();
        return new PoolPeriod(span, _pair, _queue.Begin());
    }

    /// <inheritdoc/>
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

        _pair = _walk.Pair;
        period.Closing = _pair;
    }

    /// <inheritdoc/>
    public bool End(PoolPeriod period)
    {
        period.Flows = _flows.ToArray();
        return true;
    }
}
