using System.Globalization;
using System.Text;
using StakingLedger.Analytics;
using StakingLedger.Reports;

namespace StakingLedger.Tests.Reports;

/// <summary>All that a report says, as text, and the pages and journals that are made of it.</summary>
internal static class ReportText
{
    private static readonly ReportNames Names = new("history", new ReportUnit("ETH", 18), new ReportUnit("share", 18));

    public static string Of(HolderStatement statement)
    {
        StringBuilder text = new();
        foreach (StatementPeriod period in statement.Periods())
        {
            Line(text, $"{period.Span} {period.FirstEvent} {period.LastEvent}");
            Position(text, period.Opening);
            foreach (StatementLine line in period.Lines)
            {
                Line(text, $"{line} {line.GivenFor} {line.IsWhole} {line.SetAside} {line.Settled}");
            }

            Line(text, $"{string.Join(';', period.Totals.Movements)} {string.Join(';', period.Totals.Sources)}");
            Line(text, $"{period.Withdrawals} {string.Join(';', period.Income.Sources)}");
            Position(text, period.Closing);
            PeriodRates rates = PeriodRates.Of(statement, period);
            Line(text, $"{rates.From} {rates.To} {rates.Reason}");
            foreach (RateGrowth growth in rates.Growths)
            {
                Line(text, $"{growth.Numerator}/{growth.Denominator} {growth.LeftOut} {growth.LeftOutCount}");
            }
        }

        using StringWriter page = new(CultureInfo.InvariantCulture);
        HtmlReport.Write(page, statement, Names);
        HolderJournal.Write(page, statement, Journal(statement.Tokens.Count));
        return text.Append(page).ToString();
    }

    public static string Of(PoolStatement statement)
    {
        StringBuilder text = new();
        foreach (PoolPeriod period in statement.Periods())
        {
            Line(text, $"{period.Span} {period.FirstEvent} {period.LastEvent} {period.Opening} {period.Closing}");
            Line(text, $"{period.Queue} {string.Join('\n', period.Flows)} {string.Join('\n', period.Validators)}");
        }

        using StringWriter page = new(CultureInfo.InvariantCulture);
        HtmlReport.Write(page, statement, Names);
        return text.Append(page).ToString();
    }

    public static string Of(PoolBooks books)
    {
        StringBuilder text = new();
        books.ForEachPeriod(period =>
        {
            Line(text, $"{period.Span} {period.FirstEvent} {period.LastEvent} {period.Before} {period.After}");
            Line(text, $"{string.Join('\n', period.Lines)} {string.Join(';', period.Equation.Changes)}");
        });
        using StringWriter journal = new(CultureInfo.InvariantCulture);
        PoolJournal.Write(journal, books, Journal(books.Tokens.Count));
        return text.Append(journal).ToString();
    }

    private static JournalOptions Journal(int tokens) => new(
        JournalFormat.Hledger,
        new ReportUnit("ETH", 18),
        [.. Enumerable.Range(0, tokens).Select(static i => new ReportUnit($"T{(char)('a' + i)}", 18))]);

    private static void Position(StringBuilder text, HolderPosition position) =>
        Line(text, $"{position.Shares} {position.Pair} {position.Assets} {string.Join(';', position.Holdings)}");

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
