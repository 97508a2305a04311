using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The time of a report, and how it lies to the history's.</summary>
internal sealed class ReportTime
{
    /// <summary>Reads the bounds in their zone; without a first one the report begins with the history.</summary>
    /// <param name="ledger">The history.</param>
    /// <param name="zone">The zone of the bounds.</param>
    /// <param name="from">The first day or moment; null for the beginning.</param>
    /// <param name="to">The first one after the report; null for the end.</param>
    /// <exception cref="ArgumentException">
    /// The end lies before the beginning, the report would need what came before the snapshot that the ledger came from, or the ledger
    /// has no event.
    /// </exception>
    public ReportTime(PoolLedger ledger, CalendarZone zone, PeriodBound? from, PeriodBound? to)
    {
        if (ledger.Journal.Count == 0)
        {
            throw new ArgumentException("A report needs a history of one event at least.", nameof(ledger));
        }

        bool isResumed = !ledger.HistoryBeginsAfter.IsGenesis;
        Timestamp before = BeforeHistory(ledger);
        HistoryFrom = isResumed ? before : ledger.ContextOf(ledger.Journal.FirstEvent).Time;
        HistoryTo = ledger.ContextOf(ledger.LastEvent).Time;
        Timestamp? first = from?.In(zone);
        To = to?.In(zone);
        From = first ?? (To is { } end && end < HistoryFrom ? end : HistoryFrom);
        if (To is { } last && last < From)
        {
            throw new ArgumentException($"The report would end before it begins: from {from}, to {to}.", nameof(to));
        }

        if (isResumed && (first <= before || To <= before))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This ledger came from a snapshot after event {ledger.HistoryBeginsAfter.Value} of {before}: ")
                + $"a report from {first ?? From} would need the events before it.",
                nameof(from));
        }

        Reach = To is { } until && until <= HistoryFrom ? StatementReach.LiesBefore
            : From > HistoryTo ? StatementReach.LiesAfter
            : first < HistoryFrom ? StatementReach.BeginsBefore
            : StatementReach.Within;
    }

    /// <summary>Gets the first moment of the report.</summary>
    public Timestamp From { get; }

    /// <summary>Gets the first moment after the report; null when it reaches to the end of the history.</summary>
    public Timestamp? To { get; }

    /// <summary>Gets the time of the first event of the history; of the last one before it, where it begins with a snapshot.</summary>
    public Timestamp HistoryFrom { get; }

    /// <summary>Gets the time of the last event of the history.</summary>
    public Timestamp HistoryTo { get; }

    /// <summary>Gets how the report's time lies to the history's.</summary>
    public StatementReach Reach { get; }

    /// <summary>The time of the event before a history that begins with a snapshot; else 1970.</summary>
    public static Timestamp BeforeHistory(PoolLedger ledger) =>
        ledger.Journal.ContextBefore is { } context ? Timestamp.FromSeconds(context.Time) : default;
}
