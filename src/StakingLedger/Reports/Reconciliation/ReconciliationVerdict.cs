namespace StakingLedger.Reports;

/// <summary>What came of comparing one observed value.</summary>
public enum ReconciliationVerdict
{
    /// <summary>The ledger says the same, to the last unit.</summary>
    Equal = 0,

    /// <summary>The ledger's value is printed like this; what lies behind the last digit was not observed.</summary>
    EqualAtPrintedPrecision = 1,

    /// <summary>It differs, and one cause reproduces the very number.</summary>
    Explained = 2,

    /// <summary>It differs, and more than one cause reproduces the number.</summary>
    Ambiguous = 3,

    /// <summary>
    /// It differs by no more than roundings of the account's own movements could make, but none of the known ones gives the number:
    /// it counts as unexplained.
    /// </summary>
    WithinBound = 4,

    /// <summary>It differs, and nothing that was tried gives the number.</summary>
    Unexplained = 5,
}
