namespace StakingLedger.Reports;

/// <summary>How the steps of the rate become income, where lots count the worth.</summary>
public enum RateIncome : byte
{
    /// <summary>The lines of one event are added up: a report is income when it adds to the worth, a loss when it takes from it.</summary>
    PerEvent = 0,

    /// <summary>Each line by itself: rewards are income before fees, and fees and penalties are losses of lots.</summary>
    PerLine = 1,
}
