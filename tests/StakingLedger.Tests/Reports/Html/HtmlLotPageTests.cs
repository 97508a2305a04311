using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Reports.Html;

/// <summary>Lots and yearly rates as Chromium shows them, compared with the JSON of the same statement.</summary>
public sealed class HtmlLotPageTests
{
    private static readonly string Prices = TestEnvironment.PathOf("examples/prices.csv");

    private static readonly string[] Statement =
    [
        "statement", TestEnvironment.PathOf("examples/custodian-omnibus.jsonl"), "--account", "acme", "--by", "month",
        "--zone", "Europe/Zurich", "--day-count", "365", "--lots", "fifo", "--prices", Prices, "--currency", "CHF",
    ];

    [ProgramTheory("chromium")]
    [InlineData(1_280, false)]
    [InlineData(1_280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public void The_lots_and_rates_read_off_the_page_are_those_of_the_statement(int width, bool isDark)
    {
        BrowserPage page = BrowserPage.Open(Output("html"), width, isDark);
        using JsonDocument document = JsonDocument.Parse(Output("json"));
        JsonElement lots = document.RootElement.GetProperty("lots");
        JsonElement[] entries = [.. lots.GetProperty("periods").EnumerateArray().SelectMany(static p => All(p, "entries"))];
        DemandEntries(entries, page.RowsOf("Lots, "));
        DemandMatches([.. entries.SelectMany(static e => All(e, "matches"))], page.RowsOf("Taken of lots"));
        DemandConversions([.. entries.SelectMany(static e => All(e, "conversions"))], page.RowsOf("Conversions"));
        DemandLots([.. All(lots, "open")], page.RowsOf("Open lots"));
        DemandSums(lots, page);
        DemandRates(document.RootElement.GetProperty("rates"), page);
        Assert.Contains(entries, static e => e.TryGetProperty("gain", out _));
    }

    [ProgramTheory("chromium")]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1_280, false)]
    [InlineData(1_280, true)]
    public void Lots_and_rates_are_not_cut_or_too_faint_on_phones_and_desks_in_both_schemes(int width, bool isDark)
    {
        BrowserPage page = BrowserPage.Open(Output("html"), width, isDark);
        Assert.True(page.Width <= width, $"{page.Width} of {width}");
        Assert.Empty(page.Cut);
        Assert.Empty(page.Narrow);
        Assert.Empty(page.Overlaps);
        Assert.Empty(page.Faint);
    }

    [ProgramTheory("chromium")]
    [InlineData("801", "802")]
    public void A_planted_wrong_gain_is_seen(string digits, string wrong)
    {
        string html = Output("html").Replace($"value=\"80100\">{digits}", $"value=\"80100\">{wrong}", StringComparison.Ordinal);
        string[] gains = [.. BrowserPage.Open(html, 390, isDark: false).RowsOf("Lots, ").Select(static r => r[^1])];
        Assert.Contains(wrong + ".00", gains);
        Assert.DoesNotContain(digits + ".00", gains);
    }

    [Fact]
    public void A_page_with_a_missing_price_is_not_begun()
    {
        string prices = Path.Combine(Directory.CreateTempSubdirectory().FullName, "late.csv");
        File.WriteAllText(prices, "time,price,currency\n2026-02-15T00:00:00Z,2500,CHF\n");
        string[] statement = [.. Statement.Select(a => string.Equals(a, Prices, StringComparison.Ordinal) ? prices : a)];
        CommandLineRun run = CommandLineRun.Of([.. statement, "--format", "html"]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("event 2", run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    private static string Output(string format)
    {
        CommandLineRun run = CommandLineRun.Of([.. Statement, "--format", format]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static void DemandEntries(JsonElement[] entries, string[][] rows)
    {
        Assert.Equal(entries.Length, rows.Length);
        foreach ((JsonElement entry, string[] row) in entries.Zip(rows))
        {
            Assert.EndsWith("event " + Text(entry, "event"), row[1], StringComparison.Ordinal);
            DemandAmount(entry, "quantity", row[2]);
            DemandAmount(entry, "cost", row[3]);
            DemandAmount(entry, "proceeds", row[4]);
            DemandAmount(entry, "gain", row[5]);
        }
    }

    private static void DemandMatches(JsonElement[] matches, string[][] rows)
    {
        Assert.Equal(matches.Length, rows.Length);
        foreach ((JsonElement match, string[] row) in matches.Zip(rows))
        {
            Assert.StartsWith(Text(match, "lot"), row[0], StringComparison.Ordinal);
            DemandAmount(match, "quantity", row[1]);
            DemandAmount(match, "cost", row[2]);
            DemandAmount(match, "proceeds", row[3]);
            DemandAmount(match, "gain", row[4]);
        }
    }

    private static void DemandLots(JsonElement[] lots, string[][] rows)
    {
        Assert.Equal(lots.Length, rows.Length);
        foreach ((JsonElement lot, string[] row) in lots.Zip(rows))
        {
            Assert.StartsWith(Text(lot, "lot"), row[0], StringComparison.Ordinal);
            DemandAmount(lot, "quantity", row[1]);
            DemandAmount(lot, "cost", row[2]);
        }
    }

    private static void DemandConversions(JsonElement[] conversions, string[][] rows)
    {
        Assert.NotEmpty(conversions);
        Assert.Equal(conversions.Length, rows.Length);
        foreach ((JsonElement conversion, string[] row) in conversions.Zip(rows))
        {
            DemandAmount(conversion, "assets", row[2]);
            Assert.Equal(Text(conversion, "price"), row[3]);
            DemandAmount(conversion, "value", row[4]);
            string rest = row[5] is "exact" ? "0" : row[5];
            BigInteger shown = Digits(rest) * Number(conversion, "divisor") * 100;
            int places = rest.Contains('.', StringComparison.Ordinal) ? rest.Length - rest.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            Assert.Equal(Number(conversion, "remainder") * BigInteger.Pow(10, places), shown);
        }
    }

    private static void DemandSums(JsonElement lots, BrowserPage page)
    {
        string[][][] sums = [.. page.Rows.Where(static rows => rows.Any(static r => r[0].Trim() is "Cost before"))];
        JsonElement[] totals = [.. All(lots, "periods").Select(static p => p.GetProperty("totals"))];
        Assert.Equal(totals.Length, sums.Length);
        foreach ((JsonElement total, string[][] rows) in totals.Zip(sums))
        {
            string[] names =
            [
                "costBefore", "acquired", "incomeCost", "-costDisposed", "-costLost", "costAfter", "proceeds", "gain", "income",
            ];
            foreach ((string name, string[] row) in names.Zip(rows))
            {
                BigInteger expected = name[0] is '-' ? -Number(total, name[1..]) : Number(total, name);
                Assert.Equal(expected, BigInteger.Parse(row[1], CultureInfo.InvariantCulture));
                Assert.Equal(expected, Digits(row[2]));
            }

            BigInteger before = rows.Take(5).Aggregate(BigInteger.Zero, static (sum, r) => sum + Digits(r[2]));
            Assert.Equal(before, Digits(rows[5][2]));
        }
    }

    private static void DemandRates(JsonElement rates, BrowserPage page)
    {
        Assert.Contains("Yearly rates, day count 365", page.Titles);
        Assert.Equal("365", Text(rates, "dayCount"));
        string[] kinds = ["net", "gross", "netWithoutIncentives", "grossWithoutIncentives"];
        JsonElement[] expected = [.. All(rates, "periods").SelectMany(p => kinds.Select(k => p.GetProperty(k)))];
        string[][] rows = page.RowsOf("Yearly rates");
        Assert.Equal(expected.Length, rows.Length);
        foreach ((JsonElement rate, string[] row) in expected.Zip(rows))
        {
            Assert.Equal([Text(rate, "aprPercent"), Text(rate, "apyPercent")], row[1..3]);
            Assert.Equal(rate.GetProperty("stepsLeftOut").GetInt64().ToString(CultureInfo.InvariantCulture), row[3]);
        }
    }

    private static void DemandAmount(JsonElement of, string name, string shown)
    {
        if (of.TryGetProperty(name, out JsonElement amount))
        {
            Assert.Equal(BigInteger.Parse(amount.GetString()!, CultureInfo.InvariantCulture), Digits(shown));
        }
        else
        {
            Assert.Equal(string.Empty, shown);
        }
    }

    private static IEnumerable<JsonElement> All(JsonElement of, string name) => of.GetProperty(name).EnumerateArray();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static BigInteger Number(JsonElement of, string name) => BigInteger.Parse(Text(of, name), CultureInfo.InvariantCulture);

    private static BigInteger Digits(string shown) =>
        BigInteger.Parse(shown.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
