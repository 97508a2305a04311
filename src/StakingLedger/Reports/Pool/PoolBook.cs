using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Adds up the books of a pool, event by event.</summary>
internal sealed class PoolBook : IPeriodBook<PoolPeriod>
{
    /// <summary>The life of a validator.</summary>
    private static readonly BookAccountKind[] Stages =
        [BookAccountKind.Registered, BookAccountKind.InFlight, BookAccountKind.Validators, BookAccountKind.Exited];

    private readonly BookWalk _walk;
    private readonly BookFlows _flows = new(BookCommodity.Assets);
    private readonly BookFlows _validators = new(BookCommodity.Validators);
    private readonly WithdrawalBook _queue = new(account: null, income: null);
    private PricingPair _pair;

    public PoolBook(BookWalk walk, BookTotals? opening)
    {
        (_walk, _pair, IsEmpty) = (walk, walk.Pair, opening is null);
        foreach (Posting line in opening?.Lines ?? [])
        {
            Add(line);
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
        _validators.Begin();
        return new PoolPeriod(span, _pair, _queue.Begin());
    }

    /// <inheritdoc/>
    public void Apply(PoolPeriod period)
    {
        IsEmpty = false;
        foreach (Posting posting in _walk.Postings)
        {
            Add(posting);
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
        period.Validators =
        [
            .. _validators.ToArray()
                .Where(static f => f.Account.Section == BookSection.Things)
                .OrderBy(static f => Array.IndexOf(Stages, f.Account.Kind)),
        ];
        return true;
    }

    private void Add(in Posting posting)
    {
        _flows.Add(posting);
        _validators.Add(posting);
    }
}
