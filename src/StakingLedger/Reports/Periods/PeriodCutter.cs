using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Cuts the time of a statement into periods that follow each other without a gap.</summary>
internal sealed class PeriodCutter(PeriodCut cut, CalendarZone zone, Timestamp from, Timestamp? to)
{
    /// <summary>The period that a moment falls in.</summary>
    /// <param name="moment">The moment, not before the statement's beginning.</param>
    public CalendarSpan At(Timestamp moment)
    {
        CalendarSpan span = cut switch
        {
            PeriodCut.Day => zone.DayOf(moment),
            PeriodCut.Month => zone.MonthOf(moment),
            _ => new CalendarSpan(from, to),
        };
        return new CalendarSpan(Later(span.From, from), span.To is { } end && (to is not { } last || end < last) ? end : to);
    }

    /// <summary>Whether a period ends with an event.</summary>
    public bool EndsWith(BookReader books)
    {
        if (cut != PeriodCut.Report)
        {
            return false;
        }

        for (int i = 0; i < books.Effects.StepCount; i++)
        {
            if (StatementSources.IsOfReport(books.Effects.StepAt(i).Cause))
            {
                return true;
            }
        }

        return books.IsReport();
    }

    private static Timestamp Later(Timestamp one, Timestamp other) => one > other ? one : other;
}
