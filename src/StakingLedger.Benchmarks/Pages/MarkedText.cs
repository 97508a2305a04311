namespace StakingLedger.Benchmarks;

/// <summary>
/// A document whose parts between marks are generated; everything else is written by hand and stays. A part stands between a line
/// <c>&lt;!-- generated: NAME --&gt;</c> and the next <c>&lt;!-- end --&gt;</c>.
/// </summary>
internal static class MarkedText
{
    private const string Opening = "<!-- generated: ";
    private const string Closing = " -->";
    private const string End = "<!-- end -->";

    /// <summary>The document with every part written anew.</summary>
    /// <param name="document">The document as it is.</param>
    /// <param name="part">Gives the text of a part; null when there is no part of that name.</param>
    /// <exception cref="FormatException">A part is not closed, or there is none of that name.</exception>
    public static string Fill(string document, Func<string, string?> part)
    {
        List<string> lines = [];
        string? open = null;
        foreach (string line in document.Split('\n'))
        {
            if (NameIn(line) is { } name)
            {
                open = open is null ? name : throw new FormatException($"The part '{open}' is not closed before '{name}' begins.");
                string text = part(name) ?? throw new FormatException($"There is no part '{name}'.");
                lines.AddRange([line, string.Empty, text.Trim('\n'), string.Empty]);
            }
            else if (open is not null && string.Equals(line, End, StringComparison.Ordinal))
            {
                open = null;
                lines.Add(line);
            }
            else if (open is null)
            {
                lines.Add(line);
            }
        }

        return open is null ? string.Join('\n', lines) : throw new FormatException($"The part '{open}' is not closed.");
    }

    private static string? NameIn(string line) =>
        line.StartsWith(Opening, StringComparison.Ordinal) && line.EndsWith(Closing, StringComparison.Ordinal)
            ? line[Opening.Length..^Closing.Length]
            : null;
}
