using System.Text.RegularExpressions;

namespace StakingLedger.Tests.Conventions;

/// <summary>What no text of the repository holds. Patterns are put together here, so as not to find themselves.</summary>
public sealed class HygieneTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Marks of unfinished work.
    private static readonly Regex Marks = Pattern(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b");

    // Folders of one machine.
    private static readonly Regex MachinePaths = Pattern(
        @"(?<![\w.:/*$}])/(?:work|tmp|home|root|Users|mnt|opt|srv)/\w|\b[A-Z]:\\{1,2}\w|\bfile:/" + "/");

    // Places packages come from: which one is a matter of the machine, and never of the repository.
    private static readonly Regex RegistryHosts = Pattern(
        @"https?:/" + @"/[\w.-]*(?:nuget|npm|pypi|registry|artifactory|goproxy)[\w.-]*[/:]"
        + @"|""resolved"":\s*""https?:|https?:/" + @"/(?:\d{1,3}\.){3}\d|https?:/" + "/localhost");

    public static TheoryData<string> Wrong => new()
    {
        "// TO" + "DO: later", "FIX" + "ME", "// HA" + "CK",
        "see /wo" + "rk/shared/x", "\"/ho" + "me/me/x\"", "cd /tm" + "p/x", "C:" + "\\Users\\me", "file:" + "///x",
        "https://regis" + "try.example/x", "https://api.nu" + "get.example/v3/index.json", "http:" + "//10.0.0.1:8080/",
        "\"resol" + "ved\": \"https://example.org/x.tgz\"", "http:" + "//localhost:5000",
    };

    public static TheoryData<string> Right => new()
    {
        "https://eips.ethereum.org/EIPS/eip-55", "#!/usr/bin/env bash",
        "../shared/data", "https://example.org/home/page", "src/home/x", "a mastodon", "hacksaw", "$TMPDIR/tmp/x",
    };

    [Fact]
    public void No_text_holds_a_mark_of_unfinished_work() => Findings.None(Find(Marks, Documents()));

    [Fact]
    public void No_text_names_a_folder_of_one_machine() => Findings.None(Find(MachinePaths, Documents()));

    [Fact]
    public void No_text_names_a_host_of_packages() => Findings.None(Find(RegistryHosts, RepositoryFiles.AllText));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_found(string text) =>
        Assert.True(Marks.IsMatch(text) || MachinePaths.IsMatch(text) || RegistryHosts.IsMatch(text), text);

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_right_is_not_reported(string text) =>
        Assert.False(Marks.IsMatch(text) || MachinePaths.IsMatch(text) || RegistryHosts.IsMatch(text), text);

    [Fact]
    public void The_texts_are_found()
    {
        Assert.Contains("README.md", RepositoryFiles.AllText);
        Assert.Contains(".ci/run", RepositoryFiles.AllText);
        Assert.Contains("Directory.Build.props", RepositoryFiles.AllText);
        Assert.Contains("src/StakingLedger/packages.lock.json", RepositoryFiles.AllText);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_only() =>
        Assert.DoesNotContain(
            Documents().Where(static file => !file.EndsWith(".sln", StringComparison.Ordinal)),
            static file => RepositoryFiles.Read(file).Contains('\r', StringComparison.Ordinal));

    // Recorded data is what it is: nobody wrote it here.
    private static IEnumerable<string> Documents() =>
        RepositoryFiles.AllText.Where(static file => !file.EndsWith(".json", StringComparison.Ordinal));

    private static IEnumerable<string> Find(Regex pattern, IEnumerable<string> files) =>
        from file in files
        from line in RepositoryFiles.ReadLines(file).Index()
        from match in pattern.Matches(line.Item)
        select $"{file}({line.Index + 1}): {match.Value}";

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, Patience);
}
