using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>Assets per share as a fixed-point number with 27 decimals (a ray), for display and for caps only.</summary>
/// <remarks>
/// The default value is zero. A rate is a rounded quotient, so nothing is ever priced with it: conversions take both integers of
/// the pricing pair. Its text is the ray in plain digits; <see cref="ToDecimalString"/> is the form for people.
/// </remarks>
public readonly record struct ShareRate : IComparable<ShareRate>, ISpanParsable<ShareRate>
{
    private const int RayPlaces = 27;

    private static readonly UInt256 RayScale = (UInt128)1_000_000_000_000_000_000 * 1_000_000_000;

    private ShareRate(in UInt256 ray) => Ray = ray;

    /// <summary>The rate 1: one smallest unit of the asset per smallest unit of a share.</summary>
    public static ShareRate One => new(RayScale);

    /// <summary>The rate times 10^27.</summary>
    public UInt256 Ray { get; }

    /// <summary>The rate whose 10^27-fold is given.</summary>
    public static ShareRate FromRay(UInt256 ray) => new(ray);

    /// <summary>The rate of a pricing pair: ⌊assets · 10^27 / shares⌋, rounded down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no shares, so there is no rate.</exception>
    /// <exception cref="OverflowException">The rate needs more than 256 bits.</exception>
    public static ShareRate Of(Amount assets, Shares shares)
    {
        if (shares.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(shares), "There is no rate without shares.");
        }

        return new(FullMath.MulDiv(assets.Value, RayScale, shares.Value, Rounding.Down));
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static ShareRate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators, no point.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a number below 2^256.</exception>
    public static ShareRate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ShareRate result) ? result : throw UnitText.Refused(text, nameof(ShareRate), UnitText.UInt256Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out ShareRate result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ShareRate result)
    {
        bool read = UnitText.TryReadDigits(text, out UInt256 value);
        result = new ShareRate(value);
        return read;
    }

    static ShareRate IParsable<ShareRate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ShareRate>.TryParse(string? s, IFormatProvider? provider, out ShareRate result) =>
        TryParse(s, out result);

    static ShareRate ISpanParsable<ShareRate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ShareRate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ShareRate result) =>
        TryParse(s, out result);

    /// <summary>Orders by rate.</summary>
    public int CompareTo(ShareRate other) => Ray.CompareTo(other.Ray);

    /// <summary>True when the left rate is the smaller.</summary>
    public static bool operator <(ShareRate left, ShareRate right) => left.Ray < right.Ray;

    /// <summary>True when the left rate is the greater.</summary>
    public static bool operator >(ShareRate left, ShareRate right) => left.Ray > right.Ray;

    /// <summary>True when the left rate is not the greater.</summary>
    public static bool operator <=(ShareRate left, ShareRate right) => left.Ray <= right.Ray;

    /// <summary>True when the left rate is not the smaller.</summary>
    public static bool operator >=(ShareRate left, ShareRate right) => left.Ray >= right.Ray;

    /// <summary>The ray in plain decimal digits.</summary>
    public override string ToString() => Ray.ToString();

    /// <summary>The rate as an exact decimal with all 27 decimals: "1.071000000000000000000000000".</summary>
    public string ToDecimalString() => UnitText.WriteDecimal(Ray, RayPlaces, trim: false);
}
