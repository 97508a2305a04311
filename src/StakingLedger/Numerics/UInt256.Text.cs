using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>
/// Writing text. Formats: none, <c>G</c> or <c>D</c> for decimal digits; <c>x</c> or <c>X</c> for hexadecimal digits without a
/// prefix, in lower or upper case, optionally with a least width of 1 to 64 filled up with zeros (<c>x64</c>). Culture changes
/// nothing.
/// </content>
public readonly partial struct UInt256 : ISpanFormattable, IUtf8SpanFormattable
{
    private const ulong TenTo19 = 10_000_000_000_000_000_000UL;

    /// <summary>The decimal digits.</summary>
    [SkipLocalsInit]
    public override string ToString()
    {
        Span<char> digits = stackalloc char[MaxDecimalDigits];
        return new string(WriteDecimal(digits));
    }

    /// <summary>The digits in a named format.</summary>
    /// <param name="format">Null, empty, <c>G</c>, <c>D</c>, <c>x</c> or <c>X</c>; the last two with an optional width.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    [SkipLocalsInit]
    public string ToString(string? format)
    {
        Span<char> digits = stackalloc char[MaxDecimalDigits];
        return new string(Write(digits, format));
    }

    /// <summary>Writes the digits into a buffer.</summary>
    /// <param name="destination">The buffer; 78 characters always suffice.</param>
    /// <param name="charsWritten">The number of characters written; zero when the buffer is too small.</param>
    /// <param name="format">Empty, <c>G</c>, <c>D</c>, <c>x</c> or <c>X</c>; the last two with an optional width.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    [SkipLocalsInit]
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
    {
        Span<char> digits = stackalloc char[MaxDecimalDigits];
        return TryCopy(Write(digits, format), destination, out charsWritten);
    }

    /// <summary>Writes the digits into a UTF-8 buffer.</summary>
    /// <param name="utf8Destination">The buffer; 78 bytes always suffice.</param>
    /// <param name="bytesWritten">The number of bytes written; zero when the buffer is too small.</param>
    /// <param name="format">Empty, <c>G</c>, <c>D</c>, <c>x</c> or <c>X</c>; the last two with an optional width.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    [SkipLocalsInit]
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
    {
        Span<byte> digits = stackalloc byte[MaxDecimalDigits];
        return TryCopy(Write(digits, format), utf8Destination, out bytesWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryCopy<TChar>(ReadOnlySpan<TChar> digits, Span<TChar> destination, out int written)
    {
        bool fits = digits.TryCopyTo(destination);
        written = fits ? digits.Length : 0;
        return fits;
    }

    private ReadOnlySpan<TChar> Write<TChar>(Span<TChar> buffer, ReadOnlySpan<char> format)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (format.IsEmpty || (format.Length == 1 && format[0] is 'G' or 'g' or 'D' or 'd'))
        {
            return WriteDecimal(buffer);
        }

        if (format[0] is not ('x' or 'X'))
        {
            ThrowBadFormat(format);
        }

        int width = 1;
        if (format.Length > 1)
        {
            bool isNumber = int.TryParse(format[1..], NumberStyles.None, CultureInfo.InvariantCulture, out width);
            if (!isNumber || width is < 1 or > MaxHexDigits)
            {
                ThrowBadFormat(format);
            }
        }

        return WriteHex(buffer, width, upperCase: format[0] == 'X');
    }

    /// <summary>Fills the buffer from its end, 19 digits per division, and returns the used part.</summary>
    private ReadOnlySpan<TChar> WriteDecimal<TChar>(Span<TChar> buffer)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int start = MaxDecimalDigits;
        UInt256 rest = this;
        while ((rest.Limb1 | rest.Limb2 | rest.Limb3) != 0)
        {
            rest = LongDivision.By1(0, rest.Limb3, rest.Limb2, rest.Limb1, rest.Limb0, TenTo19, out ulong chunk);
            for (int i = 0; i < DigitsPerLimb; i++)
            {
                (chunk, ulong digit) = Math.DivRem(chunk, 10);
                buffer[--start] = TChar.CreateTruncating('0' + digit);
            }
        }

        // What is left is one limb, without the zeros in front. Zero itself is one digit.
        ulong last = rest.Limb0;
        while (last != 0 || start == MaxDecimalDigits)
        {
            (last, ulong digit) = Math.DivRem(last, 10);
            buffer[--start] = TChar.CreateTruncating('0' + digit);
        }

        return buffer[start..MaxDecimalDigits];
    }

    private ReadOnlySpan<TChar> WriteHex<TChar>(Span<TChar> buffer, int width, bool upperCase)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int count = Math.Max(width, (BitLength() + 3) / 4);
        char ten = upperCase ? 'A' : 'a';
        UInt256 rest = this;
        for (int i = count - 1; i >= 0; i--)
        {
            uint digit = (uint)(rest.Limb0 & 15);
            buffer[i] = TChar.CreateTruncating(digit < 10 ? '0' + digit : ten + digit - 10);
            rest >>= 4;
        }

        return buffer[..count];
    }

    [DoesNotReturn]
    private static void ThrowBadFormat(ReadOnlySpan<char> format) => throw new FormatException(string.Create(
        CultureInfo.InvariantCulture, $"'{format}' is not a format: expected G or D, or x or X with a width of 1 to 64."));
}
