using System.Text.Json;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class ReplayCommandTests : IDisposable
{
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory("staking-ledger-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_replay_shows_every_part_of_the_result()
    {
        CommandLineRun.Of("replay", Small).DemandOutput(
            "small-s1 (Lido v3): 91 lines, 84 events, block 148",
            "submit                           12",
            "RequestAmountTooSmall      1",
            "total pooled ether       10,645.524460487155362473",
            "share rate               1.028224167861831179947977489",
            "fee shares minted",
            "treasury       4  8.373391791365206670  8.505912761995029372",
            "requests       7",
            "h3        5,117.519620558757798809  49.42 %  5,261.957353365622785228",
            "rounding dust   7 wei",
            "all 13 hold",
            "journal digest  0x",
            "state digest    0x",
            "per second");
    }

    [Theory]
    [InlineData("line:2")]
    [InlineData("line:44")]
    [InlineData("line:90")]
    [InlineData("event:30")]
    public void A_snapshot_and_the_rest_give_the_digests_of_the_whole(string until)
    {
        string snapshot = Path.Combine(_folder, "half.snap");
        Assert.Equal(0, CommandLineRun.Of("replay", Small, "--until", until, "--snapshot", snapshot).ExitCode);
        using JsonDocument whole = Json("replay", Small);
        using JsonDocument resumed = Json("replay", Small, "--from", snapshot);
        foreach (string field in new[] { "journalDigest", "stateDigest", "dust", "lines", "events", "block" })
        {
            Assert.Equal(whole.RootElement.GetProperty(field).ToString(), resumed.RootElement.GetProperty(field).ToString());
        }

        Assert.Equal(whole.RootElement.GetProperty("totals").ToString(), resumed.RootElement.GetProperty("totals").ToString());
        Assert.NotEqual(0, resumed.RootElement.GetProperty("resumedAfterLine").GetInt32());
    }

    [Fact]
    public void A_snapshot_of_another_history_is_refused()
    {
        string snapshot = Path.Combine(_folder, "half.snap");
        Assert.Equal(0, CommandLineRun.Of("replay", Small, "--until", "line:44", "--snapshot", snapshot).ExitCode);
        DemandRefused("another history", "replay", TraceFiles.PathOf("v2-small-s1.jsonl"), "--from", snapshot);

        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[40] = lines[40].Replace("\"ts\":\"17", "\"ts\": \"17", StringComparison.Ordinal);
        string changed = Path.Combine(_folder, "changed.jsonl");
        File.WriteAllBytes(changed, TraceFiles.Bytes(lines));
        DemandRefused("another history", "replay", changed, "--from", snapshot);
        DemandRefused("lies before the point", "replay", Small, "--from", snapshot, "--until", "line:20");
    }

    [Fact]
    public void A_damaged_snapshot_is_refused_wherever_the_damage_is()
    {
        string snapshot = Path.Combine(_folder, "half.snap");
        Assert.Equal(0, CommandLineRun.Of("replay", Small, "--until", "line:44", "--snapshot", snapshot).ExitCode);
        byte[] sound = File.ReadAllBytes(snapshot);
        string digest = CommandLineRun.Of("replay", Small).Output.Split('\n')
            .Single(static l => l.Contains("state digest", StringComparison.Ordinal));
        Random random = new(20_261_123);
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = [.. sound];
            int at = random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(snapshot, damaged);
            CommandLineRun run = CommandLineRun.Of("replay", Small, "--from", snapshot);

            // Another name of the history, or another letter case of a digest, is no damage: then the result is the same.
            bool isSame = run.ExitCode == 0 && run.Output.Contains(digest, StringComparison.Ordinal);
            Assert.True(run.ExitCode == 2 || isSame, $"byte {at}: exit {run.ExitCode}");
            run.DemandCleanError();
        }
    }

    [Fact]
    public void A_history_whose_outcomes_are_unlike_the_file_is_pointed_out()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[2] = lines[2].Replace("\"ok\":true", "\"ok\":false", StringComparison.Ordinal);
        CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(lines), "replay", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 operations were accepted or rejected unlike the file says", run.Error, StringComparison.Ordinal);
    }

    private static void DemandRefused(string expected, params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    private static JsonDocument Json(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of([.. args, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output);
    }
}
