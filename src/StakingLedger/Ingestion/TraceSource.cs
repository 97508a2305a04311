using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace StakingLedger.Ingestion;

/// <summary>Where a reader stands: it makes every error of its file in one form.</summary>
internal sealed class TraceSource(string file)
{
    private const int LongestExcerpt = 80;

    /// <summary>Gets the name of the file.</summary>
    public string File { get; } = file;

    /// <summary>Gets or sets the line being read, from 1.</summary>
    public long Line { get; set; }

    /// <summary>An error of the present line.</summary>
    public RowErrorException At(string field, string found, string expected, long column = 0) =>
        new(new RowError(File, Line, column, field, Shorten(found), expected));

    /// <summary>Throws an error of the present line.</summary>
    [DoesNotReturn]
    public void Refuse(string field, string found, string expected) => throw At(field, found, expected);

    /// <summary>An error of the file as a whole.</summary>
    public RowErrorException Whole(string found, string expected) =>
        new(new RowError(File, 0, 0, string.Empty, Shorten(found), expected));

    /// <summary>A text fit for one line of a message: shortened, control and other invisible characters as escapes.</summary>
    public static string Shorten(string text)
    {
        int length = Math.Min(text.Length, LongestExcerpt);
        length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        StringBuilder builder = new(length + 8);
        foreach (char c in text.AsSpan(0, length))
        {
            _ = IsShown(c) ? builder.Append(c) : builder.Append("\\u").Append(((int)c).ToString("x4", null));
        }

        return length < text.Length ? builder.Append("...").ToString() : builder.ToString();
    }

    /// <summary>False for what moves a cursor, breaks a line or turns the direction of the text.</summary>
    private static bool IsShown(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
