namespace StakingLedger.Tests.Conventions;

/// <summary>The parts of a source file that a document shows: what stands between "// mark:begin name" and "// mark:end name".</summary>
internal static class SourceSnippets
{
    /// <summary>All snippets of a source text, without the indentation that their lines share.</summary>
    /// <exception cref="FormatException">A mark is not closed, or another one closes it.</exception>
    internal static List<(string Name, string Text)> In(string source, string mark)
    {
        string begin = $"// {mark}:begin ";
        string end = $"// {mark}:end ";
        List<(string Name, string Text)> snippets = [];
        string? name = null;
        List<string> lines = [];
        foreach (string line in source.Split('\n'))
        {
            string text = line.Trim();
            if (name is null && text.StartsWith(begin, StringComparison.Ordinal))
            {
                name = text[begin.Length..];
                lines.Clear();
            }
            else if (text.StartsWith(end, StringComparison.Ordinal))
            {
                if (!string.Equals(name, text[end.Length..], StringComparison.Ordinal))
                {
                    throw new FormatException($"'{text}' closes '{name}'.");
                }

                snippets.Add((name!, MarkdownBlock.Unindent(lines)));
                name = null;
            }
            else if (name is not null)
            {
                lines.Add(line);
            }
        }

        return name is null ? snippets : throw new FormatException($"'{name}' is not closed.");
    }
}
