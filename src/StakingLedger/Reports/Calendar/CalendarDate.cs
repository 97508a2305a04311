using NodaTime;
using NodaTime.Text;

namespace StakingLedger.Reports;

/// <summary>A date of the calendar. The default is 0001-01-01.</summary>
internal readonly record struct CalendarDate : IComparable<CalendarDate>
{
    private static readonly LocalDate LastDay = new(9999, 12, 31);

    private readonly LocalDate _date;

    public CalendarDate(LocalDate date) => _date = date;

    public static bool operator <(CalendarDate left, CalendarDate right) => left._date < right._date;

    public static bool operator >(CalendarDate left, CalendarDate right) => left._date > right._date;

    public static bool operator <=(CalendarDate left, CalendarDate right) => left._date <= right._date;

    public static bool operator >=(CalendarDate left, CalendarDate right) => left._date >= right._date;

    /// <summary>The day after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is the last day of the year 9999.</exception>
    public CalendarDate Next() => _date < LastDay
        ? new CalendarDate(_date.PlusDays(1))
        : throw new ArgumentOutOfRangeException(null, ToString(), "The calendar has no day after this.");

    public int CompareTo(CalendarDate other) => _date.CompareTo(other._date);

    /// <summary>The date, such as 2026-03-29.</summary>
    public override string ToString() => LocalDatePattern.Iso.Format(_date);
}
