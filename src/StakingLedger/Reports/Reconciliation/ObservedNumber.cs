using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A number exactly as it was printed: its digits, and where the last of them stands. "17371.90" in ether is 1737190 with a last digit
/// worth 10^16 wei. No digit is dropped, none is made up. The default is zero.
/// </summary>
public readonly record struct ObservedNumber
{
    /// <summary>The fewest digits that make a number comparable at its printed precision: with less it says too little.</summary>
    private const int FewestDigits = 4;

    private const int MostDigits = 78;
    private const int LargestScale = 77;

    private readonly string? _text;

    private ObservedNumber(string text, ObservedUnit unit, bool isNegative, in UInt256 digits, int scale)
    {
        (_text, Unit, Digits, Scale) = (text, unit, digits, scale);
        IsNegative = isNegative && !digits.IsZero;
    }

    /// <summary>Gets the text as it was printed.</summary>
    public string Text => _text ?? "0";

    /// <summary>Gets the unit that its source states.</summary>
    public ObservedUnit Unit { get; }

    /// <summary>Gets a value indicating whether it is below zero.</summary>
    public bool IsNegative { get; }

    /// <summary>Gets the digits as a whole number.</summary>
    public UInt256 Digits { get; }

    /// <summary>Gets the power of ten of smallest units that the last digit is worth; negative when it is finer than one.</summary>
    public int Scale { get; }

    /// <summary>Gets a value indicating whether whole smallest units may be hidden behind the last digit.</summary>
    public bool IsCoarse => Scale > 0;

    /// <summary>Gets the number in smallest units; null when it has a fraction of one, or does not fit 256 bits.</summary>
    public SignedAmount? Exact
    {
        get
        {
            if (!TryScale(Digits, Scale, out UInt256 whole))
            {
                return null;
            }

            return IsNegative ? -SignedAmount.Of(whole) : SignedAmount.Of(whole);
        }
    }

    /// <summary>Reads digits with an optional sign, point and power of ten ("1.5e+22"), or "0x" and hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit that its source states.</param>
    /// <param name="number">The number.</param>
    /// <returns>False when it is no such number, or has more than 77 digits.</returns>
    public static bool TryParse(string text, ObservedUnit unit, out ObservedNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = default;
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            bool isHex = TryReadHex(text.AsSpan(2), out UInt256 value);
            number = new ObservedNumber(text, unit, isNegative: false, value, unit.Exponent);
            return isHex;
        }

        bool isNegative = text.StartsWith('-');
        ReadOnlySpan<char> rest = text.AsSpan(isNegative ? 1 : 0);
        int power = 0;
        int mark = rest.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!int.TryParse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
                || power is > LargestScale or < -LargestScale)
            {
                return false;
            }

            rest = rest[..mark];
        }

        int point = rest.IndexOf('.');
        ReadOnlySpan<char> fraction = point < 0 ? [] : rest[(point + 1)..];
        ReadOnlySpan<char> whole = point < 0 ? rest : rest[..point];
        int scale = unit.Exponent + power - fraction.Length;
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || scale is > LargestScale or < -LargestScale
            || !TryReadDigits(whole, fraction, out UInt256 digits))
        {
            return false;
        }

        number = new ObservedNumber(text, unit, isNegative, digits, scale);
        return true;
    }

    /// <summary>The same digits in another unit: as if the source had stated the wrong one.</summary>
    /// <param name="unit">The other unit.</param>
    public ObservedNumber In(ObservedUnit unit) =>
        new(Text, unit, IsNegative, Digits, Scale - Unit.Exponent + unit.Exponent);

    /// <summary>Whether it is this number of smallest units, no more and no less.</summary>
    /// <param name="value">The number.</param>
    public bool Is(SignedAmount value) => Exact is { } exact && exact == value;

    /// <summary>
    /// Whether a number of smallest units is printed like this: cut off or rounded half up after the last digit. A number with less than
    /// four digits says too little to be compared this way.
    /// </summary>
    /// <param name="value">The number.</param>
    public bool Prints(SignedAmount value)
    {
        if (!IsCoarse)
        {
            return Is(value);
        }

        if (!TryScale(UInt256.One, Scale, out UInt256 step) || SignificantDigits < FewestDigits || value.IsNegative != IsNegative)
        {
            return Is(value);
        }

        (UInt256 cut, UInt256 rest) = UInt256.DivRem(value.Magnitude, step);
        return cut == Digits || (rest >= step - rest && cut + UInt256.One == Digits);
    }

    /// <summary>The text and its unit.</summary>
    public override string ToString() => $"{Text} {Unit}";

    /// <summary>Gets how many digits were printed, leading zeros apart.</summary>
    internal int SignificantDigits => Digits.IsZero ? 1 : Digits.ToString().Length;

    /// <summary>Multiplies by a power of ten; false when digits would be lost or the result does not fit.</summary>
    internal static bool TryScale(in UInt256 value, int power, out UInt256 result)
    {
        result = value;
        for (int i = 0; i < power; i++)
        {
            if (!UInt256.TryMultiply(result, 10U, out result))
            {
                return false;
            }
        }

        for (int i = power; i < 0; i++)
        {
            (UInt256 quotient, UInt256 remainder) = UInt256.DivRem(result, 10U);
            if (!remainder.IsZero)
            {
                return false;
            }

            result = quotient;
        }

        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, out UInt256 digits)
    {
        digits = default;
        ReadOnlySpan<char> all = string.Concat(whole, fraction);
        all = all.Length > 1 ? all.TrimStart('0') : all;
        return all.IsEmpty
            ? !whole.ContainsAnyExceptInRange('0', '9')
            : all.Length <= MostDigits && !all.ContainsAnyExceptInRange('0', '9') && UInt256.TryParse(all, out digits);
    }

    private static bool TryReadHex(ReadOnlySpan<char> text, out UInt256 value)
    {
        value = default;
        ReadOnlySpan<char> digits = text.Length > 1 ? text.TrimStart('0') : text;
        digits = digits.IsEmpty ? "0" : digits;
        if (text.IsEmpty || digits.Length > 64)
        {
            return false;
        }

        foreach (char c in digits)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            value = (value << 4) | (uint)Convert.ToInt32(c.ToString(), 16);
        }

        return true;
    }
}
