using System.Globalization;
using System.Text;

namespace StakingLedger.Cli;

/// <summary>Makes text that comes from a file fit for a terminal: one line, not too long, nothing that steers the terminal.</summary>
internal static class ShownText
{
    private const int Longest = 80;
    private const int Before = 20;

    /// <summary>The text, cut, with control and other invisible characters as escapes.</summary>
    public static string Of(string text) => Excerpt(text, 0);

    /// <summary>Two texts, cut so that the first place where they differ can be seen.</summary>
    public static (string First, string Second) OfBoth(string first, string second)
    {
        int same = first.AsSpan().CommonPrefixLength(second);
        int start = same < Longest - Before ? 0 : same - Before;
        return (Excerpt(first, start), Excerpt(second, start));
    }

    private static string Excerpt(string text, int start)
    {
        int from = start < text.Length && start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : Math.Min(start, text.Length);
        int to = Math.Min(text.Length, from + Longest);
        to -= to < text.Length && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
        StringBuilder builder = new(from > 0 ? "..." : string.Empty);
        foreach (char c in text.AsSpan(from, to - from))
        {
            _ = IsShown(c) ? builder.Append(c) : builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return to < text.Length ? builder.Append("...").ToString() : builder.ToString();
    }

    private static bool IsShown(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
