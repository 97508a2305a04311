using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>An amount of the staked asset in its smallest unit: wei for ether, lamports for SOL.</summary>
/// <remarks>
/// An unsigned 256-bit integer. The default value is zero. Sums and differences are exact or throw; products and quotients
/// do not exist here, because each needs a named rounding. Shares and amounts do not mix: a conversion needs the pricing pair.
/// </remarks>
public readonly partial record struct Amount : IComparable<Amount>, ISpanParsable<Amount>
{
    private const int EtherPlaces = 18;
    private const ulong WeiPerGwei = 1_000_000_000;

    private Amount(in UInt256 value) => Value = value;

    /// <summary>Nothing.</summary>
    public static Amount Zero => default;

    /// <summary>The number of smallest units.</summary>
    public UInt256 Value { get; }

    /// <summary>True when the amount is nothing.</summary>
    public bool IsZero => Value.IsZero;

    /// <summary>An amount of smallest units (wei).</summary>
    public static Amount FromWei(UInt256 wei) => new(wei);

    /// <summary>An amount of gwei, 10^9 wei each: the unit of the beacon chain. Exact, cannot overflow.</summary>
    public static Amount FromGwei(ulong gwei) => new((UInt256)gwei * WeiPerGwei);

    /// <summary>An amount of ether, 10^18 wei each, from an exact decimal such as "1.5" with at most 18 decimals.</summary>
    /// <remarks>No digit is ever dropped, so nothing is rounded: a 19th decimal is refused even when it is zero.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no such decimal, or the amount needs more than 256 bits.</exception>
    public static Amount FromEther(string ether)
    {
        ArgumentNullException.ThrowIfNull(ether);
        return TryFromEther(ether, out Amount result)
            ? result
            : throw UnitText.Refused(ether, nameof(Amount), "an exact decimal of ether with at most 18 decimals");
    }

    /// <summary>Reads an exact decimal of ether; false where <see cref="FromEther"/> would throw.</summary>
    public static bool TryFromEther(ReadOnlySpan<char> ether, out Amount result)
    {
        bool read = UnitText.TryReadDecimal(ether, EtherPlaces, out UInt256 wei);
        result = new Amount(wei);
        return read;
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static Amount Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static Amount Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Amount result) ? result : throw UnitText.Refused(text, nameof(Amount), UnitText.UInt256Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out Amount result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Amount result)
    {
        bool read = UnitText.TryReadDigits(text, out UInt256 value);
        result = new Amount(value);
        return read;
    }

    static Amount IParsable<Amount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Amount>.TryParse(string? s, IFormatProvider? provider, out Amount result) => TryParse(s, out result);

    static Amount ISpanParsable<Amount>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Amount>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Amount result) =>
        TryParse(s, out result);

    /// <summary>The number of smallest units in plain decimal digits.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>The amount in ether as an exact decimal without trailing zeros: "32", "1.5", "0.000000000000000001".</summary>
    public string ToEtherString() => UnitText.WriteDecimal(Value, EtherPlaces, trim: true);
}
