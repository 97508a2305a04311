namespace StakingLedger.Analytics;

/// <summary>How long a year is, for a yearly rate. No rate assumes one.</summary>
public enum DayCount : byte
{
    /// <summary>A year of 365 days: actual/365.</summary>
    Days365 = 0,

    /// <summary>A year of 365.25 days: actual/365.25.</summary>
    Days365And6Hours = 1,

    /// <summary>
    /// The calendar's years, in UTC: what falls in a year of 365 days counts 1/365 of a year a day, what falls in a year of 366 days
    /// 1/366. Known as actual/actual (ISDA).
    /// </summary>
    ActualActual = 2,
}
