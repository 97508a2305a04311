namespace StakingLedger.Units;

public readonly partial record struct Timestamp
{
    private const string Pattern = "0000-00-00T00:00:00Z";
    private const ulong SecondsPerDay = 86_400;

    // 0000-03-01 is day 0 of the count by which dates are computed: a year that begins in March ends with its leap day.
    private const ulong DaysFromMarchYearZeroTo1970 = 719_468;
    private const ulong DaysPer400Years = 146_097;
    private const ulong FirstSecondOfYear10000 = 253_402_300_800;

    /// <summary>Reads "2026-01-02T03:04:05Z" (years 1970 to 9999) or plain seconds since the Unix epoch.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is neither, or names a moment that does not exist.</exception>
    public static Timestamp Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads "2026-01-02T03:04:05Z" (years 1970 to 9999) or plain seconds since the Unix epoch.</summary>
    /// <exception cref="FormatException">The text is neither, or names a moment that does not exist.</exception>
    public static Timestamp Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Timestamp result)
            ? result
            : throw UnitText.Refused(text, nameof(Timestamp), "a UTC moment such as 2026-01-02T03:04:05Z, or plain seconds");

    /// <summary>Reads a UTC moment or plain seconds; false when the text is neither.</summary>
    public static bool TryParse(string? text, out Timestamp result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads a UTC moment or plain seconds; false when the text is neither.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Timestamp result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong seconds) || TryReadIso(text, out seconds);
        result = read ? new Timestamp(seconds) : default;
        return read;
    }

    static Timestamp IParsable<Timestamp>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Timestamp>.TryParse(string? s, IFormatProvider? provider, out Timestamp result) =>
        TryParse(s, out result);

    static Timestamp ISpanParsable<Timestamp>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Timestamp>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Timestamp result) =>
        TryParse(s, out result);

    private string? TryWriteIso()
    {
        if (Seconds >= FirstSecondOfYear10000)
        {
            return null;
        }

        (ulong year, ulong month, ulong day) = DateOf(Seconds / SecondsPerDay);
        ulong second = Seconds % SecondsPerDay;
        Span<char> text = stackalloc char[Pattern.Length];
        Pattern.CopyTo(text);
        WriteDigits(text[..4], year);
        WriteDigits(text[5..7], month);
        WriteDigits(text[8..10], day);
        WriteDigits(text[11..13], second / 3_600);
        WriteDigits(text[14..16], second / 60 % 60);
        WriteDigits(text[17..19], second % 60);
        return text.ToString();
    }

    private static bool TryReadIso(ReadOnlySpan<char> text, out ulong seconds)
    {
        seconds = 0;
        if (text.Length != Pattern.Length || text[4] != '-' || text[7] != '-' || text[10] != 'T'
            || text[13] != ':' || text[16] != ':' || text[19] != 'Z'
            || !UnitText.TryReadDigits(text[..4], out ulong year)
            || !UnitText.TryReadDigits(text[5..7], out ulong month)
            || !UnitText.TryReadDigits(text[8..10], out ulong day)
            || !UnitText.TryReadDigits(text[11..13], out ulong hour)
            || !UnitText.TryReadDigits(text[14..16], out ulong minute)
            || !UnitText.TryReadDigits(text[17..19], out ulong second)
            || year < 1970 || month is < 1 or > 12 || day < 1 || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        // A day that its month does not have would land in the next month: the way back finds it out.
        ulong days = DaysTo(year, month, day);
        seconds = (days * SecondsPerDay) + (hour * 3_600) + (minute * 60) + second;
        return DateOf(days) == (year, month, day);
    }

    private static ulong DaysTo(ulong year, ulong month, ulong day)
    {
        ulong marchYear = month > 2 ? year : year - 1;
        ulong monthFromMarch = (month + 9) % 12;
        ulong days = (marchYear * 365) + (marchYear / 4) - (marchYear / 100) + (marchYear / 400);
        return days + DaysBeforeMonth(monthFromMarch) + (day - 1) - DaysFromMarchYearZeroTo1970;
    }

    private static (ulong Year, ulong Month, ulong Day) DateOf(ulong daysSince1970)
    {
        ulong days = daysSince1970 + DaysFromMarchYearZeroTo1970;
        ulong century4 = days / DaysPer400Years;
        ulong dayOf400 = days % DaysPer400Years;
        ulong yearOf400 = (dayOf400 - (dayOf400 / 1_460) + (dayOf400 / 36_524) - (dayOf400 / (DaysPer400Years - 1))) / 365;
        ulong dayOfYear = dayOf400 - ((yearOf400 * 365) + (yearOf400 / 4) - (yearOf400 / 100));
        ulong monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        ulong month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        ulong year = (century4 * 400) + yearOf400 + (month <= 2 ? 1UL : 0UL);
        return (year, month, dayOfYear - DaysBeforeMonth(monthFromMarch) + 1);
    }

    // From March on, five months have 153 days in the same pattern of 31 and 30: (153 m + 2) / 5 counts them.
    private static ulong DaysBeforeMonth(ulong monthFromMarch) => ((153 * monthFromMarch) + 2) / 5;

    private static void WriteDigits(Span<char> destination, ulong value)
    {
        for (int i = destination.Length - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }
}
