using System.Globalization;
using System.Text.Json;
using StakingLedger.Reports;

namespace StakingLedger.Tests.Cli;

/// <summary>The lots of the custodian's example, worked by hand with the made-up prices of examples/prices.csv.</summary>
public sealed class StatementLotsTests
{
    private const string GoldenFolder = "tests/StakingLedger.Tests/Cli/Golden";
    private const string Leaver = "3f2b8c1e-5a77-4d0b-9c1f-6f0a1b2c3d4e";

    private static readonly string Omnibus = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");
    private static readonly string Prices = TestEnvironment.PathOf("examples/prices.csv");

    [Theory]
    [InlineData("statement-acme-lots.csv", "csv")]
    [InlineData("statement-acme-lots.txt", "table")]
    [InlineData("statement-acme-lots.json", "json")]
    public void The_lots_of_a_custodians_customer_are_written_as_kept(string golden, string format)
    {
        string[] rates = format is "csv" ? [] : ["--day-count", "365"];
        CommandLineRun run = CommandLineRun.Of(
            [.. Lots("acme", "fifo"), "--by", "month", "--zone", "Europe/Zurich", "--format", format, .. rates]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string path = TestEnvironment.PathOf($"{GoldenFolder}/{golden}");
        string output = run.Output.Replace(CalendarZone.DataVersion, "VERSION", StringComparison.Ordinal)
            .Replace(Prices, "prices.csv", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(TestEnvironment.RewriteVariable) is "1")
        {
            File.WriteAllText(path, output);
        }

        Assert.Equal(File.ReadAllText(path), output);
    }

    [Theory]
    [InlineData("fifo", "2500000", "80100")]
    [InlineData("lifo", "2500818", "79282")]
    [InlineData("hifo", "2500818", "79282")]
    public void Ten_ether_given_away_are_a_disposal_by_each_method(string method, string cost, string gain)
    {
        // 40 ETH at 2500.00: 100,000.00. On 31 January 0.1022… ETH of income at 2580.10: 263.74. Ten ETH at 2580.10: 25,801.00.
        // FIFO takes 10 of the 40 ETH: 25,000.00. The others take the income first, 2580.06 a piece, and then 9.8977… of the 40 ETH,
        // which leaves 30.1022… that cost ⌈75,255.5555…⌉ = 75,255.56: 24,744.44 + 263.74.
        string[] disposed = Assert.Single(Rows(Lots("acme", method)), static row => row[3] is "disposed");
        Assert.Equal(("10", "transfer"), (disposed[4], disposed[6]));
        Assert.Equal(["10000000000000000000", cost, "2580100", gain], disposed[12..16]);
    }

    [Theory]
    [InlineData("finalised", "1215875", "-34124", "2026-03-31T13:00:00Z")]
    [InlineData("requested", "1249010", "-989", "2026-03-20T09:00:00Z")]
    [InlineData("claimed", "1214659", "-35340", "2026-03-31T14:00:00Z")]
    public void A_withdrawal_is_a_disposal_at_the_moment_that_is_asked_for(string moment, string proceeds, string gain, string time)
    {
        // The shares given are worth a wei less than 5 ETH, of 25.5 ETH that cost 63,750.00: ⌊12,499.9999…⌋ = 12,499.99. They bring
        // 5 · 2431.75 when finalised, 5 · 2498.02 when requested, and 4.995 · 2431.75 when paid less the fee.
        string[] disposed = Assert.Single(
            Rows([.. Lots(Leaver, "fifo"), "--disposal", moment]), static row => row[3] is "disposed");
        Assert.Equal([proceeds, gain], disposed[14..16]);
        Assert.Equal((time, "1249999"), (disposed[5], disposed[13]));
    }

    [Fact]
    public void Until_a_request_is_finalised_its_lots_are_kept_with_it()
    {
        string[][] rows = Rows([.. Lots(Leaver, "fifo"), "--to", "2026-03-25"]);
        Assert.DoesNotContain(rows, static row => row[3] is "disposed");
        string[] kept = Assert.Single(rows, static row => row[3] is "in-request");
        Assert.Equal(("1", "3/1", "1249999"), (kept[7], kept[8], kept[13]));
    }

    [Fact]
    public void On_the_control_basis_at_exit_income_costs_nothing_and_needs_no_price()
    {
        string[][] rows = Rows([.. Lots("acme", "lifo"), "--basis", "control", "--control", "exit"]);
        Assert.All(rows.Where(static row => row[3] is "income"), static row => Assert.Equal(("0", "0"), (row[13], row[16])));

        // 0.1022… of 10 ETH of the proceeds are income: ⌊25,801.00 · 0.1022… / 10⌋ = 263.74.
        string[] disposed = Assert.Single(rows, static row => row[3] is "disposed");
        Assert.Equal(("2474444", "105656", "26374"), (disposed[13], disposed[15], disposed[16]));
    }

    [Fact]
    public void Lots_can_be_named_in_a_file()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "event,take,lot\n10,1,8/1\n10,1,2/1\n");
            string[][] named = Rows([.. Lots("acme", "specific"), "--lot-ids", file]);
            Assert.Equal(
                Assert.Single(Rows(Lots("acme", "lifo")), static row => row[3] is "disposed"),
                Assert.Single(named, static row => row[3] is "disposed"));
            File.WriteAllText(file, "event,take,lot\n10,1,8/1\n");
            Refused([.. Lots("acme", "specific"), "--lot-ids", file], "the lots named; expected as much as the change takes");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    public void A_missing_price_names_the_row_and_the_moment_and_nothing_is_printed(string format) => Refused(
        [.. Lots("acme", "fifo"), "--price-rule", "day", "--format", format],
        "period 1, row 1 of the statement (event 2, Deposit of 40000000000000000000)",
        "no price in CHF for 2026-01-02T09:00:00Z; expected exactly one row of its UTC day");

    [Theory]
    [InlineData("--lots fifo", "--lots fifo: expected --prices FILE")]
    [InlineData("--lots fifo --prices PRICES", "--lots fifo: expected --currency CODE")]
    [InlineData("--lots fifo --prices PRICES --currency EUR", "--currency EUR: ")]
    [InlineData("--lots fifo --prices nowhere.csv --currency CHF", "nowhere.csv: no such file")]
    [InlineData("--lots specific --prices PRICES --currency CHF", "--lots specific: expected --lot-ids FILE")]
    [InlineData("--lots lifo --lot-ids PRICES --prices PRICES --currency CHF", "only with --lots specific; found --lots lifo")]
    [InlineData("--lots fifo --prices PRICES --currency CHF --currency-decimals 19", "--currency-decimals 19: expected 0 to 18")]
    [InlineData("--lots average --prices PRICES --currency CHF", "average")]
    [InlineData("--prices PRICES", "--prices: only with --lots")]
    [InlineData("--rounding down", "--rounding: only with --lots")]
    [InlineData("--day-count 365 --format csv", "--day-count 365: rates are written in a table, json or html")]
    [InlineData("--day-count 360", "360")]
    public void A_wrong_request_is_refused_in_one_line_that_names_it(string options, string expected) => Refused(
        ["statement", Omnibus, "--account", "acme", .. options.Split(' ').Select(static o => o is "PRICES" ? Prices : o)], expected);

    [Theory]
    [InlineData("365", "365")]
    [InlineData("365.25", "365.25")]
    [InlineData("actual", "actual/actual")]
    public void Rates_name_their_day_count_and_a_period_without_growth_says_so(string option, string name)
    {
        string[] command = ["statement", Omnibus, "--account", "acme", "--day-count", option];
        using JsonDocument json = JsonDocument.Parse(CommandLineRun.Of([.. command, "--format", "json"]).Output);
        JsonElement rates = json.RootElement.GetProperty("rates");
        Assert.Equal(name, rates.GetProperty("dayCount").GetString());
        JsonElement whole = Assert.Single(rates.GetProperty("periods").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("reason").ValueKind);
        Assert.True(Number(whole, "gross") > Number(whole, "net"));
        Assert.True(Number(whole, "net") > Number(whole, "netWithoutIncentives"));

        CommandLineRun still = CommandLineRun.Of([.. command, "--from", "2026-02-03", "--to", "2026-02-05"]);
        Assert.Contains("the share rate is the same before and after", still.Output, StringComparison.Ordinal);
        CommandLineRun none = CommandLineRun.Of([.. command, "--from", "2040-01-01"]);
        Assert.Contains("no time passes", none.Output, StringComparison.Ordinal);
        CommandLineRun before = CommandLineRun.Of([.. command, "--to", "2026-01-02"]);
        Assert.Contains("no share is priced", before.Output, StringComparison.Ordinal);
    }

    private static string[] Lots(string account, string method) =>
        ["statement", Omnibus, "--account", account, "--lots", method, "--prices", Prices, "--currency", "CHF"];

    private static decimal Number(JsonElement period, string name) => decimal.Parse(
        period.GetProperty(name).GetProperty("aprPercent").GetString()!, CultureInfo.InvariantCulture);

    private static string[][] Rows(string[] args)
    {
        CommandLineRun run = CommandLineRun.Of([.. args, "--format", "csv"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string[][] rows = [.. run.Output.TrimEnd('\n').Split('\n').Select(static line => line.Split(','))];
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        return rows;
    }

    private static void Refused(string[] args, params string[] expected)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.All(expected, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        run.DemandCleanError();
    }
}
