using System.Globalization;

namespace StakingLedger.Units;

/// <summary>The index of a validator on the beacon chain.</summary>
/// <remarks>
/// The default value is validator 0, a real validator.
/// The text is plain decimal digits; culture never matters.
/// </remarks>
public readonly record struct ValidatorId : IComparable<ValidatorId>, ISpanParsable<ValidatorId>
{
    private ValidatorId(ulong value) => Value = value;

    /// <summary>The number itself.</summary>
    public ulong Value { get; }

    /// <summary>The validator with the given index.</summary>
    public static ValidatorId From(ulong value) => new(value);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static ValidatorId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static ValidatorId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ValidatorId result)
            ? result
            : throw UnitText.Refused(text, nameof(ValidatorId), UnitText.UInt64Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out ValidatorId result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ValidatorId result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value);
        result = new ValidatorId(value);
        return read;
    }

    static ValidatorId IParsable<ValidatorId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ValidatorId>.TryParse(string? s, IFormatProvider? provider, out ValidatorId result) =>
        TryParse(s, out result);

    static ValidatorId ISpanParsable<ValidatorId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ValidatorId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ValidatorId result) =>
        TryParse(s, out result);

    /// <summary>Orders by number.</summary>
    public int CompareTo(ValidatorId other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is the smaller.</summary>
    public static bool operator <(ValidatorId left, ValidatorId right) => left.Value < right.Value;

    /// <summary>True when the left number is the greater.</summary>
    public static bool operator >(ValidatorId left, ValidatorId right) => left.Value > right.Value;

    /// <summary>True when the left number is not the greater.</summary>
    public static bool operator <=(ValidatorId left, ValidatorId right) => left.Value <= right.Value;

    /// <summary>True when the left number is not the smaller.</summary>
    public static bool operator >=(ValidatorId left, ValidatorId right) => left.Value >= right.Value;

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
