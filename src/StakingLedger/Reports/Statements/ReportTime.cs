using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The time of a report, and how it lies to that of the history.</summary>
internal sealed class ReportTime
{
    /// <summary>Reads the bounds in their zone; without a first one the report begins with the history.</summary>
    /// <param name="ledger">The history; it has events.</param>
    /// <param name="zone">The zone of the bounds.</param>
    /// <param name="from">The first day or moment; null for the beginning.</param>
    /// <param name="to">The first one after the report; null for the end.</param>
    /// <exception cref="ArgumentException">The end lies before the beginning.</exception>
    public ReportTime(PoolLedger ledger, CalendarZone zone, PeriodBound? from, PeriodBound? to)
    {
        HistoryFrom = ledger.ContextOf(ledger.Journal.FirstEvent).Time;
        HistoryTo = ledger.ContextOf(ledger.LastEvent).Time;
        Timestamp? first = from?.In(zone);
        To = to?.In(zone);
        From = first ?? (To is { } end && end < HistoryFrom ? end : HistoryFrom);
        if (To is { } last && last < From)
        {
            throw new ArgumentException($"The report would end before it begins: from {from}, to {to}.", nameof(to));
        }

        Reach = To is { } until && until <= HistoryFrom ? StatementReach.LiesBefore
            : From > HistoryTo ? StatementReach.LiesAfter
            : first < HistoryFrom ? StatementReach.BeginsBefore
            : StatementReach.Within;
    }

    /// <summary>Gets the first moment.</summary>
    public Timestamp From { get; }

    /// <summary>Gets the first moment after it; null when it reaches to the end of the history.</summary>
    public Timestamp? To { get; }

    /// <summary>Gets the time of the first event of the history.</summary>
    public Timestamp HistoryFrom { get; }

    /// <summary>Gets the time of the last event of the history.</summary>
    public Timestamp HistoryTo { get; }

    /// <summary>Gets how it lies to the history's time.</summary>
    public StatementReach Reach { get; }
}
