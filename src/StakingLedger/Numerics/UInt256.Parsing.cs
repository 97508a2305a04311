using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace StakingLedger.Numerics;

/// <content>
/// Reading text: decimal digits, or hexadecimal digits of either case after <c>0x</c>; leading zeros are allowed. Nothing else
/// is: no sign, no space, no separator. Culture must not change a number, so only the interfaces know format providers, and they
/// ignore them.
/// </content>
public readonly partial struct UInt256 : ISpanParsable<UInt256>, IUtf8SpanParsable<UInt256>
{
    private const int DigitsPerLimb = 19;
    private const int MaxDecimalDigits = 78;
    private const int MaxHexDigits = 64;
    private const int MaxQuotedLength = 100;

    private enum ParseStatus
    {
        Parsed,
        Malformed,
        TooLarge,
    }

    /// <summary>Reads decimal digits, or hexadecimal digits after <c>0x</c>.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    /// <exception cref="OverflowException">The number is 2^256 or more.</exception>
    public static UInt256 Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads decimal digits, or hexadecimal digits after <c>0x</c>.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    /// <exception cref="OverflowException">The number is 2^256 or more.</exception>
    public static UInt256 Parse(ReadOnlySpan<char> s)
    {
        ParseStatus status = ParseCore(s, out UInt256 result);
        if (status != ParseStatus.Parsed)
        {
            ThrowUnparsable(status, s.Length > MaxQuotedLength ? string.Concat(s[..MaxQuotedLength], "...") : s.ToString());
        }

        return result;
    }

    /// <summary>Reads decimal digits, or hexadecimal digits after <c>0x</c>.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    /// <exception cref="OverflowException">The number is 2^256 or more.</exception>
    public static UInt256 Parse(ReadOnlySpan<byte> utf8Text)
    {
        ParseStatus status = ParseCore(utf8Text, out UInt256 result);
        if (status != ParseStatus.Parsed)
        {
            string quoted = Encoding.UTF8.GetString(utf8Text[..Math.Min(utf8Text.Length, MaxQuotedLength)]);
            ThrowUnparsable(status, utf8Text.Length > MaxQuotedLength ? quoted + "..." : quoted);
        }

        return result;
    }

    /// <summary>Reads decimal digits, or hexadecimal digits after <c>0x</c>, without throwing.</summary>
    /// <param name="s">The text; null is not a number.</param>
    /// <param name="result">The number; zero when there is none.</param>
    /// <returns>Whether the text is such a number and below 2^256.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out UInt256 result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads decimal digits, or hexadecimal digits after <c>0x</c>, without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The number; zero when there is none.</param>
    /// <returns>Whether the text is such a number and below 2^256.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out UInt256 result) => ParseCore(s, out result) == ParseStatus.Parsed;

    /// <summary>Reads decimal digits, or hexadecimal digits after <c>0x</c>, without throwing.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="result">The number; zero when there is none.</param>
    /// <returns>Whether the text is such a number and below 2^256.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out UInt256 result)
        => ParseCore(utf8Text, out result) == ParseStatus.Parsed;

    static UInt256 IParsable<UInt256>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static UInt256 ISpanParsable<UInt256>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static UInt256 IUtf8SpanParsable<UInt256>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IParsable<UInt256>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UInt256 result)
        => TryParse(s, out result);

    static bool ISpanParsable<UInt256>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UInt256 result)
        => TryParse(s, out result);

    static bool IUtf8SpanParsable<UInt256>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out UInt256 result)
        => TryParse(utf8Text, out result);

    private static ParseStatus ParseCore<TChar>(ReadOnlySpan<TChar> text, out UInt256 result)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        bool isHex = text.Length >= 2 && text[0] == TChar.CreateTruncating('0') && text[1] == TChar.CreateTruncating('x');
        ReadOnlySpan<TChar> digits = isHex ? text[2..] : text;
        ParseStatus status = ParseStatus.Malformed;
        result = default;
        if (!digits.IsEmpty)
        {
            digits = digits.TrimStart(TChar.CreateTruncating('0'));
            status = isHex ? ParseHex(digits, out result) : ParseDecimal(digits, out result);
        }

        if (status != ParseStatus.Parsed)
        {
            result = default;
        }

        return status;
    }

    private static ParseStatus ParseDecimal<TChar>(ReadOnlySpan<TChar> digits, out UInt256 result)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        result = default;
        if (digits.Length > MaxDecimalDigits)
        {
            return digits.ContainsAnyExceptInRange(TChar.CreateTruncating('0'), TChar.CreateTruncating('9'))
                ? ParseStatus.Malformed
                : ParseStatus.TooLarge;
        }

        bool fits = true;
        while (!digits.IsEmpty)
        {
            int count = Math.Min(digits.Length, DigitsPerLimb);
            ulong chunk = 0;
            ulong scale = 1;
            foreach (TChar character in digits[..count])
            {
                uint digit = unchecked(uint.CreateTruncating(character) - '0');
                if (digit > 9)
                {
                    return ParseStatus.Malformed;
                }

                chunk = (chunk * 10) + digit;
                scale *= 10;
            }

            fits = fits && TryMultiply(in result, scale, out result) && TryAdd(in result, chunk, out result);
            digits = digits[count..];
        }

        return fits ? ParseStatus.Parsed : ParseStatus.TooLarge;
    }

    private static ParseStatus ParseHex<TChar>(ReadOnlySpan<TChar> digits, out UInt256 result)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        ulong limb0 = 0, limb1 = 0, limb2 = 0, limb3 = 0;
        result = default;
        foreach (TChar character in digits)
        {
            uint code = uint.CreateTruncating(character);
            if (code > 'f' || !char.IsAsciiHexDigit((char)code))
            {
                return ParseStatus.Malformed;
            }

            uint digit = code <= '9' ? code - '0' : (code | 0x20) - 'a' + 10;
            limb3 = (limb3 << 4) | (limb2 >> 60);
            limb2 = (limb2 << 4) | (limb1 >> 60);
            limb1 = (limb1 << 4) | (limb0 >> 60);
            limb0 = (limb0 << 4) | digit;
        }

        result = new UInt256(limb0, limb1, limb2, limb3);
        return digits.Length > MaxHexDigits ? ParseStatus.TooLarge : ParseStatus.Parsed;
    }

    [DoesNotReturn]
    private static void ThrowUnparsable(ParseStatus status, string quoted)
    {
        if (status == ParseStatus.TooLarge)
        {
            throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"'{quoted}' is 2^256 or more."));
        }

        throw new FormatException(string.Create(
            CultureInfo.InvariantCulture,
            $"'{quoted}' is not a number: expected decimal digits, or 0x and hexadecimal digits, and nothing else."));
    }
}
