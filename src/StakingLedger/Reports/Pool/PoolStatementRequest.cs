using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Which statement of a pool is wanted.</summary>
public sealed record PoolStatementRequest : ReportRequest
{
    /// <summary>
    /// Gets who is paid for an operator, where that is another account than the operator's party in the books; null for itself. What
    /// the account receives counts as the operator's fees: two operators that share one both show all of it.
    /// </summary>
    public Func<AccountId, AccountId?>? FeeRecipientOf { get; init; }

    /// <summary>
    /// Gets the totals of the books as of the event that the ledger's snapshot was taken after, where the ledger came from one; else null.
    /// </summary>
    public BookTotals? Opening { get; init; }
}
