using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class BalancesCommandTests
{
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    [Fact]
    public void Balances_at_a_dump_are_those_of_the_dump()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        foreach (int line in new[] { 23, 44, 85, 90 })
        {
            JsonObject holders = JsonNode.Parse(lines[line - 1])!["holders"]!.AsObject();
            using JsonDocument json = Json("balances", Small, "--at", $"line:{line}");
            Dictionary<string, JsonElement> shown = json.RootElement.GetProperty("balances").EnumerateArray()
                .ToDictionary(static b => b.GetProperty("account").GetString()!, StringComparer.Ordinal);
            foreach ((string label, JsonNode? pair) in holders)
            {
                bool isShown = shown.TryGetValue(label, out JsonElement balance);
                Assert.Equal(pair![0]!.GetValue<string>(), isShown ? balance.GetProperty("shares").GetString() : "0");
                Assert.Equal(pair[1]!.GetValue<string>(), isShown ? balance.GetProperty("stETH").GetString() : "0");
            }
        }
    }

    [Fact]
    public void A_point_is_the_same_by_event_line_block_and_instant()
    {
        // Line 19 is the operation in block 79; every operation before it was accepted, so it is event 18 (two open the pool).
        JsonNode row = JsonNode.Parse(TraceFiles.LinesOf("small-s1.jsonl")[18])!;
        string block = row["block"]!.GetValue<string>();
        string seconds = row["ts"]!.GetValue<string>();
        string instant = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, null)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        using JsonDocument expected = Json("balances", Small, "--at", "line:19");
        ulong number = expected.RootElement.GetProperty("event").GetUInt64();
        foreach (string at in new[] { $"event:{number}", $"{number}", $"block:{block}", $"ts:{seconds}", instant })
        {
            using JsonDocument json = Json("balances", Small, "--at", at);
            Assert.Equal(expected.RootElement.ToString(), json.RootElement.ToString());
        }
    }

    [Theory]
    [InlineData("examples/custodian-omnibus.jsonl", "oETH balance")]
    [InlineData("examples/direct-staking.jsonl", "token balance")]
    public void The_balance_that_holders_see_is_called_by_the_name_of_the_token_if_it_has_one(string example, string column)
    {
        CommandLineRun run = CommandLineRun.Of("balances", TestEnvironment.PathOf(example));
        Assert.Matches($@"\n  account +shares +ETH +{column}\n", run.Output);
    }

    [Theory]
    [InlineData("examples/lido-small.jsonl", "stETH", "h3", "7")]
    [InlineData("examples/custodian-omnibus.jsonl", "balance", "acme", "2")]
    [InlineData("examples/value-accruing-reported.jsonl", "balance", null, null)]
    [InlineData(null, "atReportedRate", null, null)]
    public void The_balances_and_the_dust_add_up_to_the_assets(string? example, string column, string? account, string? dust)
    {
        string file = example is null
            ? Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small)
            : TestEnvironment.PathOf(example);
        using JsonDocument json = Json("balances", file);
        JsonElement totals = json.RootElement.GetProperty("totals");
        BigInteger sum = json.RootElement.GetProperty("balances").EnumerateArray()
            .Aggregate(BigInteger.Zero, (s, b) => s + BigInteger.Parse(b.GetProperty(column).GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(sum, Of("balances"));
        BigInteger rest = totals.TryGetProperty("dust", out _) ? Of("dust") : Of("notInRateYet");
        BigInteger others = totals.TryGetProperty("virtualPart", out _) ? Of("virtualPart") : 0;
        Assert.Equal(Of("assets"), sum + others + rest);
        if (dust is not null)
        {
            Assert.Equal(dust, totals.GetProperty("dust").GetString());
            using JsonDocument one = Json("balances", file, "--account", account!);
            Assert.False(one.RootElement.TryGetProperty("totals", out _));
        }

        BigInteger Of(string name) => BigInteger.Parse(totals.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Before_the_first_operation_only_the_bootstrap_is_there()
    {
        foreach (string at in new[] { "line:1", "line:2", "event:2", "block:10", "2026-01-01T00:00:00Z" })
        {
            using JsonDocument json = Json("balances", Small, "--at", at);
            JsonElement only = Assert.Single(json.RootElement.GetProperty("balances").EnumerateArray());
            Assert.Equal("dead", only.GetProperty("account").GetString());
            Assert.Equal("1000000000000000000", only.GetProperty("stETH").GetString());
        }
    }

    [Fact]
    public void One_account_is_found_by_label_and_by_address_in_any_letter_case()
    {
        CommandLineRun byLabel = CommandLineRun.Of("balances", Small, "--account", "h3");
        Assert.Equal(0, byLabel.ExitCode);
        Assert.Contains("5,261.957353365622785228", byLabel.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("total", byLabel.Output, StringComparison.Ordinal);
        string address = JsonNode.Parse(TraceFiles.LinesOf("small-s1.jsonl")[0])!["addresses"]!["h3"]!.GetValue<string>();
        Assert.Equal(byLabel, CommandLineRun.Of("balances", Small, "--account", address));
        Assert.Equal(byLabel, CommandLineRun.Of("balances", Small, "--account", address.ToLowerInvariant()));
    }

    [Fact]
    public void The_total_is_the_pool_and_no_balance_is_lost()
    {
        CommandLineRun run = CommandLineRun.Of("balances", Small);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("\n  total +10,353.310876386305782588 +10,645.524460487155362473 +21.322928454076783033\n", run.Output);
        Assert.Matches("\n  dust of rounding +0.000000000000000007\n", run.Output);
        Assert.Equal(13, run.Output.Split('\n').Count(static l => l.StartsWith("  ", StringComparison.Ordinal)) - 2);
    }

    [Theory]
    [InlineData("custodian-omnibus", 40)]
    [InlineData("value-accruing-reported", 45)]
    [InlineData("queue-run", 55)]
    [InlineData("slashing-bond-insurance", 50)]
    [InlineData("lido-small", 91)]
    public void The_balances_and_the_rows_below_them_add_up_to_the_total_after_every_line(string history, int last)
    {
        for (int line = 12; line <= last; line += 3)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"line:{line}");
            CommandLineRun run = CommandLineRun.Of("balances", TestEnvironment.PathOf($"examples/{history}.jsonl"), "--at", at);
            string[][] rows = [.. run.Output.Split('\n')
                .Where(static l => l.StartsWith("  ", StringComparison.Ordinal))
                .Skip(1)
                .Select(static l => l.Trim().Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            BigInteger[] assets = [.. rows.Select(static r => WeiOf(r.Length == 2 ? r[1] : r[2]))];
            Assert.Equal("total", rows[^1][0]);
            Assert.Equal(assets[^1], assets[..^1].Aggregate(BigInteger.Zero, static (sum, a) => sum + a));
        }
    }

    private static BigInteger WeiOf(string ether) => BigInteger.Parse(
        ether.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static JsonDocument Json(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of([.. args, "--format", "json"]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output);
    }
}
