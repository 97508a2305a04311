using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Cli;

public sealed class RestateCommandTests : IDisposable
{
    private static readonly string Omnibus = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");
    private static readonly string Lido = TraceFiles.PathOf("small-s1.jsonl");
    private static readonly string RocketPool = Path.Combine(AppContext.BaseDirectory, "Traces", "rocketpool", "small-seed1.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory("restate").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_plan_is_shown_and_nothing_is_written()
    {
        CommandLineRun run = CommandLineRun.Of("restate", Lido, "--event", "16", "--with", LidoReport(), "--format", "json");
        Assert.Equal(string.Empty, run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal(root.GetProperty("conflicts").GetArrayLength() > 0 ? 1 : 0, run.ExitCode);
        Assert.False(root.GetProperty("applied").GetBoolean());
        Assert.Equal(16, root.GetProperty("firstChanged").GetInt32());
        SignedSum sum = new();
        foreach (JsonElement holder in root.GetProperty("holders").EnumerateArray())
        {
            sum.Add(holder.GetProperty("assets").GetString()!);
        }

        sum.Add(root.GetProperty("dust").GetString()!);
        Assert.Equal(root.GetProperty("total").GetString(), sum.ToString());
        Assert.NotEqual("0", sum.ToString());
    }

    [Fact]
    public void An_applied_restatement_leaves_both_journals_and_a_log_that_agree()
    {
        string target = Path.Combine(_folder, "fixed");
        string[] args =
        [
            "restate", Omnibus, "--drop", "2", "--apply", "--out", target, "--recorded", "2027-01-01T00:00:00Z", "--by", "cfo",
            "--reason", "booked twice", .. Resolved(Omnibus, "--drop", "2"),
        ];
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        RestatementLog log;
        using (FileStream stream = File.OpenRead(Path.Combine(target, "restatements.log")))
        {
            log = RestatementLog.ReadFile(stream);
        }

        LedgerVersions versions = LedgerVersions.Open(
            log, [Journal(target, "version-1.journal"), Journal(target, "version-2.journal")], static () => new StakingPoolProtocol());
        Assert.Equal(("booked twice", AccountId.FromLabel("cfo")), (log.Entries[0].Reason, log.Entries[0].RecordedBy));
        AccountId acme = AccountId.FromLabel("acme");
        Timestamp february = Timestamp.Parse("2026-01-02T10:00:00Z");
        Assert.Equal(
            Amount.FromEther("40"), versions.BalanceAsBelieved(acme, february, Timestamp.Parse("2026-12-31T00:00:00Z")));
        Assert.Equal(Amount.Zero, versions.BalanceAsBelieved(acme, february, Timestamp.Parse("2027-01-01T00:00:00Z")));

        CommandLineRun again = CommandLineRun.Of(args);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("already", again.Error, StringComparison.Ordinal);
        using JsonDocument why = Json(
            0, "explain", Path.Combine(target, "version-1.journal"), "--difference", Path.Combine(target, "version-2.journal"),
            "--account", "acme");
        Assert.Equal(2, why.RootElement.GetProperty("firstDifferent").GetInt32());
        Assert.StartsWith("-", why.RootElement.GetProperty("difference").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_conflicts_end_with_code_one_and_keep_a_restatement_from_being_applied()
    {
        Assert.Equal(1, CommandLineRun.Of("restate", Omnibus, "--drop", "1").ExitCode);
        string target = Path.Combine(_folder, "never");
        CommandLineRun run = CommandLineRun.Of(
            "restate", Omnibus, "--drop", "1", "--apply", "--out", target, "--recorded", "2027-01-01T00:00:00Z");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not applied", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public void A_rocket_pool_report_is_corrected_vote_by_vote()
    {
        string file = Path.Combine(_folder, "votes.jsonl");
        string[] votes = [.. File.ReadLines(RocketPool)
            .Where(static l => l.Contains("\"slotTimestamp\":\"1790261736\"", StringComparison.Ordinal))
            .Where(static l => l.Contains("\"op\":\"submitBalances\"", StringComparison.Ordinal))
            .Select(static l => l.Replace("88147951535356873919", "88147951535356873918", StringComparison.Ordinal))];
        Assert.Equal(2, votes.Length);
        File.WriteAllLines(file, votes);
        string[] events = [.. EventsOf(RocketPool, "1790261736")];
        using JsonDocument json = Json(0, ["restate", RocketPool, "--event", events[0], "--event", events[1], "--with", file]);
        Assert.NotEqual(
            json.RootElement.GetProperty("before").GetProperty("journalDigest").GetString(),
            json.RootElement.GetProperty("after").GetProperty("journalDigest").GetString());
    }

    [Theory]
    [InlineData("nothing to correct")]
    [InlineData("is no event of the history", "--drop", "0")]
    [InlineData("is no event of the history", "--drop", "9999")]
    [InlineData("need --with", "--event", "2")]
    [InlineData("resolves no conflict", "--drop", "2", "--resolve", "9=perhaps")]
    [InlineData("in no conflict", "--drop", "2", "--resolve", "1=drop")]
    [InlineData("--apply needs --out", "--drop", "2", "--apply")]
    [InlineData("--apply needs --recorded", "--drop", "2", "--apply", "--out", "x")]
    [InlineData("event 2 is corrected more than once; expected one --event or --drop of it", "--drop", "2", "--drop", "2")]
    public void What_cannot_be_done_is_said_in_one_line(string expected, params string[] options)
    {
        CommandLineRun run = CommandLineRun.Of(["restate", Omnibus, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        run.DemandCleanError();
    }

    [Theory]
    [InlineData("[1]", "expected an object")]
    [InlineData("{", "no JSON")]
    [InlineData("{\"cmd\":\"deposit\",\"by\":\"desk\",\"time\":\"2026-01-02T09:00:00Z\",\"to\":\"acme\",\"amount\":\"x\"}", "amount")]
    [InlineData("{\"note\": \"nothing\"}", "expected a line with a command")]
    public void A_corrected_command_that_cannot_be_read_names_its_file_and_line(string text, string expected)
    {
        string file = Path.Combine(_folder, "command.json");
        File.WriteAllText(file, text);
        CommandLineRun run = CommandLineRun.Of("restate", Omnibus, "--event", "2", "--with", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{file}:1", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Fact]
    public void An_explanation_ties_to_the_balance_line_by_line()
    {
        foreach (string at in new[] { "event:40", "block:100", "2026-01-04T00:00:00Z", "line:60" })
        {
            using JsonDocument json = Json(0, "explain", Lido, "--account", "h3", "--at", at, "--lines");
            using JsonDocument balances = Json(0, "balances", Lido, "--account", "h3", "--at", at);
            string balance = balances.RootElement.GetProperty("balances")[0].GetProperty("stETH").GetString()!;
            Assert.Equal(balance, json.RootElement.GetProperty("balance").GetString());
            foreach (string list in new[] { "causes", "lines" })
            {
                SignedSum sum = new();
                foreach (JsonElement line in json.RootElement.GetProperty(list).EnumerateArray())
                {
                    sum.Add(line.GetProperty("assets").GetString()!);
                }

                Assert.Equal(balance, sum.ToString());
            }
        }

        CommandLineRun shown = CommandLineRun.Of("explain", Lido, "--account", "h3", "--lines");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("rate: consensus rewards", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Line by line", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLineRun.Of("explain", Lido, "--account", "nobody").ExitCode);
        Assert.Equal(2, CommandLineRun.Of("explain", Lido, "--account", "h3", "--at", "event:9999").ExitCode);
        Assert.Equal(2, CommandLineRun.Of("explain", Lido, "--account", "h3", "--difference", Omnibus).ExitCode);
    }

    /// <summary>The first report, its consensus balance one hundredth of an ether lower; only what was reported is written down.</summary>
    private string LidoReport()
    {
        string line = File.ReadLines(Lido).First(static l => l.Contains("\"op\":\"report\"", StringComparison.Ordinal));
        JsonObject row = JsonNode.Parse(line)!.AsObject();
        foreach (string observed in new[] { "i", "t", "ok", "events", "post", "acct", "feeDist", "simulated", "vaultBalancesBefore" })
        {
            _ = row.Remove(observed);
        }

        JsonObject input = row["in"]!.AsObject();
        input["clBalance"] = (Amount.Parse((string)input["clBalance"]!) - Amount.FromEther("0.01")).ToString();
        string file = Path.Combine(_folder, "report.json");
        File.WriteAllText(file, row.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return file;
    }

    private static IEnumerable<string> EventsOf(string file, string mark)
    {
        // Event 1 opens the pool; after it, every accepted operation is one event. Letting time pass is none.
        int number = 1;
        foreach (string line in File.ReadLines(file).Skip(1))
        {
            if (!line.Contains("\"ok\":true", StringComparison.Ordinal) || line.Contains("\"op\":\"time\"", StringComparison.Ordinal))
            {
                continue;
            }

            number++;
            if (line.Contains($"\"slotTimestamp\":\"{mark}\"", StringComparison.Ordinal)
                && line.Contains("\"op\":\"submitBalances\"", StringComparison.Ordinal))
            {
                yield return $"{number}";
            }
        }
    }

    /// <summary>All conflicts resolved: booked where there is a fact, dropped otherwise.</summary>
    private static IEnumerable<string> Resolved(string file, params string[] correction)
    {
        CommandLineRun run = CommandLineRun.Of(["restate", file, .. correction, "--format", "json"]);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        foreach (JsonElement conflict in json.RootElement.GetProperty("conflicts").EnumerateArray())
        {
            yield return "--resolve";
            string how = conflict.GetProperty("facts").GetArrayLength() > 0 ? "book" : "drop";
            yield return $"{conflict.GetProperty("event").GetInt32()}={how}";
        }
    }

    private static PoolLedger Journal(string folder, string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(folder, name));
        return PoolLedger.ReplayFile(stream, new StakingPoolProtocol(), out _);
    }

    private static JsonDocument Json(int code, params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of([.. args, "--format", "json"]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(code, run.ExitCode);
        return JsonDocument.Parse(run.Output);
    }

    private sealed class SignedSum
    {
        private System.Numerics.BigInteger _sum;

        public void Add(string number) => _sum += System.Numerics.BigInteger.Parse(number, null);

        public override string ToString() => _sum.ToString(null, null);
    }
}
