namespace StakingLedger.Reports;

/// <summary>What one period of a statement did to lots.</summary>
public sealed class LotPeriod
{
    internal LotPeriod(StatementPeriod statement, LotTotals totals) => (Statement, Totals) = (statement, totals);

    /// <summary>Gets the period of the statement.</summary>
    public StatementPeriod Statement { get; }

    /// <summary>Gets what its lines did, in order.</summary>
    public IReadOnlyList<LotEntry> Entries => EntryList;

    /// <summary>Gets the sums.</summary>
    public LotTotals Totals { get; }

    /// <summary>Gets the open lots after it, those held longest first. Their quantities add up to the closing balance.</summary>
    public IReadOnlyList<Lot> Open { get; internal set; } = [];

    /// <summary>Gets the lots that are kept with requests after it.</summary>
    public IReadOnlyList<RequestLot> InRequests { get; internal set; } = [];

    internal List<LotEntry> EntryList { get; } = [];
}
