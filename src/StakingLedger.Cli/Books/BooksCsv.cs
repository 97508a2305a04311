using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Writes trial balances as CSV: the columns of docs/exports.md, whole numbers of the smallest units.</summary>
internal static class BooksCsv
{
    private static readonly string[] Columns =
    [
        "period", "period_from", "period_to", "first_event", "last_event", "commodity", "token", "section", "kind", "detail", "party",
        "party_name", "account", "opening", "change", "closing",
    ];

    /// <summary>Writes them, a period at a time.</summary>
    public static void Write(TextWriter output, HistoryRun run, PoolBooks books)
    {
        int number = 0;
        Line(output, Columns);
        books.ForEachPeriod(period =>
        {
            number++;
            foreach (BooksLine line in period.Lines)
            {
                BookAccount account = line.Account;
                Line(output,
                [
                    number.ToString(CultureInfo.InvariantCulture),
                    books.Request.Zone.Show(period.Span.From),
                    period.Span.To is { } end ? books.Request.Zone.Show(end) : string.Empty,
                    period.FirstEvent?.ToString() ?? string.Empty,
                    period.LastEvent?.ToString() ?? string.Empty,
                    line.Commodity.ToString(),
                    line.Commodity.IsShares ? books.Tokens[line.Commodity.Token.Index].Symbol : string.Empty,
                    StatementWords.Of(account.Section),
                    StatementWords.Of(account.Kind),
                    account.Detail.ToString(CultureInfo.InvariantCulture),
                    account.Party.IsDefault ? string.Empty : account.Party.ToString(),
                    BooksWords.Party(run, account),
                    line.Name,
                    line.Opening.ToString(),
                    line.Change.ToString(),
                    line.Closing.ToString(),
                ]);
            }
        });
    }

    private static void Line(TextWriter output, string[] cells) => output.Write(string.Join(',', cells.Select(CsvCell.Of)) + '\n');
}
