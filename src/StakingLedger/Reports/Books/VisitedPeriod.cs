namespace StakingLedger.Reports;

/// <summary>A period of the books, of which a visitor is told once something happens in it.</summary>
internal sealed class VisitedPeriod(CalendarSpan span) : ReportPeriod(span)
{
    /// <summary>Gets or sets a value indicating whether the visitor was told that it began.</summary>
    public bool IsBegun { get; set; }
}
