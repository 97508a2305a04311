using StakingLedger.Analytics;

namespace StakingLedger.Reports;

/// <summary>Writes the yearly rates of the periods of a statement: by the share rate, with the day count named.</summary>
internal sealed class HtmlRates(HtmlPage page, HolderStatement statement, DayCount dayCount)
{
    private const int Decimals = 8;

    private static readonly string[] Kinds =
        ["Net", "Gross of fees", "Net, without incentives", "Gross of fees, without incentives"];

    /// <summary>Writes those of a period.</summary>
    public void Period(StatementPeriod period, string title)
    {
        PeriodRates rates = PeriodRates.Of(statement, period);
        CalendarZone zone = statement.Request.Zone;
        page.Write($"<h3 class=\"part\">Yearly rates, day count {dayCount.Name()}</h3>");
        page.Write(
            $"<p class=\"sub\">By the share rate, from {HtmlPage.Time(zone, rates.From)} to {HtmlPage.Time(zone, rates.To)}.</p>");
        if (rates.Reason is { } reason)
        {
            page.Write($"<p class=\"sub\">{char.ToUpperInvariant(reason[0]).ToString()}{reason[1..]}.</p>");
        }

        if (rates.Growths.Count == 0)
        {
            return;
        }

        page.BeginWide($"Yearly rates, {title}", "Rate", ">APR, %", ">APY, %", ">Steps left out");
        for (int i = 0; i < rates.Growths.Count; i++)
        {
            RateGrowth growth = rates.Growths[i];
            page.Write(
                $"""
                <tr role="row"><th role="rowheader" scope="row">{Kinds[i]}</th>
                {HtmlPage.Cell("APR, %", Rate(growth.Apr))}{HtmlPage.Cell("APY, %", Rate(growth.Apy))}
                {HtmlPage.Cell("Steps left out", HtmlMarkup.Of($"{growth.LeftOutCount}"))}</tr>
                """);
        }

        page.EndWide();
    }

    private HtmlMarkup Rate(Func<DayCount, int, AnnualRate> rate)
    {
        try
        {
            return HtmlNumber.Of(rate(dayCount, Decimals).ToPercentString());
        }
        catch (OverflowException)
        {
            return HtmlPage.Text("too short to compound");
        }
    }
}
