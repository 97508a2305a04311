using StakingLedger.Tests.Ingestion;

namespace StakingLedger.Tests.Cli;

public sealed class InitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staking-ledger-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_sample_verifies_and_can_be_replayed()
    {
        string file = Path.Combine(_folder, "house.jsonl");
        CommandLineRun run = CommandLineRun.Of("init", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{file}: written; staking-ledger verify {file} compares what it says with what is computed\n", run.Output);
        Assert.Equal(File.ReadAllBytes(TestEnvironment.PathOf(NativeFiles.Sample)), File.ReadAllBytes(file));
        Assert.Equal(0, CommandLineRun.Of("verify", file).ExitCode);
        Assert.Equal(0, CommandLineRun.Of("replay", file).ExitCode);
        Assert.Equal(0, CommandLineRun.Of("balances", file).ExitCode);
    }

    [Fact]
    public void Without_a_file_the_sample_is_printed()
    {
        CommandLineRun run = CommandLineRun.Of("init");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(run, CommandLineRun.Of("init", "-"));
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, CommandLineRun.With(System.Text.Encoding.UTF8.GetBytes(run.Output), "verify", "-").ExitCode);
    }

    [Fact]
    public void The_sample_notes_what_its_lines_mean()
    {
        string[] lines = NativeFiles.LinesOf(NativeFiles.Sample);
        Assert.InRange(lines.Count(static l => l.Contains("\"note\"", StringComparison.Ordinal)), lines.Length / 2, lines.Length);
    }

    [Fact]
    public void What_is_there_is_replaced_by_force_only()
    {
        string file = Path.Combine(_folder, "mine.jsonl");
        File.WriteAllText(file, "mine");
        CommandLineRun run = CommandLineRun.Of("init", file);
        Assert.Equal((2, $"error: {file} is there already; --force replaces it\n"), (run.ExitCode, run.Error));
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal(0, CommandLineRun.Of("init", file, "--force").ExitCode);
        Assert.Equal(0, CommandLineRun.Of("verify", file).ExitCode);
    }

    [Theory]
    [InlineData("it is a directory", "")]
    [InlineData("error: ", "no/such/folder/x.jsonl")]
    public void A_file_that_cannot_be_written_is_told(string expected, string name)
    {
        foreach (string[] args in new[] { new[] { "init", Path.Combine(_folder, name) }, ["init", Path.Combine(_folder, name), "--force"] })
        {
            CommandLineRun run = CommandLineRun.Of(args);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            run.DemandCleanError();
        }

        Assert.Equal(2, CommandLineRun.Of("init", " ").ExitCode);
        Assert.Equal(2, CommandLineRun.Of("init", "--nope").ExitCode);
    }
}
