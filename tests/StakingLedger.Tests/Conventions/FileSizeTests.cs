namespace StakingLedger.Tests.Conventions;

public sealed class FileSizeTests
{
    private const int SourceLines = 300;
    private const int TestLines = 400;
    private const int Columns = 140;

    [Fact]
    public void A_source_file_has_at_most_300_lines() => Findings.None(LongerThan(RepositoryFiles.Sources, SourceLines));

    [Fact]
    public void A_test_file_has_at_most_400_lines() => Findings.None(LongerThan(RepositoryFiles.Tests, TestLines));

    [Fact]
    public void A_line_of_code_has_at_most_140_characters()
    {
        IEnumerable<string> wide =
            from file in RepositoryFiles.Sources.Concat(RepositoryFiles.Tests)
            from line in RepositoryFiles.ReadLines(file).Index()
            where line.Item.Length > Columns
            select $"{file}({line.Index + 1}): {line.Item.Length} characters";
        Findings.None(wide);
    }

    [Fact]
    public void The_files_are_found()
    {
        Assert.Contains("src/StakingLedger/Units/Amount.cs", RepositoryFiles.Sources);
        Assert.Contains("tests/StakingLedger.Tests/Conventions/FileSizeTests.cs", RepositoryFiles.Tests);
        Assert.DoesNotContain(RepositoryFiles.Sources, static f => f.Contains("/obj/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> LongerThan(IEnumerable<string> files, int limit) =>
        from file in files
        let lines = RepositoryFiles.ReadLines(file).Length
        where lines > limit
        select $"{file}: {lines} lines, at most {limit}";
}
