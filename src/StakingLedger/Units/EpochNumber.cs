using System.Globalization;

namespace StakingLedger.Units;

/// <summary>The number of an epoch: the clock of a beacon chain, or of whatever reports to the pool.</summary>
/// <remarks>The default value is epoch 0, a real epoch. The text is plain decimal digits; culture never matters.</remarks>
public readonly record struct EpochNumber : IComparable<EpochNumber>, ISpanParsable<EpochNumber>
{
    private EpochNumber(ulong value) => Value = value;

    /// <summary>The number itself.</summary>
    public ulong Value { get; }

    /// <summary>The epoch with the given number.</summary>
    public static EpochNumber From(ulong value) => new(value);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static EpochNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static EpochNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out EpochNumber result)
            ? result
            : throw UnitText.Refused(text, nameof(EpochNumber), UnitText.UInt64Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out EpochNumber result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EpochNumber result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value);
        result = new EpochNumber(value);
        return read;
    }

    static EpochNumber IParsable<EpochNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EpochNumber>.TryParse(string? s, IFormatProvider? provider, out EpochNumber result) =>
        TryParse(s, out result);

    static EpochNumber ISpanParsable<EpochNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<EpochNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EpochNumber result) =>
        TryParse(s, out result);

    /// <summary>The epoch after this one.</summary>
    /// <exception cref="OverflowException">This is the last 64-bit number.</exception>
    public EpochNumber Next() => new(checked(Value + 1));

    /// <summary>How many epochs lie between an earlier one and this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The other one is later than this one.</exception>
    public ulong DistanceFrom(EpochNumber earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier.Value, Value, nameof(earlier));
        return Value - earlier.Value;
    }

    /// <summary>Orders by number.</summary>
    public int CompareTo(EpochNumber other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is the smaller.</summary>
    public static bool operator <(EpochNumber left, EpochNumber right) => left.Value < right.Value;

    /// <summary>True when the left number is the greater.</summary>
    public static bool operator >(EpochNumber left, EpochNumber right) => left.Value > right.Value;

    /// <summary>True when the left number is not the greater.</summary>
    public static bool operator <=(EpochNumber left, EpochNumber right) => left.Value <= right.Value;

    /// <summary>True when the left number is not the smaller.</summary>
    public static bool operator >=(EpochNumber left, EpochNumber right) => left.Value >= right.Value;

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
