using System.Globalization;

namespace StakingLedger.Reports;

/// <summary>Which row of a price file is the price at a moment. The default is the last row at or before it, however old.</summary>
public readonly record struct PriceRule
{
    private PriceRule(bool isDay, ulong? maximumAge) => (IsExactDay, MaximumAge) = (isDay, maximumAge);

    /// <summary>Gets the rule that the row of the moment's own UTC day counts, whatever its time; there must be exactly one.</summary>
    public static PriceRule ExactDay => new(isDay: true, null);

    /// <summary>Gets a value indicating whether it is the rule of the exact day.</summary>
    public bool IsExactDay { get; }

    /// <summary>Gets how many seconds old the row may be; null when any age will do.</summary>
    public ulong? MaximumAge { get; }

    /// <summary>The rule that the last row at or before the moment counts.</summary>
    /// <param name="maximumAge">How many seconds old it may be; null when any age will do.</param>
    public static PriceRule LastAtOrBefore(ulong? maximumAge = null) => new(isDay: false, maximumAge);

    /// <summary>What the rule expects of the file.</summary>
    public override string ToString()
    {
        if (IsExactDay)
        {
            return "exactly one row of its UTC day";
        }

        return MaximumAge is { } age
            ? string.Create(CultureInfo.InvariantCulture, $"a row at or before it that is at most {age} s old")
            : "a row at or before it";
    }
}
