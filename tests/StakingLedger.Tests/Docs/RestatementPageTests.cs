using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Docs;

/// <summary>The commands on the page are run, in order; what they print is what the page shows.</summary>
public sealed class RestatementPageTests : IDisposable
{
    private const string Begin = "```console";
    private const string End = "```";
    private const string Prompt = "$ staking-ledger ";
    private const string Examples = "examples/";

    private static readonly string Page = TestEnvironment.PathOf("docs/restatement.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("page").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_page_shows_what_the_commands_print()
    {
        string[] shown = File.ReadAllLines(Page);
        List<string> expected = [];
        int blocks = 0;
        for (int i = 0; i < shown.Length; i++)
        {
            expected.Add(shown[i]);
            if (!string.Equals(shown[i], Begin, StringComparison.Ordinal))
            {
                continue;
            }

            string command = shown[++i];
            expected.Add(command);
            expected.AddRange(Run(command));
            blocks++;
            while (!string.Equals(shown[i + 1], End, StringComparison.Ordinal))
            {
                i++;
            }
        }

        Assert.Equal(7, blocks);
        if (TestEnvironment.Rewrite)
        {
            File.WriteAllText(Page, string.Join('\n', expected) + "\n");
        }

        Assert.Equal(expected, File.ReadAllLines(Page));
    }

    [Fact]
    public void The_example_of_the_page_holds_what_it_says_and_is_listed()
    {
        Assert.Equal(0, CommandLineRun.Of("verify", TestEnvironment.PathOf("examples/duplicate-deposit.jsonl")).ExitCode);
        string listing = File.ReadAllText(TestEnvironment.PathOf("examples/README.md"));
        Assert.Contains("`duplicate-deposit.jsonl`", listing, StringComparison.Ordinal);
    }

    private IEnumerable<string> Run(string line)
    {
        Assert.StartsWith(Prompt, line, StringComparison.Ordinal);
        string[] args = [.. line[Prompt.Length..].Split(' ').Select(Located)];
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(string.Empty, run.Error);
        string output = run.Output.TrimEnd('\n')
            .Replace(TestEnvironment.PathOf(Examples), Examples, StringComparison.Ordinal)
            .Replace(_folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
        return output.Split('\n');
    }

    private string Located(string argument) => argument.StartsWith(Examples, StringComparison.Ordinal)
        ? TestEnvironment.PathOf(argument)
        : argument.StartsWith("fixed", StringComparison.Ordinal) ? Path.Combine(_folder, argument) : argument;
}
