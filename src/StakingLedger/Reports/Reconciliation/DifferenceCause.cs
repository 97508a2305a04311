namespace StakingLedger.Reports;

/// <summary>Why an observed value differs from the ledger's.</summary>
public enum DifferenceCause
{
    /// <summary>No hypothesis reproduces it.</summary>
    Unknown = 0,

    /// <summary>Another rounding, which is named, gives the very number.</summary>
    Rounding = 1,

    /// <summary>A whole number that was printed with fewer digits than it has.</summary>
    PrintedPrecision = 2,

    /// <summary>It is the ledger's value at another event.</summary>
    Timing = 3,

    /// <summary>The effect of one event, or of two, is left out.</summary>
    MissingEvent = 4,

    /// <summary>The effect of one event, or of two, is counted twice.</summary>
    DuplicatedEvent = 5,

    /// <summary>It is the value of the same history under other rules.</summary>
    OtherRules = 6,

    /// <summary>Another unit was printed than the one stated, or shares in place of assets.</summary>
    UnitMistake = 7,

    /// <summary>It counts assets that arrived and that no report has counted.</summary>
    UnattributedDonation = 8,

    /// <summary>One event is left out and another is counted twice.</summary>
    MissingAndDuplicatedEvent = 9,
}
