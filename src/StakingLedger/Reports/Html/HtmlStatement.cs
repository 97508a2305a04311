using StakingLedger.Analytics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes the statement of a holder as a page.</summary>
internal sealed class HtmlStatement(
    HtmlPage page, HolderStatement statement, ReportNames names, LotStatement? lots, DayCount? dayCount)
{
    private readonly StatementRequest _request = statement.Request;
    private readonly HtmlLots? _lots = lots is null ? null : new HtmlLots(page, lots, names);
    private readonly HtmlRates? _rates = dayCount is { } days ? new HtmlRates(page, statement, days) : null;

    private CalendarZone Zone => _request.Zone;

    private string Account => names.NameOf(_request.Account);

    private bool AddsUp => _request.Cut != PeriodCut.Whole;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        HtmlStatementCharts charts = new(page, statement, names);
        HtmlStatementSums sums = new();
        HtmlLotSums costs = new();
        foreach ((StatementPeriod period, LotPeriod? ofLots) in Periods())
        {
            charts.Add(period);
            sums.Add(period);
            costs.Add(ofLots);
        }

        page.Begin($"Statement of {Account}, {names.History}");
        Head(sums, costs);
        charts.Write();
        int number = 0;
        LotPeriod? last = null;
        foreach ((StatementPeriod period, LotPeriod? ofLots) in Periods())
        {
            Period(period, ofLots, ++number);
            last = ofLots;
        }

        if (last is not null)
        {
            _lots!.Rest(last);
        }

        page.Write(
            $"""
            <footer>
            <p>Every number is exact to the smallest unit: nothing is rounded for display. Digits are set apart by spaces that are not
            copied. Opening and lines add up to the closing in every period.</p>
            </footer>
            """);
        page.End();
    }

    private IEnumerable<(StatementPeriod Period, LotPeriod? Lots)> Periods() => lots is null
        ? statement.Periods().Select(static period => (period, (LotPeriod?)null))
        : lots.Periods().Select(static period => (period.Statement, (LotPeriod?)period));

    private void Head(HtmlStatementSums sums, HtmlLotSums costs)
    {
        page.Write(
            $"<header><p class=\"eyebrow\">Statement of a holder</p><h1>{Account}</h1><p class=\"sub\">in {names.History}</p></header>");
        string basis = _request.Basis == IncomeBasis.Accrual
            ? "Accrual: at each report"
            : $"Control: {Rule(_request.Control)}; of wrapped shares: {Rule(_request.WrappedControl)}";
        page.Meta(
        [
            ("From", HtmlPage.Time(Zone, statement.From)),
            ("Up to", HtmlPage.Until(Zone, statement.To, statement.HistoryTo)),
            ("Time zone", HtmlPage.Text($"{Zone.Id}, time-zone data {CalendarZone.DataVersion}")),
            ("Income counts", HtmlPage.Text(basis)),
            ("Amounts in", HtmlPage.Text(names.Asset.Symbol)),
            ("Account", HtmlPage.Text(_request.Account.ToString())),
            .. _lots?.Facts ?? [],
        ]);
        page.Keys(
        [
            ("Opening", Asset(sums.Opening.Assets), "worth of the shares before the first line"),
            ("Came in less went out", Asset(sums.Moved), "deposits, transfers and withdrawals, rounding included"),
            ("Rewards less losses and fees", Asset(sums.Earned), "all changes of the share rate"),
            ("Closing", Asset(sums.Closing.Assets), "worth of the shares after the last line"),
        ]);
        _lots?.Keys(costs);
    }

    private void Period(StatementPeriod period, LotPeriod? ofLots, int number)
    {
        string title = HtmlWords.Title(Zone, _request.Cut, period.Span, number);
        page.Write($"<section class=\"period\"><header><h2>{title}</h2>");
        page.Write($"<p>{HtmlWords.Time(Zone, period.Span, period.FirstEvent, period.LastEvent)}</p></header>");
        Sums(period, title);
        Lines(period, title);
        Withdrawals(period, title);
        OtherTokens(period, title);
        _rates?.Period(period, title);
        if (ofLots is not null)
        {
            _lots!.Period(ofLots, title);
        }

        page.Write($"</section>");
    }

    private void Sums(StatementPeriod period, string title)
    {
        page.BeginSums($"Balance, {title}", "Balance", names.Asset.Symbol);
        page.Sum("Opening", Asset(period.Opening.Assets), isTotal: true);
        foreach (MovementTotal movement in period.Totals.Movements)
        {
            Side($"{HtmlWords.Of(movement.Cause)}, in", movement.AssetsIn, isMinus: false);
            Side($"{HtmlWords.Of(movement.Cause)}, out", movement.AssetsOut, isMinus: true);
        }

        foreach (SourceTotal source in period.Totals.Sources)
        {
            Side(HtmlWords.Gain(source.Source), source.Gains, isMinus: false);
            Side(HtmlWords.Loss(source.Source), source.Losses, isMinus: true);
        }

        page.Sum("Rounding", Asset(period.Totals.Rounding));
        page.Sum("Closing", Asset(period.Closing.Assets), isTotal: true);
        page.Group("Beside the balance");
        page.Sum("Shares at closing", Share(period.Closing.Shares), note: names.Share.Symbol);
        page.Sum("Share rate at closing", HtmlNumber.Rate(period.Closing.Pair), note: "in smallest units of both");
        if (!period.Totals.FeesPaid.IsZero)
        {
            page.Sum("Fees paid besides", Asset(period.Totals.FeesPaid));
        }

        if (!period.Withdrawals.PendingAfter.IsZero || !period.Withdrawals.ClaimableAfter.IsZero)
        {
            page.Sum("Withdrawals pending", Asset(period.Withdrawals.PendingAfter));
            page.Sum("Withdrawals claimable", Asset(period.Withdrawals.ClaimableAfter));
        }

        if (_request.Basis == IncomeBasis.Control)
        {
            page.Sum("Income that counts", Asset(period.Income.Counted));
            page.Sum("Income deferred", Asset(period.Income.DeferredAfter));
        }

        page.EndSums();
    }

    private void Side(string name, Amount amount, bool isMinus)
    {
        if (!amount.IsZero)
        {
            SignedAmount signed = SignedAmount.Of(amount.Value);
            page.Sum(name, Asset(isMinus ? -signed : signed));
        }
    }

    private void Lines(StatementPeriod period, string title)
    {
        string heading = AddsUp ? "Movements" : "Movements and changes of the rate";
        page.Write($"<h3 class=\"part\">{heading}</h3>");
        bool isOpen = false;
        foreach (StatementLine line in period.Lines)
        {
            if (line.Kind is StatementLineKind.Movement || (!AddsUp && line.Kind is StatementLineKind.Rate))
            {
                if (!isOpen)
                {
                    page.BeginWide($"Movements, {title}", "When", "What", ">Shares", ">Amount", ">Worth after");
                }

                isOpen = true;
                Line(line);
            }
        }

        if (isOpen)
        {
            page.EndWide();
        }
        else
        {
            page.Write($"<p class=\"sub\">None in this period.</p>");
        }
    }

    private void Line(StatementLine line)
    {
        string what = line.Kind == StatementLineKind.Rate
            ? (line.Assets.IsNegative ? HtmlWords.Loss(line.Source) : HtmlWords.Gain(line.Source))
            : $"{HtmlWords.Of(line.Movement)} {Symbol(line.Token)}";
        string more = line.Kind == StatementLineKind.Rate ? $"{HtmlWords.Of(line.Step)}, " : With(line.Counterparty);
        HtmlMarkup amount = Asset(line.Assets);
        HtmlMarkup rounding = line.Rounding.IsZero ? HtmlMarkup.Empty : Note("rounding", Asset(line.Rounding));
        HtmlMarkup fee = line.Fee.IsZero ? HtmlMarkup.Empty : Note("fee besides", Asset(line.Fee));
        page.Write(
            $"""
            <tr role="row"><td role="cell">{HtmlPage.Time(Zone, line.Time)}</td><th role="rowheader" scope="row">{what}
            <span class="note">{more}event {line.Event.ToString()}</span></th>
            {HtmlPage.Cell("Shares", line.Shares.IsZero ? HtmlMarkup.Empty : Share(line.Shares))}
            {HtmlPage.Cell("Amount", HtmlMarkup.Of($"<span>{amount}{rounding}{fee}</span>"))}
            {HtmlPage.Cell("Worth after", Asset(line.AssetsAfter))}</tr>
            """);
    }

    private void Withdrawals(StatementPeriod period, string title)
    {
        StatementLine[] lines = [.. period.Lines.Where(static l => l.Kind == StatementLineKind.Withdrawal)];
        if (lines.Length == 0)
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Withdrawals</h3>");
        page.BeginWide($"Withdrawals, {title}", "When", "What", ">Amount", ">Fee");
        foreach (StatementLine line in lines)
        {
            page.Write(
                $"""
                <tr role="row"><td role="cell">{HtmlPage.Time(Zone, line.Time)}</td>
                <th role="rowheader" scope="row">{HtmlWords.Of(line.Stage)}
                <span class="note">{With(line.Counterparty)}request {line.Request.ToString()}, event {line.Event.ToString()}</span></th>
                {HtmlPage.Cell("Amount", Asset(line.Assets))}
                {HtmlPage.Cell("Fee", line.Fee.IsZero ? HtmlMarkup.Empty : Asset(line.Fee))}</tr>
                """);
        }

        page.EndWide();
    }

    private void OtherTokens(StatementPeriod period, string title)
    {
        StatementLine[] lines = [.. period.Lines.Where(static l => l.Kind == StatementLineKind.OtherToken)];
        if (lines.Length == 0)
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Other tokens</h3>");
        page.BeginWide($"Other tokens, {title}", "When", "What", ">Units");
        foreach (StatementLine line in lines)
        {
            page.Write(
                $"""
                <tr role="row"><td role="cell">{HtmlPage.Time(Zone, line.Time)}</td>
                <th role="rowheader" scope="row">{HtmlWords.Of(line.Movement)} {Symbol(line.Token)}
                <span class="note">{With(line.Counterparty)}event {line.Event.ToString()}</span></th>
                {HtmlPage.Cell("Units", HtmlNumber.Of(line.Shares, names.UnitOf(line.Token)))}</tr>
                """);
        }

        page.EndWide();
    }

    private static string Rule(ControlRule rule) => rule == ControlRule.AtExit ? "at exit" : "at each report";

    private static HtmlMarkup Note(string name, HtmlMarkup value) => HtmlMarkup.Of($"<span class=\"note\">{name} {value}</span>");

    private string With(AccountId? other) => other is { } account ? $"with {names.NameOf(account)}, " : string.Empty;

    private string Symbol(TokenId token) => token.Index == 0 ? names.Share.Symbol : names.UnitOf(token).Symbol;

    private HtmlMarkup Asset(Amount amount) => HtmlNumber.Of(amount, names.Asset);

    private HtmlMarkup Asset(SignedAmount amount) => HtmlNumber.Of(amount, names.Asset);

    private HtmlMarkup Share(Shares shares) => HtmlNumber.Of(shares, names.Share);

    private HtmlMarkup Share(SignedAmount shares) => HtmlNumber.Of(shares, names.Share);
}
