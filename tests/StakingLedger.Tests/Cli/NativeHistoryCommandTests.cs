using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Tests.Ingestion;

namespace StakingLedger.Tests.Cli;

/// <summary>verify, replay and balances work on native histories as on recorded ones.</summary>
public sealed class NativeHistoryCommandTests : IDisposable
{
    private static readonly string Omnibus = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");
    private static readonly string Slashing = TestEnvironment.PathOf("examples/slashing-bond-insurance.jsonl");
    private static readonly string Reported = TestEnvironment.PathOf("examples/value-accruing-reported.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory("staking-ledger-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Histories_of_both_formats_are_verified_together()
    {
        string lido = TestEnvironment.PathOf("examples/lido-small.jsonl");
        CommandLineRun run = CommandLineRun.Of("verify", Omnibus, lido, Slashing);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            $"{Omnibus}: equal: 25 operations, 78 observations compared, 0 differences\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{lido}: equal: 84 operations", run.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Error);
    }

    [Fact]
    public void A_difference_ends_with_1_and_a_fault_with_2()
    {
        string[] lines = NativeFiles.LinesOf("examples/custodian-omnibus.jsonl");
        string totals = lines[8].Replace("\"assets\": \"72", "\"assets\": \"73", StringComparison.Ordinal);
        CommandLineRun run = CommandLineRun.With(NativeFiles.Bytes([.. lines[..8], totals, .. lines[9..]]), "verify", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "  standard input:9 assets\n    expected 73000000000000000000\n    actual   72000000000000000000\n", run.Output,
            StringComparison.Ordinal);

        string wrong = lines[8].Replace("\"72000000000000000000\"", "72", StringComparison.Ordinal);
        byte[] unusable = NativeFiles.Bytes([.. lines[..8], wrong, .. lines[9..]]);
        foreach (string command in new[] { "verify", "replay", "balances" })
        {
            run = CommandLineRun.With(unusable, command, "-");
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("error: standard input:9: assets: found 72; expected a decimal string", run.Error, StringComparison.Ordinal);
            run.DemandCleanError();
        }
    }

    [Fact]
    public void A_replay_shows_every_part_of_the_result()
    {
        CommandLineRun.Of("replay", Slashing).DemandOutput(
            "slashing-bond-insurance (house pool bonded-eth): 50 lines, 21 events, epoch 449437, 2026-05-22T00:00:00Z",
            "pool.penalty-needs-confirmation      1",
            "Reports that needed a confirmation\n  epoch   digest\n  447862  0x30cbce",
            "slashing           consensus",
            "bond cover         cover",
            "insurance cover    cover",
            "fee shares minted",
            "without incentives",
            "op2            1  0.002625621672577611",
            "Losses\n  inactivity                       0.310000000000000000\n  slashings                        9.600000000000000000\n",
            "borne by the bond of operator 1  1.000000000000000000",
            "borne by the bond of operator 2  0.010000000000000000",
            "borne by insurance               1.000000000000000000",
            "borne by exits                   0.4933",
            "borne by holders                 7.4066",
            "1         retired      0 of 0",
            "claim dust",
            "virtual part",
            "all 12 hold",
            "journal digest  0x",
            "state digest    0x");
    }

    [Fact]
    public void A_replay_says_the_same_to_programs()
    {
        using JsonDocument json = Json("replay", Slashing);
        JsonElement root = json.RootElement;
        JsonElement losses = root.GetProperty("losses");
        System.Numerics.BigInteger borne = new[] { "bonds", "insurance", "exits", "holders" }
            .Aggregate(System.Numerics.BigInteger.Zero, (sum, f) => sum + Number(losses.GetProperty(f)));
        Assert.Equal(Number(losses.GetProperty("inactivity")) + Number(losses.GetProperty("slashings")), borne);
        Assert.Equal(3, root.GetProperty("reports").GetArrayLength());
        Assert.Equal("staking-pool", root.GetProperty("protocol").GetString());
        JsonObject digests = JsonNode.Parse(NativeFiles.LinesOf("examples/slashing-bond-insurance.jsonl")[^1])!.AsObject();
        Assert.Equal(digests["state"]!.GetValue<string>(), root.GetProperty("stateDigest").GetString());
        Assert.Equal(digests["journal"]!.GetValue<string>(), root.GetProperty("journalDigest").GetString());
    }

    [Theory]
    [InlineData("examples/custodian-omnibus.jsonl")]
    [InlineData("examples/value-accruing-reported.jsonl")]
    [InlineData("examples/queue-run.jsonl")]
    public void A_snapshot_and_the_rest_give_the_digests_of_the_whole(string example)
    {
        string file = TestEnvironment.PathOf(example);
        string snapshot = Path.Combine(_folder, "half.snap");
        using JsonDocument whole = Json("replay", file);
        int lines = whole.RootElement.GetProperty("lines").GetInt32();
        for (int line = 1; line <= lines; line += 3)
        {
            Assert.Equal(0, CommandLineRun.Of("replay", file, "--until", $"line:{line}", "--snapshot", snapshot).ExitCode);
            using JsonDocument resumed = Json("replay", file, "--from", snapshot);
            string[] fields = ["journalDigest", "stateDigest", "balances", "lines", "events", "totals", "queue", "rate", "state"];
            foreach (string field in fields)
            {
                Assert.Equal(whole.RootElement.GetProperty(field).ToString(), resumed.RootElement.GetProperty(field).ToString());
            }

            Assert.Equal(line, resumed.RootElement.GetProperty("resumedAfterLine").GetInt32());
        }
    }

    [Fact]
    public void A_snapshot_of_the_other_kind_is_refused()
    {
        string snapshot = Path.Combine(_folder, "half.snap");
        Assert.Equal(0, CommandLineRun.Of("replay", Omnibus, "--until", "line:20", "--snapshot", snapshot).ExitCode);
        DemandRefused("another history", "replay", Slashing, "--from", snapshot);
        DemandRefused("another history", "replay", TestEnvironment.PathOf("examples/lido-small.jsonl"), "--from", snapshot);
        DemandRefused("lies before the point", "replay", Omnibus, "--from", snapshot, "--until", "line:10");
        DemandRefused("lies before the point", "replay", Omnibus, "--from", snapshot, "--until", "epoch:424574");
    }

    [Fact]
    public void A_point_is_the_same_by_epoch_event_line_and_instant()
    {
        using JsonDocument expected = Json("balances", Omnibus, "--at", "line:25");
        Assert.Equal(430874UL, expected.RootElement.GetProperty("epoch").GetUInt64());
        ulong number = expected.RootElement.GetProperty("event").GetUInt64();
        foreach (string at in new[] { "epoch:430874", $"event:{number}", $"{number}" })
        {
            using JsonDocument json = Json("balances", Omnibus, "--at", at);
            Assert.Equal(expected.RootElement.ToString(), json.RootElement.ToString());
        }

        using JsonDocument instant = Json("balances", Omnibus, "--at", "2026-02-28T12:00:00Z");
        Assert.Equal(expected.RootElement.GetProperty("balances").ToString(), instant.RootElement.GetProperty("balances").ToString());
    }

    [Fact]
    public void Balances_are_those_that_the_history_asserts()
    {
        using JsonDocument json = Json("balances", Reported);
        Dictionary<string, JsonElement> shown = json.RootElement.GetProperty("balances").EnumerateArray()
            .ToDictionary(static b => b.GetProperty("account").GetString()!, StringComparer.Ordinal);
        foreach (string line in NativeFiles.LinesOf("examples/value-accruing-reported.jsonl")[^4..^1])
        {
            JsonObject row = JsonNode.Parse(line)!.AsObject();
            JsonElement balance = shown[row["account"]!.GetValue<string>()];
            Assert.Equal(row["token"]!.GetValue<string>(), balance.GetProperty("token").GetString());
            Assert.Equal(row["balance"]!.GetValue<string>(), balance.GetProperty("balance").GetString());
        }

        CommandLineRun one = CommandLineRun.Of("balances", Omnibus, "--account", "0x52908400098527886E0F7030069857D2E4169EE7");
        Assert.Contains("6.558040189995888851", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("total", one.Output, StringComparison.Ordinal);
        Assert.Contains("total", CommandLineRun.Of("balances", Omnibus).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("epoch 430000 has no report in custodian-omnibus; the last one before it is that of epoch 424574", "epoch:430000")]
    [InlineData("epoch 1 has no report in custodian-omnibus; none came before it", "epoch:1")]
    [InlineData("ends before epoch 999999", "epoch:999999")]
    [InlineData("event 1 opens the pool", "event:0")]
    [InlineData("is no point", "epoch:x")]
    [InlineData("ends before event 100", "100")]
    public void A_point_that_is_not_there_is_told(string expected, string at)
    {
        DemandRefused(expected, "balances", Omnibus, "--at", at);
        DemandRefused(expected, "replay", Omnibus, "--until", at);
    }

    [Fact]
    public void Other_requests_that_cannot_be_met_are_told()
    {
        DemandRefused("a Lido history has no epochs", "balances", TestEnvironment.PathOf("examples/lido-small.jsonl"), "--at", "epoch:3");
        DemandRefused("'zoe' is no account of custodian-omnibus", "balances", Omnibus, "--account", "zoe");
        CommandLineRun opened = CommandLineRun.Of("balances", Omnibus, "--at", "event:1", "--format", "json");
        Assert.Equal(0, opened.ExitCode);
        string header = NativeFiles.Header.Replace("\"by\":\"gov\"", "\"by\":\"me\"", StringComparison.Ordinal);
        CommandLineRun refused = CommandLineRun.With(NativeFiles.Bytes(header), "replay", "-");
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("error: standard input:1: the pool refuses these terms (pool.not-permitted)\n", refused.Error);
    }

    [Fact]
    public void A_history_whose_outcomes_are_unlike_the_file_is_pointed_out()
    {
        string[] lines = NativeFiles.LinesOf("examples/queue-run.jsonl");
        byte[] changed = NativeFiles.Bytes(lines.Select(
            static l => l.Replace(", \"refused\": \"pool.paused\"", string.Empty, StringComparison.Ordinal)));
        CommandLineRun run = CommandLineRun.With(changed, "replay", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 operations were accepted or rejected unlike the file says", run.Error, StringComparison.Ordinal);
    }

    private static System.Numerics.BigInteger Number(JsonElement value) => System.Numerics.BigInteger.Parse(value.GetString()!, null);

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
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output);
    }
}
