using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The time of a report that is wanted, and how it is cut.</summary>
public abstract record ReportRequest
{
    private protected ReportRequest()
    {
    }

    /// <summary>Gets the zone whose days and months count; UTC if not given.</summary>
    public CalendarZone Zone { get; init; } = CalendarZone.Utc;

    /// <summary>Gets the first moment of the report; null for the beginning of the history.</summary>
    public PeriodBound? From { get; init; }

    /// <summary>Gets the first moment after the report; null for the end of the history.</summary>
    public PeriodBound? To { get; init; }

    /// <summary>Gets how the report is cut into periods.</summary>
    public PeriodCut Cut { get; init; }

    /// <summary>
    /// Gets who is told the number of each event that is read, to show how far a long walk is; nobody, if not given. A second walk
    /// begins with event 1 again.
    /// </summary>
    public Action<EventNumber>? Walked { get; init; }
}
