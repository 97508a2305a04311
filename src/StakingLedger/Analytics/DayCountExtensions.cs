using System.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>Counts years.</summary>
public static class DayCountExtensions
{
    private const ulong SecondsPerDay = 86_400;
    private const ulong SecondsPerQuarterDay = 21_600;
    private const int LastYear = 9999;

    /// <summary>The name that stands beside a rate: 365, 365.25 or actual/actual.</summary>
    /// <param name="dayCount">The day count.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day count.</exception>
    public static string Name(this DayCount dayCount) => dayCount switch
    {
        DayCount.Days365 => "365",
        DayCount.Days365And6Hours => "365.25",
        DayCount.ActualActual => "actual/actual",
        _ => throw Unknown(dayCount),
    };

    /// <summary>The years between two moments, exactly.</summary>
    internal static (BigInteger Numerator, BigInteger Denominator) YearsBetween(this DayCount dayCount, Timestamp from, Timestamp to) =>
        dayCount switch
        {
            DayCount.Days365 => (to.SecondsSince(from), 365 * SecondsPerDay),
            DayCount.Days365And6Hours => (to.SecondsSince(from), (365 * SecondsPerDay) + SecondsPerQuarterDay),
            DayCount.ActualActual => CalendarYears(from, to),
            _ => throw Unknown(dayCount),
        };

    private static ArgumentOutOfRangeException Unknown(DayCount dayCount) =>
        new(nameof(dayCount), dayCount, "A day count is 365, 365.25 or actual/actual.");

    private static (BigInteger Numerator, BigInteger Denominator) CalendarYears(Timestamp from, Timestamp to)
    {
        ulong common = 0;
        ulong leap = 0;
        ulong at = from.Seconds;
        while (at < to.Seconds)
        {
            int year = YearOf(at);
            ulong end = Math.Min(to.Seconds, year == LastYear ? ulong.MaxValue : StartOf(year + 1));
            (common, leap) = DateTime.IsLeapYear(year) ? (common, leap + (end - at)) : (common + (end - at), leap);
            at = end;
        }

        return ((common * (BigInteger)366) + (leap * (BigInteger)365), 365 * 366 * (BigInteger)SecondsPerDay);
    }

    private static int YearOf(ulong seconds) => seconds < 253_402_300_800
        ? DateTimeOffset.FromUnixTimeSeconds((long)seconds).Year
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "The calendar's years are known up to 9999.");

    private static ulong StartOf(int year) => (ulong)new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
}
