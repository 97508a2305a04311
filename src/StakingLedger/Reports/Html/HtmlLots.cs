using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes the lots of a holder's statement: what each period did to them, and what is open at the end.</summary>
internal sealed class HtmlLots(HtmlPage page, LotStatement lots, ReportNames names)
{
    private readonly ReportUnit _currency = new(lots.Rules.Currency.Code, lots.Rules.Currency.Decimals);
    private readonly ReportUnit _unit = lots.Rules.Quantity == LotQuantity.Worth ? names.Asset : names.Share;

    private CalendarZone Zone => lots.Statement.Request.Zone;

    private LotRules Rules => lots.Rules;

    /// <summary>Gets how lots were made, as facts above the page.</summary>
    public IEnumerable<(string Name, HtmlMarkup Value)> Facts
    {
        get
        {
            string quantity = Rules.Quantity == LotQuantity.Worth ? "worth" : "shares";
            string cost = Rules.IncomeCost == IncomeLotCost.Nothing ? "no cost" : "market value";
            string steps = Rules.RateIncome == RateIncome.PerEvent ? "steps of an event added up" : "each step by itself";
            string rounding = Rules.Rounding == PriceRounding.Down ? "down" : "half to even";
            string source = names.Prices.Length == 0 ? string.Empty : $"{names.Prices}: ";
            yield return ("Lots", HtmlPage.Text(
                $"{HtmlWords.Method(Rules.Method)}, of {quantity}; withdrawals are disposed of when {Moment(Rules.Disposal)}"));
            yield return ("Lots of income", HtmlPage.Text($"At {cost}, {steps}"));
            yield return ("Values in", HtmlPage.Text(Rules.Currency.Code));
            yield return ("Prices", HtmlPage.Text($"{source}{Rules.PriceRule}; each value rounded {rounding}"));
        }
    }

    /// <summary>Writes the figures that matter most.</summary>
    public void Keys(HtmlLotSums sums) => page.Keys(
    [
        ("Gain of disposals", Money(sums.Gain), $"{_currency.Symbol}, proceeds less cost"),
        ("Cost of what was lost", Money(sums.CostLost), $"{_currency.Symbol}, by penalties and rounding"),
        ("Income", Money(sums.Income), Rules.IncomeCost == IncomeLotCost.Nothing
            ? $"{_currency.Symbol}, a part of the gain"
            : $"{_currency.Symbol}, at market value"),
        ("Cost of lots at the end", Money(sums.CostAfter), $"{_currency.Symbol}, open and in requests"),
    ]);

    /// <summary>Writes what a period did to lots.</summary>
    public void Period(LotPeriod period, string title)
    {
        page.Write($"<h3 class=\"part\">Lots</h3>");
        if (period.Entries.Count == 0)
        {
            page.Write($"<p class=\"sub\">Nothing in this period.</p>");
        }
        else
        {
            Entries(period, title);
            Conversions(period, title);
            Matches(period, title);
        }

        Sums(period.Totals, title);
    }

    /// <summary>Writes which lots are open after the last period, and which are kept with requests.</summary>
    public void Rest(LotPeriod last)
    {
        page.Write($"<section class=\"period\"><header><h2>Open lots at the end</h2>");
        page.Write($"<p>Their quantities add up to the closing, and their costs to the cost after it.</p></header>");
        if (last.Open.Count == 0)
        {
            page.Write($"<p class=\"sub\">None.</p>");
        }
        else
        {
            page.BeginWide("Open lots at the end", "Lot", $">Quantity, {_unit.Symbol}", $">Cost, {_currency.Symbol}");
            foreach (Lot lot in last.Open)
            {
                Row(lot.Id, lot.Kind, lot.Since, string.Empty, [("Quantity", Quantity(lot.Quantity)), ("Cost", Money(lot.Cost))]);
            }

            page.EndWide();
        }

        if (last.InRequests.Count != 0)
        {
            page.Write($"<h3 class=\"part\">Lots in requests</h3>");
            page.BeginWide("Lots in requests", "Lot", $">Quantity, {_unit.Symbol}", $">Cost, {_currency.Symbol}");
            foreach (RequestLot lot in last.InRequests)
            {
                Row(
                    lot.Lot.Lot, lot.Lot.Kind, lot.Lot.Since, $"; in request {lot.Request}",
                    [("Quantity", Quantity(lot.Lot.Quantity)), ("Cost", Money(lot.Lot.Cost))]);
            }

            page.EndWide();
        }

        page.Write($"</section>");
    }

    private void Entries(LotPeriod period, string title)
    {
        page.BeginWide(
            $"Lots, {title}", "When", "What", $">Quantity, {_unit.Symbol}", $">Cost, {_currency.Symbol}", ">Proceeds", ">Gain");
        foreach (LotEntry entry in period.Entries)
        {
            string request = entry.Request == RequestId.None ? string.Empty : $"request {entry.Request}, ";
            page.Write(
                $"""
                <tr role="row"><td role="cell">{HtmlPage.Time(Zone, entry.Time)}</td>
                <th role="rowheader" scope="row">{HtmlWords.Of(entry.Kind)}
                <span class="note">{Cause(entry)}, {request}event {entry.Line.Event.ToString()}</span></th>
                {HtmlPage.Cell("Quantity", Quantity(entry.Quantity))}{HtmlPage.Cell("Cost", Money(entry.Cost))}
                {HtmlPage.Cell("Proceeds", entry.Proceeds is { } proceeds ? Money(proceeds) : HtmlMarkup.Empty)}
                {HtmlPage.Cell("Gain", HasGain(entry) ? Money(entry.Gain) : HtmlMarkup.Empty)}</tr>
                """);
        }

        page.EndWide();
    }

    private void Conversions(LotPeriod period, string title)
    {
        if (period.Entries.All(static e => e.Conversions.Count == 0))
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Conversions into {_currency.Symbol}</h3>");
        page.BeginWide(
            $"Conversions, {title}", "When", "What", $">Assets, {names.Asset.Symbol}", ">Price", ">Value", ">Exact less value");
        foreach (LotEntry entry in period.Entries)
        {
            foreach (LotConversion conversion in entry.Conversions)
            {
                PriceValue value = conversion.Value;
                page.Write(
                    $"""
                    <tr role="row"><td role="cell">{HtmlPage.Time(Zone, conversion.Moment)}</td>
                    <th role="rowheader" scope="row">{HtmlWords.Of(entry.Kind)}
                    <span class="note">event {entry.Line.Event.ToString()}; price of {HtmlPage.Clock(Zone, value.Price.Time)}</span></th>
                    {HtmlPage.Cell("Assets", HtmlNumber.Of(conversion.Assets, names.Asset))}
                    {HtmlPage.Cell("Price", HtmlNumber.Of(value.Price.ToDecimalString()))}{HtmlPage.Cell("Value", Money(value.Value))}
                    {HtmlPage.Cell("Exact less value", Rest(value))}</tr>
                    """);
            }
        }

        page.EndWide();
    }

    private void Matches(LotPeriod period, string title)
    {
        LotEntry[] takings = [.. period.Entries.Where(static e => e.Matches.Count != 0 && e.Kind != LotChangeKind.TransferredOut)];
        if (takings.Length == 0)
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Taken of lots</h3>");
        page.BeginWide(
            $"Taken of lots, {title}", "Lot", $">Quantity, {_unit.Symbol}", $">Cost, {_currency.Symbol}", ">Proceeds", ">Gain");
        foreach (LotEntry entry in takings)
        {
            foreach (LotMatch match in entry.Matches)
            {
                Row(
                    match.Lot, match.Kind, match.Since, $"; taken after {HtmlWords.Held(match.HeldSeconds)} by event {entry.Line.Event}",
                    [
                        ("Quantity", Quantity(match.Quantity)),
                        ("Cost", Money(match.Cost)),
                        ("Proceeds", match.Proceeds is { } proceeds ? Money(proceeds) : HtmlMarkup.Empty),
                        ("Gain", match.Proceeds is null ? HtmlMarkup.Empty : Money(match.Gain)),
                    ]);
            }
        }

        page.EndWide();
    }

    private void Sums(LotTotals totals, string title)
    {
        page.BeginSums($"Cost of lots, {title}", "Cost of lots", _currency.Symbol);
        page.Sum("Cost before", Money(totals.CostBefore), isTotal: true);
        page.Sum("Acquired", Money(totals.Acquired));
        page.Sum("Lots of income", Money(totals.IncomeCost));
        page.Sum("Disposed of", Money(-SignedAmount.Of(totals.CostDisposed)));
        page.Sum("Lost", Money(-SignedAmount.Of(totals.CostLost)));
        page.Sum("Cost after", Money(totals.CostAfter), isTotal: true);
        page.Group("Beside the cost");
        page.Sum("Proceeds of disposals", Money(totals.Proceeds));
        page.Sum("Gain of disposals", Money(totals.Gain));
        page.Sum("Income", Money(totals.Income));
        page.EndSums();
    }

    private void Row(LotId lot, LotChangeKind kind, Timestamp since, string more, (string Name, HtmlMarkup Value)[] cells) =>
        page.Write(
            $"""
            <tr role="row"><th role="rowheader" scope="row">{lot.ToString()}
            <span class="note">{HtmlWords.Of(kind)}, held since {HtmlPage.Clock(Zone, since)}{more}</span></th>
            {HtmlMarkup.Join(cells.Select(static c => HtmlPage.Cell(c.Name, c.Value)))}</tr>
            """);

    private string Cause(LotEntry entry) => entry.Line.Kind switch
    {
        StatementLineKind.Rate when Rules.RateIncome == RateIncome.PerEvent => "change of the rate",
        StatementLineKind.Rate => HtmlWords.Of(entry.Line.Step),
        StatementLineKind.Withdrawal => HtmlWords.Of(entry.Line.Stage),
        _ => HtmlWords.Of(entry.Line.Movement),
    };

    private static bool HasGain(LotEntry entry) => entry.Kind is LotChangeKind.Disposed or LotChangeKind.Lost;

    private static string Moment(DisposalMoment moment) => moment switch
    {
        DisposalMoment.Requested => "requested",
        DisposalMoment.Claimed => "claimed",
        _ => "finalised",
    };

    /// <summary>What the rounding of a value took away, or added; nothing, where it is exact.</summary>
    private HtmlMarkup Rest(in PriceValue value)
    {
        if (value.Remainder.IsZero)
        {
            return HtmlPage.Text("exact");
        }

        int places = value.Divisor.ToString().Length - 1 + _currency.Decimals;
        return HtmlNumber.Of(HtmlNumber.Text(value.Remainder, places).TrimEnd('0'));
    }

    private HtmlMarkup Money(in UInt256 value) => Money(SignedAmount.Of(value));

    private HtmlMarkup Money(SignedAmount value) => HtmlNumber.Of(value, _currency);

    private HtmlMarkup Quantity(in UInt256 value) => HtmlNumber.Of(SignedAmount.Of(value), _unit);
}
