using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Which books of a pool are wanted.</summary>
public sealed record BooksRequest
{
    /// <summary>Gets the zone whose days and months count; UTC if not given.</summary>
    public CalendarZone Zone { get; init; } = CalendarZone.Utc;

    /// <summary>Gets the first moment; null for the beginning of the history.</summary>
    public PeriodBound? From { get; init; }

    /// <summary>Gets the first moment after them; null for the end of the history.</summary>
    public PeriodBound? To { get; init; }

    /// <summary>Gets how they are cut into periods.</summary>
    public PeriodCut Cut { get; init; }

    /// <summary>
    /// Gets the totals of the books as of the event that the ledger's snapshot was taken after, where the ledger came from one; else null.
    /// </summary>
    public BookTotals? Opening { get; init; }

    /// <summary>
    /// Gets who is told the number of each event that is read, to show how far a long walk is; nobody, if not given. A second walk
    /// begins with event 1 again.
    /// </summary>
    public Action<EventNumber>? Walked { get; init; }
}
