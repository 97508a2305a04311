using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Tells a visitor of the books, event by event. Periods without an event are left out.</summary>
internal sealed class VisitedBooks(BookWalk walk, IBooksVisitor visitor, BookTotals totals) : IPeriodBook<VisitedPeriod>
{
    private EventNumber _last = walk.Number;
    private PricingPair _pair = walk.Pair;

    /// <inheritdoc/>
    public bool IsEmpty => true;

    /// <inheritdoc/>
    public VisitedPeriod Begin(CalendarSpan span) => new(span);

    /// <inheritdoc/>
    public void Apply(VisitedPeriod period)
    {
        // What comes before the first period is in the totals alone.
        if (period.FirstEvent is not null)
        {
            Tell(period);
            visitor.Take(walk.Books, walk.Now);
        }

        totals.Add(walk.Books.Sheet);
        (_last, _pair) = (walk.Number, walk.Pair);
    }

    /// <inheritdoc/>
    public bool End(VisitedPeriod period)
    {
        if (period.IsBegun)
        {
            visitor.End(period.Span);
        }

        return period.IsBegun;
    }

    /// <summary>Tells that a period begins, unless it was told.</summary>
    public void Tell(VisitedPeriod period)
    {
        if (!period.IsBegun)
        {
            period.IsBegun = true;
            visitor.Begin(period.Span, totals, _last, _pair);
        }
    }
}
