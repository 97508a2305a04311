using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Reports.Html;

public sealed class HtmlBrowserTests
{
    private static readonly string[] Statement =
        ["statement", TestEnvironment.PathOf("examples/custodian-omnibus.jsonl"), "--account", "acme", "--by", "month"];

    private static readonly string[] Pool = ["pool-statement", TestEnvironment.PathOf("examples/slashing-bond-insurance.jsonl")];

    private static readonly string[] Lido = ["pool-statement", TestEnvironment.PathOf("examples/lido-small.jsonl"), "--by", "report"];

    [ProgramTheory("chromium")]
    [InlineData(1_280, false)]
    [InlineData(390, true)]
    public void The_numbers_read_off_the_page_are_those_of_the_statement(int width, bool isDark)
    {
        BrowserPage page = BrowserPage.Open(Html(Statement), width, isDark);
        DemandShownAsTheyAre(page);
        JsonElement[] periods = Periods(Statement);
        Assert.Equal(periods.Length, page.Rows.Length);
        foreach ((JsonElement period, string[][] rows) in periods.Zip(page.Rows))
        {
            Assert.Equal(Text(period, "opening", "assets"), ValueOf(rows, "Opening"));
            Assert.Equal(Text(period, "closing", "assets"), ValueOf(rows, "Closing"));
            Assert.Equal(Text(period, "closing", "shares"), ValueOf(rows, "Shares at closing"));
            Assert.Equal(Text(period, "totals", "rounding"), ValueOf(rows, "Rounding"));
            Assert.Equal("-" + Text(period, "totals", "fees"), ValueOf(rows, "Fees borne"));
            DemandSums(rows);
        }
    }

    [ProgramTheory("chromium")]
    [InlineData(1_280, true)]
    [InlineData(390, false)]
    public void The_numbers_read_off_the_report_of_a_pool_are_those_of_its_books(int width, bool isDark)
    {
        BrowserPage page = BrowserPage.Open(Html(Pool), width, isDark);
        DemandShownAsTheyAre(page);
        JsonElement period = Assert.Single(Periods(Pool));
        Assert.Equal(Text(period, "closing", "assets"), ValueOf(page.Rows[0], "Closing"));
        Assert.Equal("160000000000000000000", ValueOf(page.Rows[0], "Deposits"));
        Assert.Equal("-10000000000000000000", ValueOf(page.Rows[0], "Withdrawals"));
        DemandSums(page.Rows[0]);
        Assert.Contains(page.Numbers, static n => n[0] is "2499999999999999" && n[1] is "0.002499999999999999");
        Assert.Equal(["0", "2", "-2", "0"], page.RowsOf("Number of validators")[0][1..]);
    }

    [ProgramTheory("chromium")]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(768, false)]
    [InlineData(1_280, false)]
    [InlineData(1_280, true)]
    public void Nothing_is_cut_overlaps_or_is_too_faint_on_phones_and_desks_in_both_schemes(int width, bool isDark)
    {
        foreach (string[] command in new[] { Statement, Pool, Lido })
        {
            BrowserPage page = BrowserPage.Open(Html(command), width, isDark);
            Assert.True(page.Width <= width, $"{command[0]}: {page.Width} of {width}");
            Assert.Empty(page.Narrow);
            Assert.Empty(page.Overlaps);
            Assert.Empty(page.Faint);
            Assert.Equal(isDark ? "rgb(17, 21, 27)" : "rgb(246, 247, 249)", page.Ground);
            if (width is not 768)
            {
                // In between, a wide table scrolls within itself.
                Assert.Empty(page.Cut);
            }
        }
    }

    [ProgramTheory("chromium")]
    [InlineData(".sub{color:#bbb}", "faint")]
    [InlineData("main{min-width:400px}", "wide")]
    [InlineData("table.sums thead th:first-child{width:10%!important}", "narrow")]
    [InlineData("svg text{font-size:40px!important}", "overlaps")]
    [InlineData("table.wide td.r{display:table-cell;min-width:30rem}", "cut")]
    public void A_planted_fault_of_the_layout_is_seen(string css, string fault)
    {
        string html = Html(Statement).Replace("</style>", css + "</style>", StringComparison.Ordinal);
        BrowserPage page = BrowserPage.Open(html, 390, isDark: false);
        Assert.Equal(fault is "faint", page.Faint.Length != 0);
        Assert.Equal(fault is "narrow", page.Narrow.Length != 0);
        Assert.Equal(fault is "overlaps", page.Overlaps.Length != 0);
        Assert.Equal(fault is "wide", page.Width > 390);
        Assert.Equal(fault is "cut", page.Cut.Length != 0);
    }

    [ProgramTheory("chromium")]
    [InlineData(390)]
    public void A_planted_wrong_digit_is_seen(int width)
    {
        const string Number = "value=\"2499999999999999\">";
        string html = Html(Pool).Replace(Number + "0.", Number + "1.", StringComparison.Ordinal);
        BrowserPage page = BrowserPage.Open(html, width, isDark: false);
        _ = Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => DemandShownAsTheyAre(page));
    }

    private static void DemandShownAsTheyAre(BrowserPage page)
    {
        Assert.NotEmpty(page.Numbers);
        foreach (string[] number in page.Numbers)
        {
            string digits = number[1].Replace(".", string.Empty, StringComparison.Ordinal);
            Assert.Equal(BigInteger.Parse(number[0], CultureInfo.InvariantCulture), BigInteger.Parse(digits, CultureInfo.InvariantCulture));
            if (number[1].Contains('.', StringComparison.Ordinal))
            {
                Assert.Equal(19, number[1].Length - number[1].IndexOf('.', StringComparison.Ordinal));
            }
            else
            {
                // A number of validators is a whole one.
                Assert.Equal(number[0], number[1]);
            }
        }
    }

    /// <summary>What stands between opening and closing adds up, as it is read off the page.</summary>
    private static void DemandSums(string[][] rows)
    {
        int closing = Array.FindIndex(rows, static r => r[0].Trim() is "Closing");
        BigInteger sum = rows[..closing].Aggregate(
            BigInteger.Zero, static (s, r) => s + BigInteger.Parse(r[1], CultureInfo.InvariantCulture));
        Assert.Equal(BigInteger.Parse(rows[closing][1], CultureInfo.InvariantCulture), sum);
    }

    private static string ValueOf(string[][] rows, string name) =>
        rows.First(r => string.Equals(r[0].Trim(), name, StringComparison.Ordinal))[1];

    private static string Html(string[] command)
    {
        CommandLineRun run = CommandLineRun.Of([.. command, "--format", "html"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static JsonElement[] Periods(string[] command)
    {
        using JsonDocument json = JsonDocument.Parse(CommandLineRun.Of([.. command, "--format", "json"]).Output);
        return [.. json.RootElement.GetProperty("periods").EnumerateArray().Select(static p => p.Clone())];
    }

    private static string Text(JsonElement period, string part, string name) => period.GetProperty(part).GetProperty(name).GetString()!;
}
