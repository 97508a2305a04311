using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>
/// A quantity of a pool's token, in the token's smallest unit: what a wallet would show. In a rebasing pool it counts assets, in a
/// value-accruing one shares.
/// </summary>
/// <remarks>An unsigned 256-bit integer. The default value is zero. It has no sums: one adds assets, or shares.</remarks>
public readonly record struct TokenAmount : IComparable<TokenAmount>, ISpanParsable<TokenAmount>
{
    private TokenAmount(in UInt256 value) => Value = value;

    /// <summary>Nothing.</summary>
    public static TokenAmount Zero => default;

    /// <summary>The number of smallest units.</summary>
    public UInt256 Value { get; }

    /// <summary>True when there is nothing.</summary>
    public bool IsZero => Value.IsZero;

    /// <summary>That many smallest units.</summary>
    public static TokenAmount Of(UInt256 units) => new(units);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static TokenAmount Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static TokenAmount Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out TokenAmount result) ? result : throw UnitText.Refused(text, nameof(TokenAmount), UnitText.UInt256Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out TokenAmount result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TokenAmount result)
    {
        bool read = UnitText.TryReadDigits(text, out UInt256 value);
        result = new TokenAmount(value);
        return read;
    }

    static TokenAmount IParsable<TokenAmount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TokenAmount>.TryParse(string? s, IFormatProvider? provider, out TokenAmount result) => TryParse(s, out result);

    static TokenAmount ISpanParsable<TokenAmount>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<TokenAmount>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TokenAmount result) =>
        TryParse(s, out result);

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Compares two quantities.</summary>
    /// <param name="other">The other.</param>
    public int CompareTo(TokenAmount other) => Value.CompareTo(other.Value);

    /// <summary>True when the left quantity is smaller.</summary>
    public static bool operator <(TokenAmount left, TokenAmount right) => left.Value < right.Value;

    /// <summary>True when the left quantity is larger.</summary>
    public static bool operator >(TokenAmount left, TokenAmount right) => left.Value > right.Value;

    /// <summary>True when the left quantity is not larger.</summary>
    public static bool operator <=(TokenAmount left, TokenAmount right) => left.Value <= right.Value;

    /// <summary>True when the left quantity is not smaller.</summary>
    public static bool operator >=(TokenAmount left, TokenAmount right) => left.Value >= right.Value;
}
