using System.Globalization;

namespace StakingLedger.Units;

/// <summary>The number of a node operator.</summary>
/// <remarks>The default value is operator 0, a real operator. The text is plain decimal digits; culture never matters.</remarks>
public readonly record struct OperatorId : IComparable<OperatorId>, ISpanParsable<OperatorId>
{
    private OperatorId(ulong value) => Value = value;

    /// <summary>The number itself.</summary>
    public ulong Value { get; }

    /// <summary>The operator with the given number.</summary>
    public static OperatorId From(ulong value) => new(value);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static OperatorId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static OperatorId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out OperatorId result)
            ? result
            : throw UnitText.Refused(text, nameof(OperatorId), UnitText.UInt64Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out OperatorId result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out OperatorId result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value);
        result = new OperatorId(value);
        return read;
    }

    static OperatorId IParsable<OperatorId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OperatorId>.TryParse(string? s, IFormatProvider? provider, out OperatorId result) =>
        TryParse(s, out result);

    static OperatorId ISpanParsable<OperatorId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<OperatorId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OperatorId result) =>
        TryParse(s, out result);

    /// <summary>Orders by number.</summary>
    public int CompareTo(OperatorId other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is the smaller.</summary>
    public static bool operator <(OperatorId left, OperatorId right) => left.Value < right.Value;

    /// <summary>True when the left number is the greater.</summary>
    public static bool operator >(OperatorId left, OperatorId right) => left.Value > right.Value;

    /// <summary>True when the left number is not the greater.</summary>
    public static bool operator <=(OperatorId left, OperatorId right) => left.Value <= right.Value;

    /// <summary>True when the left number is not the smaller.</summary>
    public static bool operator >=(OperatorId left, OperatorId right) => left.Value >= right.Value;

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
