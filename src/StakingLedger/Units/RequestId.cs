using System.Globalization;

namespace StakingLedger.Units;

/// <summary>The number of a withdrawal request in its queue, counted from 1.</summary>
/// <remarks>
/// The default value is 0, the sentinel: it names no request.
/// The text is plain decimal digits; culture never matters.
/// </remarks>
public readonly record struct RequestId : IComparable<RequestId>, ISpanParsable<RequestId>
{
    private RequestId(ulong value) => Value = value;

    /// <summary>The sentinel (0): no request.</summary>
    public static RequestId None => default;

    /// <summary>The first request of a queue (1).</summary>
    public static RequestId First => new(1);

    /// <summary>The number itself.</summary>
    public ulong Value { get; }

    /// <summary>True for the sentinel, which names no request.</summary>
    public bool IsNone => Value == 0;

    /// <summary>The request with the given number; 0 is the sentinel.</summary>
    public static RequestId From(ulong value) => new(value);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static RequestId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static RequestId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out RequestId result) ? result : throw UnitText.Refused(text, nameof(RequestId), UnitText.UInt64Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out RequestId result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RequestId result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value);
        result = new RequestId(value);
        return read;
    }

    static RequestId IParsable<RequestId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RequestId>.TryParse(string? s, IFormatProvider? provider, out RequestId result) =>
        TryParse(s, out result);

    static RequestId ISpanParsable<RequestId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<RequestId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RequestId result) =>
        TryParse(s, out result);

    /// <summary>The request after this one.</summary>
    /// <exception cref="OverflowException">This is the last 64-bit number.</exception>
    public RequestId Next() => new(checked(Value + 1));

    /// <summary>Orders by number.</summary>
    public int CompareTo(RequestId other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is the smaller.</summary>
    public static bool operator <(RequestId left, RequestId right) => left.Value < right.Value;

    /// <summary>True when the left number is the greater.</summary>
    public static bool operator >(RequestId left, RequestId right) => left.Value > right.Value;

    /// <summary>True when the left number is not the greater.</summary>
    public static bool operator <=(RequestId left, RequestId right) => left.Value <= right.Value;

    /// <summary>True when the left number is not the smaller.</summary>
    public static bool operator >=(RequestId left, RequestId right) => left.Value >= right.Value;

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
