namespace StakingLedger.Reports;

/// <summary>One period of a statement.</summary>
public sealed class StatementPeriod : ReportPeriod
{
    internal StatementPeriod(CalendarSpan span, HolderPosition opening)
        : base(span) => (Opening, Closing) = (opening, opening);

    /// <summary>Gets what the holder had before it.</summary>
    public HolderPosition Opening { get; }

    /// <summary>Gets what the holder had after it.</summary>
    public HolderPosition Closing { get; internal set; }

    /// <summary>Gets the lines, in order.</summary>
    public IReadOnlyList<StatementLine> Lines => LineList;

    /// <summary>Gets the sub-totals of the lines.</summary>
    public StatementTotals Totals { get; } = new();

    /// <summary>Gets the income on the basis that was asked for.</summary>
    public required IncomeAccount Income { get; init; }

    /// <summary>Gets what is requested and claimable.</summary>
    public required WithdrawalAccount Withdrawals { get; init; }

    internal List<StatementLine> LineList { get; } = [];

    internal void Add(StatementLine line)
    {
        LineList.Add(line);
        Totals.Add(line);
    }
}
