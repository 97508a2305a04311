using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One period of a report.</summary>
public abstract class ReportPeriod
{
    private protected ReportPeriod(CalendarSpan span) => Span = span;

    /// <summary>
    /// Gets its time. A period that ends with a report reaches to the time of the report, whose event is a part of it.
    /// </summary>
    public CalendarSpan Span { get; internal set; }

    /// <summary>Gets the first event in it, whoever it is about; null when there was none.</summary>
    public EventNumber? FirstEvent { get; internal set; }

    /// <summary>Gets the last event in it.</summary>
    public EventNumber? LastEvent { get; internal set; }
}
