using System.Globalization;

namespace StakingLedger.Units;

/// <summary>The position of an event in the journal, counted from 1.</summary>
/// <remarks>
/// The default value is 0, genesis: the moment before the first event.
/// The text is plain decimal digits; culture never matters.
/// </remarks>
public readonly record struct EventNumber : IComparable<EventNumber>, ISpanParsable<EventNumber>
{
    private EventNumber(ulong value) => Value = value;

    /// <summary>The moment before the first event (0).</summary>
    public static EventNumber Genesis => default;

    /// <summary>The first event of a journal (1).</summary>
    public static EventNumber First => new(1);

    /// <summary>The number itself.</summary>
    public ulong Value { get; }

    /// <summary>True for the moment before the first event.</summary>
    public bool IsGenesis => Value == 0;

    /// <summary>The position with the given number; 0 is genesis.</summary>
    public static EventNumber From(ulong value) => new(value);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static EventNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static EventNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out EventNumber result)
            ? result
            : throw UnitText.Refused(text, nameof(EventNumber), UnitText.UInt64Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out EventNumber result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EventNumber result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value);
        result = new EventNumber(value);
        return read;
    }

    static EventNumber IParsable<EventNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EventNumber>.TryParse(string? s, IFormatProvider? provider, out EventNumber result) =>
        TryParse(s, out result);

    static EventNumber ISpanParsable<EventNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<EventNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EventNumber result) =>
        TryParse(s, out result);

    /// <summary>The position after this one.</summary>
    /// <exception cref="OverflowException">This is the last 64-bit number.</exception>
    public EventNumber Next() => new(checked(Value + 1));

    /// <summary>The position before this one.</summary>
    /// <exception cref="InvalidOperationException">Nothing lies before genesis.</exception>
    public EventNumber Previous() =>
        Value == 0 ? throw new InvalidOperationException("Nothing lies before genesis.") : new(Value - 1);

    /// <summary>How many events lie between an earlier one and this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The other one is later than this one.</exception>
    public ulong DistanceFrom(EventNumber earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier.Value, Value, nameof(earlier));
        return Value - earlier.Value;
    }

    /// <summary>Orders by number.</summary>
    public int CompareTo(EventNumber other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is the smaller.</summary>
    public static bool operator <(EventNumber left, EventNumber right) => left.Value < right.Value;

    /// <summary>True when the left number is the greater.</summary>
    public static bool operator >(EventNumber left, EventNumber right) => left.Value > right.Value;

    /// <summary>True when the left number is not the greater.</summary>
    public static bool operator <=(EventNumber left, EventNumber right) => left.Value <= right.Value;

    /// <summary>True when the left number is not the smaller.</summary>
    public static bool operator >=(EventNumber left, EventNumber right) => left.Value >= right.Value;

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
