using StakingLedger.Cli;

namespace StakingLedger.Tests.Docs;

/// <summary>The working days of docs/cookbook.md: every command is run, and what it prints is what the page shows.</summary>
public sealed class CookbookCommandTests
{
    private static readonly string Page = TestEnvironment.PathOf("docs/cookbook.md");

    [ShellTheory]
    [InlineData("## 13.", 9)]
    [InlineData("## 14.", 12)]
    public void The_page_shows_what_the_commands_of_a_working_day_print(string heading, int least) => Demand(heading, least);

    [ProgramTheory("bash hledger bean-check")]
    [InlineData("## 12.", 20)]
    public void The_page_shows_what_a_month_end_prints_and_both_programs_take_its_journals(string heading, int least) =>
        Demand(heading, least);

    [ShellTheory]
    [InlineData("$ echo a\na\n$ echo b\n> echo c\nb\nc", true)]
    [InlineData("$ echo a\nb", false)]
    [InlineData("$ cat one\n1", true)]
    public void Commands_files_and_what_they_print_are_told_apart(string block, bool isTrue)
    {
        string[] page = ["## 1. x", "<!-- file: one -->", "```csv", "1", "```", "", "```console", .. block.Split('\n'), "```", "## 2. y"];
        _ = new ShellPage(page, "## 1.").Run(out string[] document);
        Assert.Equal(isTrue, page.SequenceEqual(document, StringComparer.Ordinal));
        Assert.Equal(3, Assert.Single(new ShellPage(["## 1.", "```console", "$ (exit 3)", "```"], "## 1.").Run(out _)).ExitCode);
    }

    private static void Demand(string heading, int least)
    {
        string[] shown = File.ReadAllLines(Page);
        IReadOnlyList<(string Command, int ExitCode)> run = new ShellPage(shown, heading).Run(out string[] expected);
        Assert.All(run, static r => Assert.True(r.ExitCode == 0, $"exit code {r.ExitCode}: {r.Command}"));
        Assert.True(run.Count >= least, $"{run.Count} commands");

        // The commit that a build was made from is not known to its own page.
        string[] masked = [.. expected.Select(
            static l => string.Equals(l, EngineVersion.Text, StringComparison.Ordinal) ? $"{EngineVersion.Number}+<commit>" : l)];
        if (TestEnvironment.Rewrite)
        {
            File.WriteAllText(Page, string.Join('\n', masked) + "\n");
        }

        Assert.Equal(masked, File.ReadAllLines(Page));
    }
}
