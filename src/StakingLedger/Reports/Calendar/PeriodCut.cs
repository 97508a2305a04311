namespace StakingLedger.Reports;

/// <summary>How a statement is cut into periods. The default is one period.</summary>
public enum PeriodCut : byte
{
    /// <summary>One period from the first to the last moment asked for.</summary>
    Whole = 0,

    /// <summary>A period for each day of the zone: of 23, 24 or 25 hours.</summary>
    Day = 1,

    /// <summary>A period for each month of the zone.</summary>
    Month = 2,

    /// <summary>A period for each report of the oracle: from after the report before it to the end of its own event.</summary>
    Report = 3,
}
