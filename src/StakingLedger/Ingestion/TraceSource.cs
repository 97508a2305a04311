using System.Diagnostics.CodeAnalysis;
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

    /// <summary>A text fit for one line of a message: shortened, control characters as escapes.</summary>
    public static string Shorten(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, LongestExcerpt));
        StringBuilder builder = new(head.Length + 8);
        foreach (char c in head)
        {
            _ = char.IsControl(c) ? builder.Append("\\u").Append(((int)c).ToString("x4", null)) : builder.Append(c);
        }

        return text.Length > LongestExcerpt ? builder.Append("...").ToString() : builder.ToString();
    }
}
