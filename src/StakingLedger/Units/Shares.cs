using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>A number of pool shares: a claim on a part of the pool, whatever the pool holds.</summary>
/// <remarks>
/// An unsigned 256-bit integer. The default value is zero. Sums and differences are exact or throw. Shares and amounts do not
/// mix: what a share is worth depends on the pricing pair and on a named direction of rounding.
/// </remarks>
public readonly partial record struct Shares : IComparable<Shares>, ISpanParsable<Shares>
{
    private Shares(in UInt256 value) => Value = value;

    /// <summary>No shares.</summary>
    public static Shares Zero => default;

    /// <summary>The number of shares in their smallest unit.</summary>
    public UInt256 Value { get; }

    /// <summary>True when there are no shares.</summary>
    public bool IsZero => Value.IsZero;

    /// <summary>That many shares, in their smallest unit.</summary>
    public static Shares Of(UInt256 shares) => new(shares);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static Shares Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static Shares Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Shares result) ? result : throw UnitText.Refused(text, nameof(Shares), UnitText.UInt256Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out Shares result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Shares result)
    {
        bool read = UnitText.TryReadDigits(text, out UInt256 value);
        result = new Shares(value);
        return read;
    }

    static Shares IParsable<Shares>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Shares>.TryParse(string? s, IFormatProvider? provider, out Shares result) => TryParse(s, out result);

    static Shares ISpanParsable<Shares>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Shares>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Shares result) =>
        TryParse(s, out result);

    /// <summary>The number of shares in plain decimal digits.</summary>
    public override string ToString() => Value.ToString();
}
