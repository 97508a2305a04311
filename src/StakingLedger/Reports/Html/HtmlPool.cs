using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes the report of a pool, or of one operator, as a page.</summary>
internal sealed class HtmlPool(HtmlPage page, PoolStatement statement, ReportNames names, AccountId? party)
{
    private readonly PoolStatementRequest _request = statement.Request;

    private CalendarZone Zone => _request.Zone;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        HtmlPoolCharts charts = new(page, statement, names, party);
        HtmlPoolSums sums = new();
        foreach (PoolPeriod period in statement.Periods(charts.Add))
        {
            sums.Add(period, party is { } one ? AccountOf(period, one) : null);
        }

        page.Begin(party is { } name ? $"Operator {names.NameOf(name)}, {names.History}" : $"Pool report, {names.History}");
        Head(sums);
        charts.Write();
        HtmlPoolPeriod writer = new(page, names, _request);
        int number = 0;
        foreach (PoolPeriod period in statement.Periods())
        {
            string title = HtmlWords.Title(Zone, _request.Cut, period.Span, ++number);
            page.Write($"<section class=\"period\"><header><h2>{title}</h2>");
            page.Write($"<p>{HtmlWords.Time(Zone, period.Span, period.FirstEvent, period.LastEvent)}</p></header>");
            if (party is { } one)
            {
                writer.Operator(AccountOf(period, one), title);
            }
            else
            {
                writer.Pool(period, title);
            }

            page.Write($"</section>");
        }

        page.Write(
            $"""
            <footer>
            <p>From the books of the pool, in double entry. Every number is exact to the smallest unit: nothing is rounded for display.
            Digits are set apart by spaces that are not copied. Opening and lines add up to the closing in every period.</p>
            </footer>
            """);
        page.End();
    }

    private OperatorAccount AccountOf(PoolPeriod period, AccountId one) =>
        OperatorAccount.Of(period, one, _request.FeeRecipientOf?.Invoke(one));

    private void Head(HtmlPoolSums sums)
    {
        string eyebrow = party is null ? "Pool report" : "Operator statement";
        string title = party is { } one ? names.NameOf(one) : names.History;
        page.Write($"<header><p class=\"eyebrow\">{eyebrow}</p><h1>{title}</h1></header>");
        page.Meta(
        [
            ("From", HtmlPage.Time(Zone, statement.From)),
            ("Up to", HtmlPage.Until(Zone, statement.To, statement.HistoryTo)),
            ("Time zone", HtmlPage.Text($"{Zone.Id}, time-zone data {CalendarZone.DataVersion}")),
            ("Amounts in", HtmlPage.Text(names.Asset.Symbol)),
            .. party is null ? [("Shares", HtmlPage.Text(names.Share.Symbol))] : Party(party.Value),
        ]);
        page.Keys(party is null
            ?
            [
                ("Opening", HtmlNumber.Of(sums.Opening.Assets, names.Asset), "assets of the holders"),
                ("Came in less went out", HtmlNumber.Of(sums.Moved, names.Asset), "deposits and withdrawals, rounding and lag included"),
                ("Rewards less losses and fees", HtmlNumber.Of(sums.Earned, names.Asset), "cover and donations included"),
                ("Closing", HtmlNumber.Of(sums.Closing.Assets, names.Asset), "assets of the holders"),
            ]
            :
            [
                ("Validators", HtmlValidators.Count(sums.ValidatorsStaking), "staking at the end"),
                ("With its validators", HtmlNumber.Of(sums.Validators, names.Asset), "at the end, what is on its way there included"),
                ("Rewards earned", HtmlNumber.Of(sums.Rewards, names.Asset), "by its validators"),
                ("Penalties caused", HtmlNumber.Of(sums.Penalties, names.Asset), "by its validators"),
                ("Fees earned", HtmlNumber.Of(sums.Fees, names.Asset), "shares at their worth when they were minted"),
                ("Bond used", HtmlNumber.Of(sums.BondUsed, names.Asset), "paid for losses"),
                ("Bond", HtmlNumber.Of(sums.Bond, names.Asset), "at the end"),
            ]);
    }

    private IEnumerable<(string Name, HtmlMarkup Value)> Party(AccountId one)
    {
        yield return ("Pool", HtmlPage.Text(names.History));
        if (_request.FeeRecipientOf?.Invoke(one) is { } recipient && recipient != one)
        {
            yield return ("Paid to", HtmlPage.Text(names.NameOf(recipient)));
        }
    }
}
