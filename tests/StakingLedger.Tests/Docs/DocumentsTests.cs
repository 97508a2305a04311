using System.Text.RegularExpressions;
using StakingLedger.Tests.Conventions;

namespace StakingLedger.Tests.Docs;

/// <summary>What the documents point to exists.</summary>
public sealed class DocumentsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Relative links; those to other sites are not followed.
    private static readonly Regex Links = Pattern(@"\]\((?!https?:)(?<path>[^)#\s]+)(?:#[^)\s]*)?\)");

    // Names of tests are sentences in backticks: at least three words joined by underscores, the second not in capitals.
    private static readonly Regex TestNames = Pattern(@"`(?:\w+\.)?(?<name>[A-Z][A-Za-z0-9]*_[a-z0-9][A-Za-z0-9]*_\w+)`");

    // Paths of this repository in backticks.
    private static readonly Regex Paths = Pattern(@"`(?<path>(?:src|tests|docs|examples)/[\w./-]+)`");

    private static IEnumerable<string> Documents => RepositoryFiles.AllText
        .Where(static file => file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Every_relative_link_leads_to_a_file_or_folder() => Findings.None(
        from document in Documents
        from match in Links.Matches(RepositoryFiles.Read(document))
        let target = Path.Combine(Path.GetDirectoryName(document)!, match.Groups["path"].Value)
        where !Path.Exists(TestEnvironment.PathOf(target))
        select $"{document}: {match.Value}");

    [Fact]
    public void Every_path_that_a_document_names_exists() => Findings.None(
        from document in Documents
        from match in Paths.Matches(RepositoryFiles.Read(document))
        where !Path.Exists(TestEnvironment.PathOf(match.Groups["path"].Value))
        select $"{document}: {match.Value}");

    [Fact]
    public void Every_test_that_a_document_names_exists()
    {
        string[] names = [.. typeof(DocumentsTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods())
            .Select(static method => method.Name)];
        Findings.None(
            from document in Documents
            from match in TestNames.Matches(RepositoryFiles.Read(document))
            where !names.Contains(match.Groups["name"].Value, StringComparer.Ordinal)
            select $"{document}: {match.Value}");
    }

    [Fact]
    public void Links_paths_and_names_of_tests_are_recognised()
    {
        Assert.Equal("a/b.md", Links.Match("see [x](a/b.md#c)").Groups["path"].Value);
        Assert.DoesNotMatch(Links, "see [x](https://example.org/a)");
        Assert.Equal("docs/a-b.md", Paths.Match("in `docs/a-b.md`").Groups["path"].Value);
        Assert.Equal("A_b_c", TestNames.Match("by `TypeTests.A_b_c`").Groups["name"].Value);
        Assert.DoesNotMatch(TestNames, "by `MINT_TO_ZERO_ADDR`");
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, Patience);
}
