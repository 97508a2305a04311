using StakingLedger.Tests.Conventions;

namespace StakingLedger.Tests.Docs;

/// <summary>What the cookbook shows is what runs.</summary>
public sealed class CookbookTests
{
    private const string Document = "docs/cookbook.md";
    private const string Examples = "tests/StakingLedger.Tests/Docs/CookbookExamples";

    [Fact]
    public void Every_block_of_the_cookbook_is_the_text_of_a_test() =>
        Findings.None(Blocks().Except(Snippets().Select(static s => s.Text), StringComparer.Ordinal));

    [Fact]
    public void Every_marked_recipe_is_shown_in_the_cookbook()
    {
        string[] shown = [.. Blocks()];
        Findings.None(Snippets().Where(s => !shown.Contains(s.Text, StringComparer.Ordinal)).Select(static s => s.Name));
    }

    private static IEnumerable<string> Blocks() =>
        from block in MarkdownBlock.ReadAll(RepositoryFiles.Read(Document))
        where string.Equals(block.Language, "csharp", StringComparison.Ordinal)
        select block.Text;

    private static IEnumerable<(string Name, string Text)> Snippets() =>
        from file in RepositoryFiles.Tests
        where file.StartsWith(Examples, StringComparison.Ordinal)
        from snippet in SourceSnippets.In(RepositoryFiles.Read(file), "cookbook")
        select snippet;
}
