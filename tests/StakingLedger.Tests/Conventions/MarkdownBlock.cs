namespace StakingLedger.Tests.Conventions;

/// <summary>A fenced block of a Markdown document, with the HTML comment on the line above it, if there is one.</summary>
/// <param name="Language">The word after the opening fence.</param>
/// <param name="Comment">The text of the comment right above, or empty.</param>
/// <param name="Text">The lines of the block, joined by line feeds, without the indentation they share.</param>
internal sealed record MarkdownBlock(string Language, string Comment, string Text)
{
    private const string Fence = "```";

    internal static IReadOnlyList<MarkdownBlock> ReadAll(string markdown)
    {
        List<MarkdownBlock> blocks = [];
        string[] lines = markdown.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            string above = Enumerable.Reverse(lines[..i]).FirstOrDefault(static l => l.Trim().Length > 0)?.Trim() ?? "";
            int end = Array.FindIndex(lines, i + 1, static l => l.Trim() is Fence);
            if (end < 0)
            {
                throw new FormatException($"The block that opens in line {i + 1} is not closed.");
            }

            blocks.Add(new MarkdownBlock(lines[i].Trim()[Fence.Length..], CommentIn(above), Unindent(lines[(i + 1)..end])));
            i = end;
        }

        return blocks;
    }

    /// <summary>Joins lines without the indentation that all of them share; blank lines have none.</summary>
    internal static string Unindent(IReadOnlyList<string> lines)
    {
        int shared = lines.Where(static l => l.Trim().Length > 0)
            .Select(static l => l.Length - l.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        return string.Join('\n', lines.Select(l => l.Trim().Length == 0 ? "" : l[shared..].TrimEnd()));
    }

    private static string CommentIn(string line) =>
        line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal)
            ? line[4..^3].Trim()
            : "";
}
