using System.Globalization;
using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>A part of a whole in hundredths of a percent, from 0 to 10,000.</summary>
/// <remarks>The default value is zero. Taking a part of an amount always names its rounding.</remarks>
public readonly record struct BasisPoints : IComparable<BasisPoints>, ISpanParsable<BasisPoints>
{
    private const int Whole = 10_000;
    private const int PerPercent = 100;

    private readonly ushort _value;

    private BasisPoints(ushort value) => _value = value;

    /// <summary>Nothing of the whole (0).</summary>
    public static BasisPoints Zero => default;

    /// <summary>All of the whole (10,000).</summary>
    public static BasisPoints All => new(Whole);

    /// <summary>The number of basis points, 0 to 10,000.</summary>
    public int Value => _value;

    /// <summary>True when the part is nothing.</summary>
    public bool IsZero => _value == 0;

    /// <summary>That many basis points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 10,000.</exception>
    public static BasisPoints FromValue(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Whole);
        return new BasisPoints((ushort)value);
    }

    /// <summary>A whole number of percent, 100 basis points each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is negative or above 100.</exception>
    public static BasisPoints FromPercent(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, Whole / PerPercent);
        return new BasisPoints((ushort)(percent * PerPercent));
    }

    /// <summary>Reads plain decimal digits from 0 to 10000.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static BasisPoints Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits from 0 to 10000.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static BasisPoints Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out BasisPoints result)
            ? result
            : throw UnitText.Refused(text, nameof(BasisPoints), "decimal digits of a number from 0 to 10000");

    /// <summary>Reads plain decimal digits from 0 to 10000; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out BasisPoints result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits from 0 to 10000; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out BasisPoints result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value) && value <= Whole;
        result = read ? new BasisPoints((ushort)value) : default;
        return read;
    }

    static BasisPoints IParsable<BasisPoints>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<BasisPoints>.TryParse(string? s, IFormatProvider? provider, out BasisPoints result) =>
        TryParse(s, out result);

    static BasisPoints ISpanParsable<BasisPoints>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<BasisPoints>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out BasisPoints result) =>
        TryParse(s, out result);

    /// <summary>This part of an amount: amount · value / 10,000, rounded as named. Exact inside, cannot overflow.</summary>
    public Amount Of(Amount whole, Rounding rounding) => Amount.FromWei(PartOf(whole.Value, rounding));

    /// <summary>This part of some shares: shares · value / 10,000, rounded as named. Exact inside, cannot overflow.</summary>
    public Shares Of(Shares whole, Rounding rounding) => Shares.Of(PartOf(whole.Value, rounding));

    /// <summary>Orders by size.</summary>
    public int CompareTo(BasisPoints other) => _value.CompareTo(other._value);

    /// <summary>True when the left part is the smaller.</summary>
    public static bool operator <(BasisPoints left, BasisPoints right) => left._value < right._value;

    /// <summary>True when the left part is the greater.</summary>
    public static bool operator >(BasisPoints left, BasisPoints right) => left._value > right._value;

    /// <summary>True when the left part is not the greater.</summary>
    public static bool operator <=(BasisPoints left, BasisPoints right) => left._value <= right._value;

    /// <summary>True when the left part is not the smaller.</summary>
    public static bool operator >=(BasisPoints left, BasisPoints right) => left._value >= right._value;

    /// <summary>The number of basis points in plain decimal digits.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The part in percent as an exact decimal without trailing zeros: "10%", "0.05%".</summary>
    public string ToPercentString() => UnitText.WriteDecimal((ulong)_value, places: 2, trim: true) + "%";

    private UInt256 PartOf(in UInt256 whole, Rounding rounding) => FullMath.MulDiv(whole, (ulong)_value, (ulong)Whole, rounding);
}
