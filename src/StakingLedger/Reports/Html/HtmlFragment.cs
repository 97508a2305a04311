using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StakingLedger.Reports;

/// <summary>
/// Builds a piece of a page from an interpolated string. Every text in it is escaped, so that none can be forgotten: letters that have
/// a meaning in HTML or XML, and those that cannot be seen, which could hide or turn around what stands there.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlFragment
{
    private readonly StringBuilder _text;

    public HtmlFragment(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(HtmlMarkup value) => _text.Append(value.Text);

    public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string? value)
    {
        foreach (Rune rune in (value ?? string.Empty).EnumerateRunes())
        {
            Append(rune);
        }
    }

    public HtmlMarkup ToMarkup() => new(_text.ToString());

    private void Append(Rune rune)
    {
        switch (rune.Value)
        {
            case '&':
                _text.Append("&amp;");
                break;
            case '<':
                _text.Append("&lt;");
                break;
            case '>':
                _text.Append("&gt;");
                break;
            case '"':
                _text.Append("&quot;");
                break;
            case '\'':
                _text.Append("&#39;");
                break;
            default:
                _ = IsShown(rune)
                    ? _text.Append(rune.ToString())
                    : _text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                break;
        }
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
