using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingLedger.Reports;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class PoolStatementCommandTests
{
    private const string GoldenFolder = "tests/StakingLedger.Tests/Cli/Golden";

    private static readonly string Bonded = TestEnvironment.PathOf("examples/slashing-bond-insurance.jsonl");
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    [Theory]
    [InlineData("pool-statement-bonded.txt", "table", "")]
    [InlineData("pool-statement-bonded.csv", "csv", "")]
    [InlineData("pool-statement-operator-1.txt", "table", "--operator operator-1 --by report")]
    public void The_example_with_bonds_is_written_as_kept(string golden, string format, string options)
    {
        CommandLineRun run = CommandLineRun.Of(
            ["pool-statement", Bonded, "--format", format, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string path = TestEnvironment.PathOf($"{GoldenFolder}/{golden}");
        string output = run.Output.Replace(CalendarZone.DataVersion, "VERSION", StringComparison.Ordinal);
        if (TestEnvironment.Rewrite)
        {
            File.WriteAllText(path, output);
        }

        Assert.Equal(File.ReadAllText(path), output);
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("day")]
    [InlineData("month")]
    [InlineData("report")]
    public void The_rows_of_the_csv_add_up_and_are_those_of_the_json(string by)
    {
        string[] command = ["pool-statement", Small, "--by", by, "--zone", "Asia/Kathmandu"];
        string[][] rows = Csv(command);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        BigInteger assets = 0;
        foreach (string[] row in rows.Skip(1))
        {
            switch (row[3])
            {
                case "opening":
                    assets = Number(row[12]);
                    break;
                case "account" when row[4] is "holders":
                    assets += Number(row[9]) - Number(row[10]);
                    break;
                case "account" or "queue" or "validators":
                    Assert.Equal(Number(row[11]), Number(row[8]) + Number(row[9]) - Number(row[10]));
                    break;
                default:
                    Assert.Equal(Number(row[12]), assets);
                    break;
            }
        }

        using JsonDocument json = JsonDocument.Parse(CommandLineRun.Of([.. command, "--format", "json"]).Output);
        JsonElement[] periods = [.. json.RootElement.GetProperty("periods").EnumerateArray()];
        Assert.Equal(
            rows.Where(static r => r[3] is "validators").Select(static r => string.Join(',', r[5], r[7], r[8], r[9], r[10], r[11])),
            periods.SelectMany(static p => p.GetProperty("validatorCounts").EnumerateArray()).Select(static v => string.Join(
                ',',
                new[] { "stage", "party", "before", "plus", "minus", "after" }.Select(name => v.GetProperty(name).GetString()))));
        Assert.Equal(
            rows.Where(static r => r[3] is "account").Select(static r => string.Join(',', r[4], r[5], r[6], r[9], r[10])),
            periods.SelectMany(static p => p.GetProperty("accounts").EnumerateArray()).Select(static a => string.Join(
                ',',
                new[] { "section", "account", "detail", "plus", "minus" }.Select(name => a.GetProperty(name).GetString()))));
    }

    [Fact]
    public void A_module_of_lido_is_paid_at_its_own_account()
    {
        CommandLineRun run = CommandLineRun.Of("pool-statement", Small, "--operator", "module-1", "--format", "json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement period = Assert.Single(json.RootElement.GetProperty("periods").EnumerateArray());
        Assert.NotEqual("module-1", period.GetProperty("feeRecipient").GetString());
        Assert.NotEqual("0", period.GetProperty("feesEarned").GetString());
    }

    [Theory]
    [InlineData("--operator nobody", "'nobody' is no operator of slashing-bond-insurance; expected one of operator-1, operator-2")]
    [InlineData("--zone Europe/Zürich", "Europe/Zurich")]
    [InlineData("--from 2026-02-01 --to 2026-02-01", "does not come after")]
    [InlineData("--by week", "week")]
    [InlineData("--format xml", "xml")]
    public void A_wrong_request_is_refused_in_one_line_that_names_it(string options, string expected)
    {
        CommandLineRun run = CommandLineRun.Of(["pool-statement", Bonded, .. options.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        run.DemandCleanError();
    }

    [Theory]
    [InlineData("--from 2020-01-01 --to 2020-02-01", "after the period asked for")]
    [InlineData("--from 2040-01-01", "before the period asked for")]
    public void A_time_that_the_history_does_not_reach_is_said_and_is_no_error(string options, string expected)
    {
        foreach (string format in new[] { "table", "csv", "json", "html" })
        {
            foreach (string[] command in new[] { new[] { "pool-statement", Bonded }, ["statement", Bonded, "--account", "ben"] })
            {
                CommandLineRun run = CommandLineRun.Of([.. command, "--format", format, .. options.Split(' ')]);
                Assert.Equal(0, run.ExitCode);
                Assert.Contains(expected, run.Error, StringComparison.Ordinal);
                Assert.NotEmpty(run.Output);
            }
        }
    }

    private static string[][] Csv(string[] args)
    {
        CommandLineRun run = CommandLineRun.Of([.. args, "--format", "csv"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return [.. run.Output.TrimEnd('\n').Split('\n').Select(static line => line.Split(','))];
    }

    private static BigInteger Number(string cell) => BigInteger.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
