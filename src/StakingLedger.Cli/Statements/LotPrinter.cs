using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Prints lots for people, after the statement.</summary>
internal sealed class LotPrinter(Terminal terminal, HistoryRun run, LotStatement lots)
{
    private static readonly string[] EntryColumns =
        ["event", "time", "what", "quantity", "cost", "proceeds", "gain", "price", "exact less kept"];

    private static readonly string[] MatchColumns =
        ["event", "lot", "opened by", "held since", "held", "quantity", "cost", "proceeds", "gain"];

    private static readonly string[] LotColumns = ["lot", "opened by", "held since", "quantity", "cost"];
    private readonly Sheet _sheet = new(terminal);

    private CalendarZone Zone => lots.Statement.Request.Zone;

    private LotRules Rules => lots.Rules;

    /// <summary>Prints them, a period at a time.</summary>
    public void Print(string prices)
    {
        terminal.Output.WriteLine();
        _sheet.Title($"Lots by {StatementWords.Of(Rules.Method)}, values in {Rules.Currency.Code}");
        terminal.Output.WriteLine(
            $"  lots of {StatementWords.Of(Rules.Quantity)}, income at {Income()}, {Steps()}, withdrawals disposed of when "
            + StatementWords.Of(Rules.Disposal));
        terminal.Output.WriteLine($"  prices of {ShownText.Of(prices)}: {Rules.PriceRule}; rounded {StatementWords.Of(Rules.Rounding)}");
        LotPeriod last = null!;
        foreach (LotPeriod period in lots.Periods())
        {
            last = period;
            Print(period);
        }

        if (last.Open.Count != 0)
        {
            _sheet.Table("Open lots at the end", LotColumns, last.Open.Select(lot => new[]
            {
                lot.Id.ToString(), StatementWords.Of(lot.Kind), Zone.Show(lot.Since), Quantity(lot.Quantity), Money(lot.Cost),
            }));
        }

        if (last.InRequests.Count != 0)
        {
            _sheet.Table("Lots in requests at the end", ["request", .. LotColumns], last.InRequests.Select(lot => new[]
            {
                lot.Request.ToString(), lot.Lot.Lot.ToString(), StatementWords.Of(lot.Lot.Kind), Zone.Show(lot.Lot.Since),
                Quantity(lot.Lot.Quantity), Money(lot.Lot.Cost),
            }));
        }
    }

    private string Income() => Rules.IncomeCost == IncomeLotCost.Nothing ? "no cost" : "market value";

    private string Steps() => Rules.RateIncome == RateIncome.PerEvent ? "steps of an event added up" : "each step by itself";

    private void Print(LotPeriod period)
    {
        string end = period.Statement.Span.To is { } to ? Zone.Show(to) : "the end";
        string title = $"{Zone.Show(period.Statement.Span.From)} to {end}";
        if (period.Entries.Count != 0)
        {
            _sheet.Table($"Lots, {title}", EntryColumns, period.Entries.SelectMany(Rows));
        }

        string[][] matches = [.. period.Entries.SelectMany(Matches)];
        if (matches.Length != 0)
        {
            _sheet.Table("Taken of lots", MatchColumns, matches);
        }

        _sheet.Pairs($"Sums in {Rules.Currency.Code}, {title}", LotWords.Totals(period.Totals)
            .Select(total => (total.Name.Replace('-', ' '), NumberText.Signed(total.Value, Rules.Currency.Decimals))));
    }

    /// <summary>An entry, with its first conversion; further ones have a row each.</summary>
    private IEnumerable<string[]> Rows(LotEntry entry)
    {
        LotConversion? first = entry.Conversions.Count == 0 ? null : entry.Conversions[0];
        string request = entry.Request == RequestId.None ? string.Empty : $" {entry.Request}";
        yield return
        [
            entry.Line.Event.ToString(), Zone.Show(entry.Time),
            $"{LotWords.Of(entry.Kind)} ({LotWords.Cause(Rules, entry)}{request})", Quantity(entry.Quantity), Money(entry.Cost),
            entry.Proceeds is { } proceeds ? Money(proceeds) : string.Empty,
            entry.Proceeds is null ? string.Empty : NumberText.Signed(entry.Gain, Rules.Currency.Decimals),
            first is { } one ? one.Value.Price.ToDecimalString() : string.Empty,
            first is { } with ? LotWords.Rest(Rules, with.Value) : string.Empty,
        ];
        foreach (LotConversion conversion in entry.Conversions.Skip(1))
        {
            yield return
            [
                string.Empty, Zone.Show(conversion.Moment), "also brought", string.Empty, string.Empty, Money(conversion.Value.Value),
                string.Empty, conversion.Value.Price.ToDecimalString(), LotWords.Rest(Rules, conversion.Value),
            ];
        }
    }

    private IEnumerable<string[]> Matches(LotEntry entry) => entry.Kind == LotChangeKind.TransferredOut
        ? []
        : entry.Matches.Select(match => new[]
        {
            entry.Line.Event.ToString(), match.Lot.ToString(), StatementWords.Of(match.Kind), Zone.Show(match.Since),
            LotWords.Held(match.HeldSeconds), Quantity(match.Quantity), Money(match.Cost),
            match.Proceeds is { } proceeds ? Money(proceeds) : string.Empty,
            NumberText.Signed(match.Gain, Rules.Currency.Decimals),
        });

    private string Money(in UInt256 value) => NumberText.Units(value, Rules.Currency.Decimals);

    private string Quantity(in UInt256 value) => NumberText.Units(
        value, Rules.Quantity == LotQuantity.Worth ? run.AssetUnit.Decimals : run.UnitOf(default).Decimals);
}
