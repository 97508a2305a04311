using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Is told the books of a pool, event by event, and where periods begin and end.</summary>
internal interface IBooksVisitor
{
    /// <summary>A period begins.</summary>
    /// <param name="span">Its time.</param>
    /// <param name="totals">All that was posted before it; they go on.</param>
    /// <param name="before">The event before it; 0 for none.</param>
    /// <param name="pair">The pair before it.</param>
    void Begin(CalendarSpan span, BookTotals totals, EventNumber before, in PricingPair pair);

    /// <summary>An event of the period was read.</summary>
    /// <param name="reader">Stands at it.</param>
    /// <param name="now">Its time, or that of its predecessor, if that is later.</param>
    void Take(BookReader reader, Timestamp now);

    /// <summary>The period has ended.</summary>
    /// <param name="span">Its time.</param>
    void End(CalendarSpan span);

    /// <summary>The last period has ended.</summary>
    void Finish();
}
