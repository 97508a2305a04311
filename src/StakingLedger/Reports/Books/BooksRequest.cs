using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>Which books of a pool are wanted.</summary>
public sealed record BooksRequest : ReportRequest
{
    /// <summary>
    /// Gets the totals of the books as of the event that the ledger's snapshot was taken after, where the ledger came from one; else null.
    /// </summary>
    public BookTotals? Opening { get; init; }
}
