using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class CommandLineTests
{
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    [Theory]
    [InlineData("--help")]
    [InlineData("verify", "--help")]
    [InlineData("replay", "--help")]
    [InlineData("balances", "--help")]
    public void Help_shows_examples_and_ends_with_0(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:\n  staking-ledger ", run.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Error);
    }

    [Theory]
    [InlineData("'--nope'", "verify", "--nope")]
    [InlineData("'--nope'", "verify", "SMALL", "--nope")]
    [InlineData("'--nope'", "replay", "SMALL", "--nope", "x")]
    [InlineData("'frobnicate'", "frobnicate")]
    [InlineData("FILE", "verify")]
    [InlineData("Required command", "--")]
    [InlineData("xml", "verify", "SMALL", "--format", "xml")]
    [InlineData("'-1'", "verify", "SMALL", "--max-differences", "-1")]
    [InlineData("'few'", "verify", "SMALL", "--max-differences", "few")]
    [InlineData("'yesterday' is no point", "balances", "SMALL", "--at", "yesterday")]
    [InlineData("'event:-1' is no point", "balances", "SMALL", "--at", "event:-1")]
    [InlineData("'event:99999999999999999999' is no point", "balances", "SMALL", "--at", "event:99999999999999999999")]
    [InlineData("expected event:2", "balances", "SMALL", "--at", "1")]
    [InlineData("lines are counted from 1", "balances", "SMALL", "--at", "line:0")]
    [InlineData("ends before event 9999", "balances", "SMALL", "--at", "9999")]
    [InlineData("ends before line 9999", "replay", "SMALL", "--until", "line:9999")]
    [InlineData("'h77' is no account", "balances", "SMALL", "--account", "h77")]
    [InlineData("is no account", "balances", "SMALL", "--account", "0x1111111111111111111111111111111111111111")]
    [InlineData("no such file", "replay", "nowhere.jsonl")]
    [InlineData("no such file", "replay", "SMALL", "--from", "nowhere.snap")]
    [InlineData("no snapshot", "replay", "SMALL", "--from", "SMALL")]
    [InlineData("a directory", "verify", "FOLDER")]
    [InlineData("a directory", "balances", "FOLDER")]
    [InlineData("only once", "verify", "-", "-")]
    public void What_is_wrong_is_said_in_words_and_the_exit_code_is_2(string expected, params string[] args)
    {
        string[] real = [.. args.Select(static a => a switch { "SMALL" => Small, "FOLDER" => TraceFiles.Folder, _ => a })];
        CommandLineRun run = CommandLineRun.Of(real);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Fact]
    public void A_snapshot_that_cannot_be_written_is_told()
    {
        CommandLineRun run = CommandLineRun.Of("replay", Small, "--snapshot", Path.Combine(TraceFiles.Folder, "no", "such", "folder", "x"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }
}
