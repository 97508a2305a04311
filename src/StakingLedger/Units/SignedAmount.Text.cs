using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <content>Reading the text of a signed amount.</content>
public readonly partial record struct SignedAmount
{
    private const string Expected = "decimal digits of a 256-bit number, after a minus sign when it is negative";

    /// <summary>Reads plain decimal digits, after a minus sign when it is negative: what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything else, or the number does not fit 256 bits.</exception>
    public static SignedAmount Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits, after a minus sign when it is negative: what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is anything else, or the number does not fit 256 bits.</exception>
    public static SignedAmount Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out SignedAmount result) ? result : throw UnitText.Refused(text, nameof(SignedAmount), Expected);

    /// <summary>Reads plain decimal digits with or without a minus sign; false when the text is anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The amount; zero when there is none.</param>
    public static bool TryParse(string? text, out SignedAmount result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits with or without a minus sign; false when the text is anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The amount; zero when there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out SignedAmount result)
    {
        bool isNegative = text is ['-', ..];
        ReadOnlySpan<char> digits = isNegative ? text[1..] : text;
        bool isRead = UnitText.TryReadDigits(digits, out UInt256 magnitude);
        result = isRead ? new SignedAmount(magnitude, isNegative) : default;
        return isRead;
    }

    static SignedAmount IParsable<SignedAmount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<SignedAmount>.TryParse(string? s, IFormatProvider? provider, out SignedAmount result) =>
        TryParse(s, out result);

    static SignedAmount ISpanParsable<SignedAmount>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<SignedAmount>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out SignedAmount result) =>
        TryParse(s, out result);
}
