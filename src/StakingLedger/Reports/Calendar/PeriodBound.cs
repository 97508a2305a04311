using NodaTime.Text;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Where a statement begins or ends: a date, which means the first moment of that day in the statement's zone, or a moment. The
/// default is the first second of 1970.
/// </summary>
public readonly record struct PeriodBound
{
    private readonly string? _date;
    private readonly Timestamp _moment;

    private PeriodBound(string? date, Timestamp moment) => (_date, _moment) = (date, moment);

    /// <summary>A moment.</summary>
    /// <param name="moment">The moment.</param>
    public static PeriodBound At(Timestamp moment) => new(null, moment);

    /// <summary>Reads a date such as 2026-01-31, a UTC moment such as 2026-01-31T23:00:00Z, or plain seconds since 1970.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is none of them, or names a day that does not exist.</exception>
    public static PeriodBound Parse(string text) => TryParse(text, out PeriodBound bound)
        ? bound
        : throw new FormatException(
            $"'{text}' is neither a day nor a moment; expected a date such as 2026-01-31, a UTC moment such as "
            + "2026-01-31T23:00:00Z, or plain seconds since 1970.");

    /// <summary>Reads a date, a UTC moment or plain seconds; false when the text is none of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bound">What it says.</param>
    public static bool TryParse(string? text, out PeriodBound bound)
    {
        if (Timestamp.TryParse(text, out Timestamp moment))
        {
            bound = At(moment);
            return true;
        }

        bool isDate = text is { Length: 10 } && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out NodaTime.LocalDate date)
            && date.Year >= 1970;
        bound = isDate ? new PeriodBound(text, default) : default;
        return isDate;
    }

    /// <summary>The moment it means in a zone.</summary>
    /// <param name="zone">The zone.</param>
    public Timestamp In(CalendarZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _date is null ? _moment : zone.StartOf(LocalDatePattern.Iso.Parse(_date).Value);
    }

    /// <summary>The date, or the moment.</summary>
    public override string ToString() => _date ?? _moment.ToString();
}
