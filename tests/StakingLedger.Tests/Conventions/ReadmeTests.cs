namespace StakingLedger.Tests.Conventions;

/// <summary>What the README shows is what runs.</summary>
public sealed class ReadmeTests
{
    private const string Readme = "README.md";
    private const string Examples = "tests/StakingLedger.Tests/Readme/ReadmeExamples.cs";
    private const string Pipeline = ".ci/run";
    private const string MainCommand = "main-command";
    private const string NotRun = "not-run:";
    private const string Mark = "readme";

    [Fact]
    public void Every_csharp_block_is_the_text_of_a_test()
    {
        IEnumerable<string> shown = Blocks("csharp").Select(static b => b.Text);
        Findings.None(shown.Except(Snippets().Select(static s => s.Text), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_marked_example_is_shown()
    {
        string[] shown = [.. Blocks("csharp").Select(static b => b.Text)];
        Findings.None(Snippets().Where(s => !shown.Contains(s.Text, StringComparer.Ordinal)).Select(static s => s.Name));
    }

    [Fact]
    public void Every_bash_block_is_run_by_the_pipeline_or_says_why_not()
    {
        string pipeline = RepositoryFiles.Read(Pipeline);
        IEnumerable<string> notRun = Blocks("bash")
            .Where(static b => !string.Equals(b.Comment, MainCommand, StringComparison.Ordinal))
            .Where(static b => !b.Comment.StartsWith(NotRun, StringComparison.Ordinal))
            .SelectMany(static b => b.Text.Split('\n'))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Where(line => !string.Equals(line, Pipeline, StringComparison.Ordinal))
            .Where(line => !pipeline.Contains(line, StringComparison.Ordinal));
        Findings.None(notRun);
    }

    [Fact]
    public void The_pipeline_runs_the_blocks_that_are_marked_as_main_commands()
    {
        Assert.Contains($"<!-- {MainCommand} -->", RepositoryFiles.Read(Pipeline), StringComparison.Ordinal);
        Assert.All(
            Blocks("bash").Where(static b => string.Equals(b.Comment, MainCommand, StringComparison.Ordinal)),
            static b => Assert.NotEqual("", b.Text.Trim()));
    }

    [Fact]
    public void A_block_is_read_with_its_language_its_comment_and_without_indentation()
    {
        const string markdown = "text\n<!-- main-command -->\n\n```bash\n  a\n    b\n\n```\n\n1. x\n   ```csharp\n   c\n   ```\n";
        Assert.Equal(
            [new MarkdownBlock("bash", "main-command", "a\n  b\n"), new MarkdownBlock("csharp", "", "c")],
            MarkdownBlock.ReadAll(markdown));
        Assert.Throws<FormatException>(() => MarkdownBlock.ReadAll("```bash\na\n"));
    }

    [Fact]
    public void A_snippet_is_what_stands_between_its_marks()
    {
        const string source = "{\n    // readme:begin one\n    A();\n        B();\n    // readme:end one\n}\n";
        Assert.Equal([("one", "A();\n    B();")], SnippetsIn(source));
        Assert.Throws<FormatException>(() => SnippetsIn("// readme:begin one\n// readme:end two\n"));
        Assert.Throws<FormatException>(() => SnippetsIn("// readme:begin one\n"));
    }

    private static IEnumerable<MarkdownBlock> Blocks(string language) =>
        MarkdownBlock.ReadAll(RepositoryFiles.Read(Readme))
            .Where(b => string.Equals(b.Language, language, StringComparison.Ordinal));

    private static List<(string Name, string Text)> Snippets() =>
        File.Exists(TestEnvironment.PathOf(Examples)) ? SnippetsIn(RepositoryFiles.Read(Examples)) : [];

    private static List<(string Name, string Text)> SnippetsIn(string source) => SourceSnippets.In(source, Mark);
}
