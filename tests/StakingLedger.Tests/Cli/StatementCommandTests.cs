using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingLedger.Reports;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class StatementCommandTests
{
    private const string GoldenFolder = "tests/StakingLedger.Tests/Cli/Golden";

    private static readonly string Omnibus = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");
    private static readonly string Queue = TestEnvironment.PathOf("examples/queue-run.jsonl");
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    [Theory]
    [InlineData("statement-acme-months.csv", "csv")]
    [InlineData("statement-acme-months.txt", "table")]
    public void The_example_of_a_custodian_is_written_as_kept(string golden, string format)
    {
        CommandLineRun run = CommandLineRun.Of(
            "statement", Omnibus, "--account", "acme", "--by", "month", "--zone", "Europe/Zurich", "--format", format);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string path = TestEnvironment.PathOf($"{GoldenFolder}/{golden}");
        string output = run.Output.Replace(CalendarZone.DataVersion, "VERSION", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(TestEnvironment.RewriteVariable) is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
        }

        Assert.Equal(File.ReadAllText(path), output);
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("day")]
    [InlineData("month")]
    [InlineData("report")]
    public void The_rows_of_the_csv_add_up(string by)
    {
        foreach (string account in new[] { "h0", "h3", "h4" })
        {
            string[][] rows = Csv("statement", Small, "--account", account, "--by", by, "--zone", "Asia/Kathmandu");
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            BigInteger worth = 0;
            foreach (string[] row in rows.Skip(1))
            {
                switch (row[3])
                {
                    case "opening":
                        worth = Number(row[20]);
                        break;
                    case "movement" or "rate" or "source":
                        worth += Number(row[14]) - Number(row[15]);
                        Assert.True(row[3] is "source" || row[20].Length > 0);
                        break;
                    case "closing":
                        Assert.Equal(Number(row[20]), worth);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    [Fact]
    public void The_json_names_the_zone_its_data_and_the_basis_and_says_the_same_as_the_csv()
    {
        string[] command = ["statement", Queue, "--account", "ada", "--by", "day", "--basis", "control", "--control", "exit"];
        string[][] csv = Csv(command);
        CommandLineRun run = CommandLineRun.Of([.. command, "--format", "json"]);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal("UTC", root.GetProperty("zone").GetString());
        Assert.Equal(CalendarZone.DataVersion, root.GetProperty("timeZoneData").GetString());
        Assert.Equal("control", root.GetProperty("basis").GetString());
        Assert.Equal("at-exit", root.GetProperty("control").GetString());
        JsonElement[] periods = [.. root.GetProperty("periods").EnumerateArray()];
        Assert.Equal(
            csv.Where(static r => r[3] is "closing").Select(static r => r[20]),
            periods.Select(static p => p.GetProperty("closing").GetProperty("assets").GetString()!));
        Assert.Equal(
            csv.Where(static r => r[3] is "movement" or "withdrawal").Select(static r => r[4]),
            periods.SelectMany(static p => p.GetProperty("lines").EnumerateArray())
                .Select(static l => l.GetProperty("event").GetString()!));
    }

    [Theory]
    [InlineData("acme", "--zone Europe/Zürich", "Europe/Zurich")]
    [InlineData("acme", "--from 2026-02-30", "'2026-02-30' is neither a day nor a moment")]
    [InlineData("acme", "--from 2026-02-01 --to 2026-01-01", "--to 2026-01-01 does not come after --from 2026-02-01")]
    [InlineData("acme", "--from 2026-02-01 --to 2026-02-01", "does not come after")]
    [InlineData("nobody", "", "'nobody' is no account of custodian-omnibus")]
    [InlineData("acme", "--by week", "week")]
    [InlineData("acme", "--basis cash", "cash")]
    [InlineData("acme", "--format xml", "xml")]
    public void A_wrong_request_is_refused_in_one_line_that_names_it(string account, string options, string expected)
    {
        CommandLineRun run = CommandLineRun.Of(
            ["statement", Omnibus, "--account", account, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        run.DemandCleanError();
    }

    [Theory]
    [InlineData("--from 2020-01-01 --to 2020-02-01", "note: the history begins at 2026-01-01T00:00:00Z, after the period asked for")]
    [InlineData("--from 2020-01-01", "note: the history begins at 2026-01-01T00:00:00Z: what came before it is not known")]
    [InlineData("--from 2040-01-01", "before the period asked for: nothing moved in it")]
    public void A_period_that_the_history_does_not_reach_is_said_and_is_no_error(string options, string expected)
    {
        foreach (string format in new[] { "table", "csv", "json" })
        {
            CommandLineRun run = CommandLineRun.Of(
                ["statement", Omnibus, "--account", "acme", "--format", format, .. options.Split(' ')]);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            Assert.NotEmpty(run.Output);
        }
    }

    [Fact]
    public void A_rocket_pool_holder_is_found_by_label_and_gets_a_statement()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Traces", "rocketpool", "small-seed1.jsonl");
        string[][] rows = [.. new[] { "user0", "user1", "user2", "user3" }.SelectMany(a => Csv("statement", file, "--account", a))];
        Assert.Contains(rows, static r => r[3] is "movement");
        Assert.Contains(rows, static r => r[3] is "other-token" && r[10] is "ETH");
        Assert.Contains(rows, static r => r[9] is "unattributed");
        CommandLineRun unknown = CommandLineRun.Of("statement", file, "--account", "nobody");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("'nobody' is no account", unknown.Error, StringComparison.Ordinal);
    }

    private static string[][] Csv(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of([.. args, "--format", "csv"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return [.. run.Output.TrimEnd('\n').Split('\n').Select(static line => line.Split(','))];
    }

    private static BigInteger Number(string cell) => BigInteger.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
