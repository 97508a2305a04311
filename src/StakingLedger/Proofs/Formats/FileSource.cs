using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace StakingLedger.Proofs.Formats;

/// <summary>The file that is read: every error of it has one form.</summary>
internal sealed class FileSource(string name)
{
    private const int LongestExcerpt = 80;

    // A path names its field last, behind an address or a public key.
    private const int LongestPlace = 240;

    /// <summary>How errors name it.</summary>
    public string Name { get; } = name;

    /// <summary>An error at a place.</summary>
    public RewardFileException At(string place, string found, string expected) =>
        new(new RewardFileError(Name, Shorten(place, LongestPlace), Shorten(found, LongestExcerpt), expected));

    /// <summary>Throws an error at a place.</summary>
    [DoesNotReturn]
    public void Refuse(string place, string found, string expected) => throw At(place, found, expected);

    /// <summary>A text fit for one line of a message: shortened, invisible characters as escapes.</summary>
    private static string Shorten(string text, int longest)
    {
        int length = Math.Min(text.Length, longest);
        length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        StringBuilder builder = new(length + 8);
        foreach (char c in text.AsSpan(0, length))
        {
            _ = IsShown(c) ? builder.Append(c) : builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return length < text.Length ? builder.Append("...").ToString() : builder.ToString();
    }

    private static bool IsShown(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
