using System.Globalization;
using System.Xml.Linq;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports.Html;

public sealed class HtmlPartsTests
{
    [Theory]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("\"'", "&quot;&#39;")]
    [InlineData("a\u0000b\u001bc\n", "a\\u0000b\\u001bc\\u000a")]
    [InlineData("a\u202eb\u200bc\u2028", "a\\u202eb\\u200bc\\u2028")]
    [InlineData("Zürich 東京 🙂", "Zürich 東京 🙂")]
    [InlineData("\uffff", "\\uffff")]
    [InlineData("&lt;", "&amp;lt;")]
    public void What_stands_between_braces_is_text_and_nothing_else(string text, string expected) =>
        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", HtmlMarkup.Of($"<p title=\"{text}\">{text}</p>").Text);

    [Fact]
    public void Half_a_character_is_shown_as_none()
    {
        string half = string.Concat("a", (char)0xd800, "b");
        Assert.Equal("a\ufffdb", HtmlMarkup.Of($"{half}").Text);
    }

    [Theory]
    [InlineData("0", 18, "0.000000000000000000")]
    [InlineData("1", 18, "0.000000000000000001")]
    [InlineData("-1234567890123456789012345", 18, "-1234567.890123456789012345")]
    [InlineData("100", 0, "100")]
    [InlineData("1234", 2, "12.34")]
    [InlineData("-5", 9, "-0.000000005")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639935", 27,
        "115792089237316195423570985008687907853269984665640.564039457584007913129639935")]
    public void A_number_on_a_page_copies_as_a_number(string units, int decimals, string expected)
    {
        SignedAmount amount = units[0] == '-' ? -SignedAmount.Of(UInt256.Parse(units[1..])) : SignedAmount.Of(UInt256.Parse(units));
        XElement element = XElement.Parse(HtmlNumber.Of(amount, new ReportUnit("ETH", decimals)).Text);
        Assert.Equal((expected, units), (element.Value, element.Attribute("value")!.Value));
        Assert.All(element.Descendants("i"), static i => Assert.InRange(i.Value.Length, 1, 3));
    }

    [Theory]
    [InlineData("0", "0", "0 1")]
    [InlineData("0", "4010222", "0 1000000 2000000 3000000 4000000 5000000")]
    [InlineData("-7", "3", "-8 -6 -4 -2 0 2 4")]
    [InlineData("-1", "1000", "0 200 400 600 800 1000")]
    [InlineData("100", "100", "98 99 100 101 102")]
    public void An_axis_has_round_marks_around_all_values(string low, string high, string marks) =>
        Assert.Equal(marks, string.Join(' ', ValueAxis.Over(Signed(low), Signed(high)).Ticks));

    [Fact]
    public void Every_value_between_the_two_stands_on_the_axis_in_order()
    {
        Random random = new(7);
        for (int i = 0; i < 2_000; i++)
        {
            SignedAmount[] values = [.. Enumerable.Range(0, 4).Select(_ => Any(random)).Order()];
            ValueAxis axis = ValueAxis.Over(values[0], values[^1]);
            int[] places = [.. values.Select(v => axis.Place(v, 1_640))];
            Assert.Equal(places.Order(), places);
            Assert.All(places, static p => Assert.InRange(p, 0, 1_640));
            Assert.InRange(axis.Ticks.Count(), 1, 14);
        }
    }

    [Theory]
    [InlineData("1000000000000000000", 18, "1")]
    [InlineData("-50000000000000000", 18, "\u22120.05")]
    [InlineData("9600000000000000000000000", 18, "9\u202f600\u202f000")]
    [InlineData("1002000000000000000000000000", 27, "1.002")]
    public void A_mark_has_no_more_decimals_than_it_needs(string units, int decimals, string expected) =>
        Assert.Equal(expected, ValueAxis.Text(Signed(units), decimals));

    [Fact]
    public void A_series_keeps_a_bounded_number_of_points_and_its_first_last_lowest_and_highest()
    {
        ChartSeries series = new("a", 1);
        for (uint i = 0; i < 100_000; i++)
        {
            series.Add(Timestamp.FromSeconds(i), i == 5_001 ? 1_000_000 : i + 1);
        }

        Assert.InRange(series.Points.Count, 256, 1_024);
        Assert.Equal((0ul, UInt256.One), (series.Points[0].Time.Seconds, series.Points[0].Value));
        Assert.Equal(99_999ul, series.Points[^1].Time.Seconds);
        Assert.Equal((UInt256.One, (UInt256)1_000_000u), (series.Lowest, series.Highest));
        Assert.Equal(series.Points.Select(static p => p.Time).Order(), series.Points.Select(static p => p.Time));
    }

    [Theory]
    [InlineData(PeriodCut.Month, "2026-01-01T00:00:00Z", "2026-04-30T12:00:00Z", 4, true)]
    [InlineData(PeriodCut.Day, "2026-03-01T00:00:00Z", "2026-03-31T00:00:01Z", 31, true)]
    [InlineData(PeriodCut.Day, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z", 24, false)]
    [InlineData(PeriodCut.Whole, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z", 24, false)]
    [InlineData(PeriodCut.Day, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", 24, false)]
    public void Columns_are_the_periods_or_equal_parts_of_the_time(PeriodCut cut, string from, string to, int count, bool isByPeriod)
    {
        TimeAxis axis = new(CalendarZone.Utc, Timestamp.Parse(from), Timestamp.Parse(to));
        ChartColumns columns = new(axis, cut);
        Assert.Equal((count, isByPeriod), (columns.Count, columns.IsByPeriod));
        columns.Add(axis.From, "a", 1, SignedAmount.Of(5));
        columns.Add(axis.To, "a", 1, -SignedAmount.Of(3));
        (_, _, Amount[] plus, Amount[] minus) = Assert.Single(columns.Series);
        Assert.Equal(Amount.FromWei(5), axis.To.SecondsSince(axis.From) == 1 ? plus[^1] : plus[0]);
        Assert.Equal(Amount.FromWei(3), minus[^1]);
        for (int i = 1; i < count; i++)
        {
            Assert.Equal(columns.SpanOf(i - 1).To, columns.SpanOf(i).From);
        }
    }

    private static SignedAmount Signed(string text) =>
        text[0] == '-' ? -SignedAmount.Of(UInt256.Parse(text[1..])) : SignedAmount.Of(UInt256.Parse(text));

    private static SignedAmount Any(Random random)
    {
        UInt256 value = UInt256.Parse(random.NextInt64().ToString(CultureInfo.InvariantCulture)) >> random.Next(0, 63);
        value *= (UInt256)1 << random.Next(0, 120);
        return random.Next(0, 3) == 0 ? -SignedAmount.Of(value) : SignedAmount.Of(value);
    }
}
