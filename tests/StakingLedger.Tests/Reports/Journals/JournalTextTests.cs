using System.Globalization;
using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Reports.Journals;

/// <summary>What journals, trial balances and their refusals look like.</summary>
public sealed class JournalTextTests
{
    private const string GoldenFolder = "tests/StakingLedger.Tests/Cli/Golden";
    private const string Example = "examples/queue-run.jsonl";

    [Theory]
    [InlineData("books-queue-run.journal", "books", "--by", "month", "--format", "hledger")]
    [InlineData("books-queue-run.beancount", "books", "--by", "month", "--format", "beancount")]
    [InlineData("books-queue-run.csv", "books", "--by", "report", "--format", "csv")]
    [InlineData("books-queue-run.json", "books", "--from", "2026-06-10", "--format", "json")]
    [InlineData("books-queue-run.txt", "books", "--by", "day")]
    [InlineData("statement-ada.journal", "statement", "--account", "ada", "--by", "day", "--format", "hledger")]
    [InlineData("statement-ada.beancount", "statement", "--account", "ada", "--by", "day", "--format", "beancount")]
    public void The_exports_of_the_example_are_as_kept(string golden, string command, params string[] options)
    {
        CommandLineRun run = CommandLineRun.Of([command, TestEnvironment.PathOf(Example), .. options]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string output = run.Output.Replace(CalendarZone.DataVersion, "VERSION", StringComparison.Ordinal);
        string path = TestEnvironment.PathOf($"{GoldenFolder}/{golden}");
        if (TestEnvironment.Rewrite)
        {
            File.WriteAllText(path, output);
        }

        Assert.Equal(File.ReadAllText(path), output);
    }

    [Theory]
    [InlineData("books")]
    [InlineData("statement --account h1")]
    public void Beancount_refuses_what_it_would_round_by_account_event_and_value_and_nothing_is_written(string command)
    {
        string[] words = command.Split(' ');
        string[] args = [words[0], TestEnvironment.PathOf("tests/StakingLedger.Tests/Traces/lido/edge-huge-s1.jsonl.gz"), .. words[1..]];
        CommandLineRun refused = CommandLineRun.Of([.. args, "--format", "beancount"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Empty(refused.Output);
        Assert.Matches(@"Event \d+, account \S+: .* is -?\d{29,} in its smallest unit; expected at most 28 digits", refused.Error);
        refused.DemandCleanError();
        Assert.Equal(0, CommandLineRun.Of([.. args, "--format", "hledger"]).ExitCode);
    }

    [Theory]
    [InlineData("8999999999999999999999999998", true)]
    [InlineData("8999999999999999999999999999", false)]
    public void The_running_total_may_have_28_digits_and_not_29(string amount, bool fits)
    {
        byte[] history = OneHolder.History(
            ("2026-08-01T09:00:00Z", "1000000000000000000000000001"), ("2026-08-01T09:00:00Z", amount));
        CommandLineRun run = CommandLineRun.With(
            history, "statement", "-", "--account", "owner", "--format", "beancount");
        Assert.Equal(fits ? 0 : 2, run.ExitCode);
        const string Told = "Event 3, account Assets:L-owner:Position: the running total of ETH is 10000000000000000000000000000 in";
        Assert.Equal(!fits, run.Error.Contains(Told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_journal_books_income_when_it_accrues_and_on_no_other_basis()
    {
        CommandLineRun run = CommandLineRun.Of(
            "statement", TestEnvironment.PathOf(Example), "--account", "ada", "--basis", "control", "--format", "hledger");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("--basis control goes with table, csv and json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from 2026-02-01 --to 2026-01-01", "does not come after")]
    [InlineData("--zone Europe/Zürich", "Europe/Zurich")]
    [InlineData("--by week", "week")]
    [InlineData("--format xml", "xml")]
    public void Wrong_books_are_refused_in_one_line_that_names_what_is_wrong(string options, string expected)
    {
        CommandLineRun run = CommandLineRun.Of(["books", TestEnvironment.PathOf(Example), .. options.Split(' ')]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Theory]
    [InlineData("--from 2020-01-01 --to 2020-02-01", "after the period asked for")]
    [InlineData("--from 2040-01-01", "before the period asked for")]
    public void Books_of_a_time_without_events_say_so_and_what_stands_in_them(string options, string expected)
    {
        foreach (string format in new[] { "table", "csv", "json", "hledger", "beancount" })
        {
            CommandLineRun run = CommandLineRun.Of(
                ["books", TestEnvironment.PathOf(Example), "--format", format, .. options.Split(' ')]);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            Assert.Equal(
                options.Contains("2040", StringComparison.Ordinal), run.Output.Contains("Assets:Buffer", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("examples/slashing-bond-insurance.jsonl", "day")]
    [InlineData("examples/value-accruing-reported.jsonl", "day")]
    [InlineData("tests/StakingLedger.Tests/Traces/lido/medium-s1.jsonl.gz", "day")]
    [InlineData("tests/StakingLedger.Tests/Traces/rocketpool/medium-seed1.jsonl.gz", "report")]
    public void The_trial_balances_go_on_from_one_another_and_sum_to_zero(string history, string by)
    {
        CommandLineRun run = CommandLineRun.Of("books", TestEnvironment.PathOf(history), "--by", by, "--format", "csv");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string[][] rows = [.. run.Output.TrimEnd('\n').Split('\n').Skip(1).Select(static line => line.Split(','))];
        SortedDictionary<string, BigInteger> standing = new(StringComparer.Ordinal);
        foreach (IGrouping<string, string[]> period in rows.GroupBy(static r => r[0]))
        {
            foreach (IGrouping<string, string[]> commodity in period.GroupBy(static r => r[5]))
            {
                Assert.All(
                    new[] { 13, 14, 15 },
                    column => Assert.Equal(0, commodity.Aggregate(BigInteger.Zero, (sum, row) => sum + Number(row[column]))));
            }

            foreach (string[] row in period)
            {
                string key = row[5] + row[12];
                Assert.Equal(standing.GetValueOrDefault(key), Number(row[13]));
                Assert.Equal(Number(row[13]) + Number(row[14]), Number(row[15]));
                standing[key] = Number(row[15]);
            }
        }

        Assert.True(rows.Select(static r => r[0]).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    private static BigInteger Number(string cell) => BigInteger.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
