using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>Reading and writing of the plain texts that the unit types share. ASCII only, strict, blind to culture.</summary>
internal static class UnitText
{
    internal const string UInt64Expected = "decimal digits of a number up to 18446744073709551615";
    internal const string UInt256Expected = "decimal digits of a number below 2^256";

    private const int QuotedCharacters = 80;
    private const int UInt256Digits = 78;

    /// <summary>The exception for a text that is no value of the type; a long text is quoted in part.</summary>
    internal static FormatException Refused(ReadOnlySpan<char> text, string type, string expected)
    {
        string quoted = text.Length <= QuotedCharacters ? text.ToString() : string.Concat(text[..QuotedCharacters], "...");
        return new FormatException($"'{quoted}' is not of type {type}: expected {expected}.");
    }

    /// <summary>Reads digits and nothing else: the parser of the platform would let trailing NUL characters pass.</summary>
    internal static bool TryReadDigits(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        ulong read = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            ulong digit = (ulong)(c - '0');
            if (read > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            read = (read * 10) + digit;
        }

        value = read;
        return true;
    }

    /// <summary>Reads digits and nothing else into a 256-bit number.</summary>
    internal static bool TryReadDigits(ReadOnlySpan<char> text, out UInt256 value)
    {
        value = UInt256.Zero;
        return !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9') && UInt256.TryParse(text, out value);
    }

    /// <summary>Reads an exact decimal of at most <paramref name="places"/> decimals as an integer scaled by 10^places.</summary>
    /// <remarks>A point needs a digit on both sides. No digit is ever dropped: one place too many is refused.</remarks>
    internal static bool TryReadDecimal(ReadOnlySpan<char> text, int places, out UInt256 scaled)
    {
        scaled = UInt256.Zero;
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : text[(point + 1)..];
        whole = whole.Length > 1 ? TrimLeadingZeros(whole) : whole;
        if (whole.IsEmpty || whole.Length > UInt256Digits || fraction.Length > places || (point >= 0 && fraction.IsEmpty))
        {
            return false;
        }

        Span<char> digits = stackalloc char[whole.Length + places];
        digits.Fill('0');
        whole.CopyTo(digits);
        fraction.CopyTo(digits[whole.Length..]);
        return TryReadDigits(digits, out scaled);
    }

    /// <summary>Writes an integer scaled by 10^places as an exact decimal.</summary>
    /// <param name="scaled">The scaled integer.</param>
    /// <param name="places">The number of decimals.</param>
    /// <param name="trim">True to leave out trailing zeros, and the point when nothing follows it.</param>
    internal static string WriteDecimal(in UInt256 scaled, int places, bool trim)
    {
        string digits = scaled.ToString().PadLeft(places + 1, '0');
        ReadOnlySpan<char> whole = digits.AsSpan(0, digits.Length - places);
        ReadOnlySpan<char> fraction = digits.AsSpan(digits.Length - places);
        fraction = trim ? fraction.TrimEnd('0') : fraction;
        return fraction.IsEmpty ? whole.ToString() : string.Concat(whole, ".", fraction);
    }

    private static ReadOnlySpan<char> TrimLeadingZeros(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<char> trimmed = digits.TrimStart('0');
        return trimmed.IsEmpty ? digits[^1..] : trimmed;
    }
}
