using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class PriceTableTests
{
    private const string File = """
        time,price,currency
        2026-01-03T00:00:00Z,2010.5,CHF
        2026-01-01T00:00:00Z,2000,CHF
        1767312000,2100.000000000000000001,EUR
        2026-01-03T12:00:00Z,2020,CHF

        """;

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2000")]
    [InlineData("2026-01-02T23:59:59Z", "2000")]
    [InlineData("2026-01-03T00:00:00Z", "2010.5")]
    [InlineData("2026-01-03T12:00:01Z", "2020")]
    [InlineData("2030-01-01T00:00:00Z", "2020")]
    public void The_last_price_at_or_before_a_moment_counts(string moment, string price) =>
        Assert.Equal(price, Read().At(Timestamp.Parse(moment), "CHF", PriceRule.LastAtOrBefore()).ToDecimalString());

    [Fact]
    public void A_price_keeps_every_digit()
    {
        PriceRow row = Read().At(Timestamp.Parse("2026-01-02T00:00:00Z"), "EUR", default);
        Assert.Equal("2100000000000000000001", row.Scaled.ToString());
        Assert.Equal("2100.000000000000000001", row.ToDecimalString());
        Assert.Equal(4, row.Line);
    }

    [Theory]
    [InlineData("2026-01-01T23:59:59Z", "2000")]
    [InlineData("2026-01-01T00:00:00Z", "2000")]
    public void The_price_of_the_exact_day_counts_whatever_its_time(string moment, string price) =>
        Assert.Equal(price, Read().At(Timestamp.Parse(moment), "CHF", PriceRule.ExactDay).ToDecimalString());

    [Fact]
    public void The_currencies_and_the_prices_are_counted()
    {
        Assert.Equal(["CHF", "EUR"], Read().Currencies);
        Assert.Equal(4, Read().Count);
    }

    [Theory]
    [InlineData(
        "2025-12-31T23:59:59Z", "CHF", "any",
        "no price in CHF for 2025-12-31T23:59:59Z"
        + "; expected a row at or before it"
        + "; the first row is line 3 (2026-01-01T00:00:00Z, 2000).")]
    [InlineData(
        "2026-01-02T01:00:01Z", "CHF", "90000",
        "no price in CHF for 2026-01-02T01:00:01Z"
        + "; expected a row at or before it that is at most 90000 s old"
        + "; nearest rows are line 3 (2026-01-01T00:00:00Z, 2000) and line 2 (2026-01-03T00:00:00Z, 2010.5).")]
    [InlineData(
        "2026-01-02T01:00:00Z", "CHF", "day",
        "no price in CHF for 2026-01-02T01:00:00Z"
        + "; expected exactly one row of its UTC day"
        + "; nearest rows are line 3 (2026-01-01T00:00:00Z, 2000) and line 2 (2026-01-03T00:00:00Z, 2010.5).")]
    [InlineData(
        "2026-01-03T01:00:00Z", "CHF", "day",
        "2 prices in CHF for 2026-01-03T01:00:00Z"
        + "; expected exactly one row of its UTC day"
        + "; nearest rows are line 2 (2026-01-03T00:00:00Z, 2010.5) and line 5 (2026-01-03T12:00:00Z, 2020).")]
    [InlineData(
        "2026-01-04T00:00:00Z", "CHF", "day",
        "no price in CHF for 2026-01-04T00:00:00Z"
        + "; expected exactly one row of its UTC day"
        + "; the last row is line 5 (2026-01-03T12:00:00Z, 2020).")]
    [InlineData(
        "2026-01-04T00:00:00Z", "USD", "any",
        "no price in USD for 2026-01-04T00:00:00Z"
        + "; expected a row at or before it"
        + "; the file has prices in CHF, EUR only.")]
    [InlineData(
        "2026-01-04T00:00:00Z", "chf", "any",
        "no price in chf for 2026-01-04T00:00:00Z"
        + "; expected a row at or before it"
        + "; the file has prices in CHF, EUR only.")]
    [InlineData(
        "2026-01-04T00:00:00Z", "A", "day",
        "no price in A for 2026-01-04T00:00:00Z"
        + "; expected exactly one row of its UTC day"
        + "; the file has prices in CHF, EUR only.")]
    public void A_missing_price_names_the_moment_the_currency_and_the_nearest_rows(
        string moment, string currency, string rule, string message)
    {
        PriceRule asked = rule switch
        {
            "any" => PriceRule.LastAtOrBefore(),
            "day" => PriceRule.ExactDay,
            _ => PriceRule.LastAtOrBefore(ulong.Parse(rule, System.Globalization.CultureInfo.InvariantCulture)),
        };
        MissingPriceException missing = Assert.Throws<MissingPriceException>(
            () => Read().At(Timestamp.Parse(moment), currency, asked));
        Assert.Equal("prices.csv: " + message, missing.Message);
        Assert.Equal((Timestamp.Parse(moment), currency), (missing.Moment, missing.Currency));
    }

    [Fact]
    public void A_file_without_prices_has_none_at_any_moment()
    {
        PriceTable table = PriceTable.Read(new StringReader("time,price,currency"), "empty.csv");
        MissingPriceException missing = Assert.Throws<MissingPriceException>(() => table.At(default, "CHF", PriceRule.ExactDay));
        Assert.EndsWith("the file has no prices.", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "prices.csv:1: header: found ''; expected time,price,currency.")]
    [InlineData("time,currency,price", "prices.csv:1: header: found 'time,currency,price'; expected time,price,currency.")]
    [InlineData("time,price,currency\n1,2", "prices.csv:2: line: found '1,2'; expected three fields: time,price,currency.")]
    [InlineData("time,price,currency\n1,2,CHF,4", "prices.csv:2: line: found '1,2,CHF,4'; expected three fields")]
    [InlineData("time,price,currency\n2026-02-30,1,CHF", "prices.csv:2: time: found '2026-02-30'; expected a UTC moment")]
    [InlineData("time,price,currency\n2026-01-01T00:00:00+01:00,1,CHF", "prices.csv:2: time: found '2026-01-01T00:00:00+01:00'")]
    [InlineData("time,price,currency\n1,1e3,CHF", "prices.csv:2: price: found '1e3'; expected a plain decimal above zero")]
    [InlineData("time,price,currency\n1,-1,CHF", "prices.csv:2: price: found '-1'")]
    [InlineData("time,price,currency\n1,0.0,CHF", "prices.csv:2: price: found '0.0'")]
    [InlineData("time,price,currency\n1,1.,CHF", "prices.csv:2: price: found '1.'")]
    [InlineData(
        "time,price,currency\n1,1.0000000000000000001,CHF",
        "prices.csv:2: price: found '1.0000000000000000001'"
        + "; expected a plain decimal above zero with a point and at most 18 decimals")]
    [InlineData("time,price,currency\n1, 1,CHF", "prices.csv:2: price: found ' 1'")]
    [InlineData("time,price,currency\n1,1,", "prices.csv:2: currency: found ''; expected a code")]
    [InlineData("time,price,currency\n1,1,C F", "prices.csv:2: currency: found 'C F'")]
    [InlineData(
        "time,price,currency\n5,1,CHF\n6,1,CHF\n5,1,CHF",
        "prices.csv:4: time: found '1970-01-01T00:00:05Z'"
        + "; expected one price in CHF for it; line 2 has one.")]
    public void A_line_that_cannot_be_read_is_named(string text, string message)
    {
        FormatException refused = Assert.Throws<FormatException>(() => PriceTable.Read(new StringReader(text), "prices.csv"));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_other_systems_do_not_matter() =>
        Assert.Equal(1, PriceTable.Read(new StringReader("\uFEFFtime,price,currency\r\n1,2,CHF\r\n"), "prices.csv").Count);

    private static PriceTable Read() => PriceTable.Read(new StringReader(File), "prices.csv");
}
