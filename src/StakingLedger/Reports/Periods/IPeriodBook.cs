namespace StakingLedger.Reports;

/// <summary>Adds events up to periods.</summary>
/// <typeparam name="TPeriod">The periods.</typeparam>
internal interface IPeriodBook<TPeriod>
    where TPeriod : ReportPeriod
{
    /// <summary>Whether there is nothing to tell of the time until the next event.</summary>
    bool IsEmpty { get; }

    /// <summary>Begins a period with what there is.</summary>
    TPeriod Begin(CalendarSpan span);

    /// <summary>Takes the event read last into a period.</summary>
    void Apply(TPeriod period);

    /// <summary>Ends a period; false when it is not worth telling.</summary>
    bool End(TPeriod period);
}
