using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Prints trial balances for people, and the equation of each period.</summary>
internal sealed class BooksPrinter(Terminal terminal, HistoryRun run, PoolBooks books)
{
    private static readonly string[] Columns = ["account", "party", "opening", "change", "closing", "unit"];

    private readonly Sheet _sheet = new(terminal);

    /// <summary>Prints them, a period at a time.</summary>
    public void Print()
    {
        _sheet.Title($"The books of {ShownText.Of(run.Name)}");
        terminal.Output.WriteLine(
            $"  zone {books.Request.Zone.Id}, time-zone data {CalendarZone.DataVersion}; what the pool has is positive, "
            + "what others have a claim on is negative");
        books.ForEachPeriod(Print);
    }

    private void Print(BooksPeriod period)
    {
        string title = $"{books.Request.Zone.Show(period.Span.From)} to {BooksWords.End(books, period)}";
        _sheet.Table(title, Columns, period.Lines.Select(line =>
        {
            ReportUnit unit = BooksWords.Unit(run, line.Commodity);
            return new[]
            {
                line.Name,
                ShownText.Of(BooksWords.Party(run, line.Account)),
                BooksWords.OrBlank(line.Opening, unit),
                BooksWords.OrBlank(line.Change, unit),
                BooksWords.OrBlank(line.Closing, unit),
                ShownText.Of(BooksWords.Unit(line.Commodity, unit)),
            };
        }));
        _sheet.Pairs("The holders' assets", Equation(period.Equation));
    }

    private IEnumerable<(string Name, string Value)> Equation(BookEquation equation)
    {
        int decimals = run.AssetUnit.Decimals;
        yield return ("opening", NumberText.Units(equation.Opening.Value, decimals));
        foreach ((BookAccountKind kind, SignedAmount change) in equation.Changes)
        {
            yield return (StatementWords.Of(kind), NumberText.Signed(change, decimals));
        }

        yield return ("closing", NumberText.Units(equation.Closing.Value, decimals));
        yield return ("difference", NumberText.Signed(equation.Difference, decimals));
    }
}
