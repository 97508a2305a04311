using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes a pool's statement as CSV: the columns of docs/statements.md, whole numbers of the smallest unit.</summary>
internal static class PoolStatementCsv
{
    private static readonly string[] Columns =
    [
        "period", "period_from", "period_to", "row", "section", "account", "detail", "party", "before", "plus", "minus", "after",
        "pair_assets", "pair_shares",
    ];

    /// <summary>Writes it, a period at a time; the lines of one operator alone, when it is given.</summary>
    public static void Write(TextWriter output, HistoryRun run, PoolStatement statement, AccountId? party)
    {
        Line(output, Columns);
        int number = 0;
        foreach (PoolPeriod period in statement.Periods())
        {
            string[] head = Head(statement.Request.Zone, period, ++number);
            if (party is { } one)
            {
                OperatorAccount account = OperatorAccount.Of(period, one, run.FeeRecipientOf(one));
                Flows(output, run, head, account.Lines, account.Counts);
                continue;
            }

            Line(output, Pair(head, "opening", period.Opening));
            Flows(output, run, head, period.Flows, period.Validators);

            foreach ((string name, Amount before, Amount plus, Amount minus, Amount after) in Queue(period.Queue))
            {
                Line(output,
                [
                    .. head, "queue", string.Empty, name, string.Empty, string.Empty, Text(before), Text(plus), Text(minus), Text(after),
                    string.Empty, string.Empty,
                ]);
            }

            Line(output, Pair(head, "closing", period.Closing));
        }
    }

    /// <summary>The two rows of the queue that tie.</summary>
    internal static IEnumerable<(string Name, Amount Before, Amount Plus, Amount Minus, Amount After)> Queue(WithdrawalAccount queue)
    {
        yield return ("pending", queue.PendingBefore, queue.Requested, queue.Cancelled + queue.AskedOfFinalised, queue.PendingAfter);
        yield return ("claimable", queue.ClaimableBefore, queue.Finalised, queue.Claimed, queue.ClaimableAfter);
    }

    private static string[] Head(CalendarZone zone, PoolPeriod period, int number) =>
    [
        number.ToString(CultureInfo.InvariantCulture), zone.Show(period.Span.From),
        period.Span.To is { } end ? zone.Show(end) : string.Empty,
    ];

    private static string[] Pair(string[] head, string row, PricingPair pair) =>
    [
        .. head, row, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty,
        Text(pair.Assets), pair.Shares.Value.ToString(),
    ];

    private static void Flows(
        TextWriter output, HistoryRun run, string[] head, IEnumerable<BookFlow> accounts, IEnumerable<BookFlow> validators)
    {
        foreach (BookFlow flow in accounts)
        {
            Line(output, Flow(run, [.. head, "account"], BookText.KindOf(flow.Account.Kind), flow));
        }

        foreach (BookFlow flow in validators)
        {
            Line(output, Flow(run, [.. head, "validators"], BookText.StageOf(flow.Account.Kind), flow));
        }
    }

    private static string[] Flow(HistoryRun run, string[] head, string name, in BookFlow flow)
    {
        bool hasBalance = flow.Account.Section != BookSection.Holders;
        return
        [
            .. head, StatementWords.Of(flow.Account.Section), name,
            BookText.DetailOf(flow.Account), flow.Account.Party.IsDefault ? string.Empty : run.NameOf(flow.Account.Party),
            hasBalance ? flow.Opening.ToString() : string.Empty, Text(flow.Plus), Text(flow.Minus),
            hasBalance ? flow.Closing.ToString() : string.Empty, string.Empty, string.Empty,
        ];
    }

    private static string Text(Amount amount) => amount.Value.ToString();

    private static void Line(TextWriter output, string[] cells)
    {
        output.Write(string.Join(',', cells.Select(CsvCell.Of)));
        output.Write('\n');
    }
}
