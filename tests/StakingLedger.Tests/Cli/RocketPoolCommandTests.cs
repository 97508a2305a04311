using System.Text.Json;
using StakingLedger.Cli;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class RocketPoolCommandTests
{
    private static readonly string Small = Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small);
    private static readonly string Extra = Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Extra);

    [Fact]
    public void Verify_recognises_a_history_by_its_header_and_tells_what_is_not_compared()
    {
        CommandLineRun run = CommandLineRun.Of("verify", Small, Extra);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Contains("equal: 60 operations", run.Output, StringComparison.Ordinal);
        Assert.Contains("equal: 2,000 operations", run.Output, StringComparison.Ordinal);
        Assert.Contains("not compared: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 506: the recorder found this dump wanting", run.Output, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Fact]
    public void Verify_writes_what_is_not_compared_for_programs()
    {
        using JsonDocument report = JsonDocument.Parse(CommandLineRun.Of("verify", Small, "--format", "json").Output);
        JsonElement file = report.RootElement[0];
        Assert.Equal("equal", file.GetProperty("verdict").GetString());
        Assert.Equal(8, file.GetProperty("notCompared").GetProperty("BalancesSubmitted").GetInt32());
        Assert.Equal(0, file.GetProperty("partialDumps").GetArrayLength());
    }

    [Fact]
    public void Verify_of_a_changed_or_a_cut_history_has_the_codes_of_every_history()
    {
        string[] lines = RocketPoolTraceFiles.LinesOf(RocketPoolTraceFiles.Small);
        string[] changed = [.. lines];
        changed[1] = changed[1].Replace("\"ok\":true", "\"ok\":false", StringComparison.Ordinal);
        Assert.Equal(ExitCode.Different, CommandLineRun.With(TraceFiles.Bytes(changed), "verify", "-").ExitCode);
        CommandLineRun cut = CommandLineRun.With(TraceFiles.Bytes(lines[..^1]), "verify", "-");
        Assert.Equal(2, cut.ExitCode);
        Assert.Contains("a last line with \"dump\" and \"final\"", cut.Error, StringComparison.Ordinal);
        cut.DemandCleanError();
    }

    [Fact]
    public void Balances_shows_tokens_and_their_worth_at_the_reported_rate()
    {
        CommandLineRun run = CommandLineRun.Of("balances", Small, "--account", "user1", "--format", "json");
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement balance = document.RootElement.GetProperty("balances")[0];
        Assert.Equal("user1", balance.GetProperty("account").GetString());
        string dump = RocketPoolTraceFiles.LinesOf(RocketPoolTraceFiles.Small)[^1];
        using JsonDocument final = JsonDocument.Parse(dump);
        JsonElement state = final.RootElement.GetProperty("state");
        string held = state.GetProperty("reth").GetProperty("balances").GetProperty("user1").GetString()!;
        Assert.Equal(held, balance.GetProperty("reth").GetString());
        Assert.Equal(state.GetProperty("ethBalances").GetProperty("user1").GetString(), balance.GetProperty("ether").GetString());
        Assert.NotEqual(held, balance.GetProperty("atReportedRate").GetString());
        CommandLineRun table = CommandLineRun.Of("balances", Small, "--at", "line:30");
        Assert.Contains("ether at the reported rate", table.Output, StringComparison.Ordinal);
        Assert.Contains("all rETH", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_account_and_an_epoch_are_errors_of_the_user()
    {
        CommandLineRun unknown = CommandLineRun.Of("balances", Small, "--account", "user99");
        Assert.NotEqual(ExitCode.Ok, unknown.ExitCode);
        Assert.Contains("user99", unknown.Error, StringComparison.Ordinal);
        CommandLineRun epoch = CommandLineRun.Of("replay", Small, "--until", "epoch:3");
        Assert.NotEqual(ExitCode.Ok, epoch.ExitCode);
        Assert.Contains("no epochs", epoch.Error, StringComparison.Ordinal);
        unknown.DemandCleanError();
        epoch.DemandCleanError();
    }

    [Fact]
    public void A_replay_from_a_snapshot_ends_where_the_whole_one_does()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string snapshot = Path.Combine(folder, "half.snap");
            Assert.Equal(ExitCode.Ok, CommandLineRun.Of("replay", Small, "--until", "line:30", "--snapshot", snapshot).ExitCode);
            CommandLineRun whole = CommandLineRun.Of("replay", Small, "--format", "json");
            CommandLineRun rest = CommandLineRun.Of("replay", Small, "--from", snapshot, "--format", "json");
            Assert.Equal(ExitCode.Ok, rest.ExitCode);
            using JsonDocument first = JsonDocument.Parse(whole.Output);
            using JsonDocument second = JsonDocument.Parse(rest.Output);
            foreach (string part in new[] { "totals", "holders", "events", "time" })
            {
                Assert.Equal(
                    first.RootElement.GetProperty(part).GetRawText(), second.RootElement.GetProperty(part).GetRawText());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
