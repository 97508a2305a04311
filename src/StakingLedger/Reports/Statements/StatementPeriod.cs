using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One period of a statement.</summary>
public sealed class StatementPeriod
{
    internal StatementPeriod(CalendarSpan span, HolderPosition opening) => (Span, Opening, Closing) = (span, opening, opening);

    /// <summary>
    /// Gets its time. A period that ends with a report reaches to the time of the report, whose event is a part of it.
    /// </summary>
    public CalendarSpan Span { get; internal set; }

    /// <summary>Gets the first event in it, whoever it is about; null when there was none.</summary>
    public EventNumber? FirstEvent { get; internal set; }

    /// <summary>Gets the last event in it.</summary>
    public EventNumber? LastEvent { get; internal set; }

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
