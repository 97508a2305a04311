using NodaTime;
using NodaTime.TimeZones;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A time zone by its IANA name, from the time-zone data that the library brings along: the machine's own is never asked.
/// </summary>
public sealed class CalendarZone
{
    private const ulong SecondsOfTheCalendar = 253_402_300_800;

    private static readonly LocalDate LastDay = new(9999, 12, 31);

    private readonly DateTimeZone _zone;

    private CalendarZone(DateTimeZone zone) => _zone = zone;

    /// <summary>Gets Coordinated Universal Time.</summary>
    public static CalendarZone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>Gets the version of the time-zone data, such as 2026a.</summary>
    public static string DataVersion => TzdbDateTimeZoneSource.Default.TzdbVersion;

    /// <summary>Gets the IANA name.</summary>
    public string Id => _zone.Id;

    /// <summary>Finds a zone.</summary>
    /// <param name="id">Its IANA name, such as Europe/Zurich.</param>
    /// <exception cref="FormatException">There is no such zone; the message says which names come near.</exception>
    public static CalendarZone Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
        {
            return new CalendarZone(zone);
        }

        IReadOnlyList<string> near = ZoneNames.Near(id, DateTimeZoneProviders.Tzdb.Ids);
        string expected = near.Count == 0
            ? "expected an IANA name such as Europe/Zurich"
            : $"did you mean {string.Join(", ", near)}?";
        throw new FormatException($"'{id}' is no time zone of the IANA data {DataVersion}; {expected}");
    }

    /// <summary>The day that a moment falls in, in this zone.</summary>
    /// <param name="moment">The moment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies beyond the year 9999.</exception>
    public CalendarSpan DayOf(Timestamp moment)
    {
        LocalDate day = DateOf(moment);
        return new CalendarSpan(StartOf(day), StartAfter(day));
    }

    /// <summary>The month that a moment falls in, in this zone.</summary>
    /// <param name="moment">The moment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies beyond the year 9999.</exception>
    public CalendarSpan MonthOf(Timestamp moment)
    {
        LocalDate day = DateOf(moment);
        return new CalendarSpan(StartOf(day.With(DateAdjusters.StartOfMonth)), StartAfter(day.With(DateAdjusters.EndOfMonth)));
    }

    /// <summary>
    /// A moment as the zone's clocks show it, with the offset: 2026-03-29T03:00:00+02:00. As UTC, or plain seconds, after the year 9999.
    /// </summary>
    /// <param name="moment">The moment.</param>
    public string Show(Timestamp moment) => IsInCalendar(moment)
        ? NodaTime.Text.OffsetDateTimePattern.Rfc3339.Format(InstantOf(moment).InZone(_zone).ToOffsetDateTime())
        : moment.ToString();

    /// <summary>The date of a moment in this zone, such as 2026-03-29. As UTC, or plain seconds, after the year 9999.</summary>
    /// <param name="moment">The moment.</param>
    public string ShowDate(Timestamp moment) =>
        IsInCalendar(moment) ? NodaTime.Text.LocalDatePattern.Iso.Format(DateOf(moment)) : moment.ToString();

    /// <summary>The first moment of a day; of the day after it, where the zone skipped the day; 1970 for what began before.</summary>
    internal Timestamp StartOf(LocalDate day)
    {
        // A zone that crosses the date line skips a day as a whole: its span is empty, and begins where the next day does.
        ZoneLocalMapping map = _zone.MapLocal(day.AtMidnight());
        Instant start = map.Count == 0 ? map.LateInterval.Start : map.First().ToInstant();
        long seconds = start.ToUnixTimeSeconds();
        return Timestamp.FromSeconds(seconds < 0 ? 0 : (ulong)seconds);
    }

    /// <summary>The date of the day that a moment falls in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies beyond the year 9999.</exception>
    internal CalendarDate CalendarDateOf(Timestamp moment) => new(DateOf(moment));

    /// <summary>Whether the zone's clocks show a year up to 9999: east of Greenwich the next one begins some hours earlier.</summary>
    private bool IsInCalendar(Timestamp moment)
    {
        if (moment.Seconds >= SecondsOfTheCalendar)
        {
            return false;
        }

        Instant instant = Instant.FromUnixTimeSeconds((long)moment.Seconds);
        return (long)moment.Seconds + _zone.GetUtcOffset(instant).Seconds < (long)SecondsOfTheCalendar;
    }

    private Instant InstantOf(Timestamp moment) => IsInCalendar(moment)
        ? Instant.FromUnixTimeSeconds((long)moment.Seconds)
        : throw new ArgumentOutOfRangeException(
            nameof(moment), moment.Seconds, "A moment beyond the year 9999 falls in no day of the calendar.");

    /// <summary>
    /// The date of the day that a moment falls in. Where the clocks go back over midnight, to an hour of the day before, the new day has
    /// begun already and goes on: days never run backwards.
    /// </summary>
    private LocalDate DateOf(Timestamp moment)
    {
        LocalDate shown = InstantOf(moment).InZone(_zone).Date;
        return StartAfter(shown) <= moment ? shown.PlusDays(1) : shown;
    }

    /// <summary>The first moment after a day; null after the last day of the calendar.</summary>
    private Timestamp? StartAfter(LocalDate last) => last == LastDay ? null : StartOf(last.PlusDays(1));
}
