using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Adds the books up by period.</summary>
internal sealed class TrialBalance(Action<BooksPeriod> take) : IBooksVisitor
{
    private BookTotals _totals = new();
    private BookTotals _changes = new();
    private EventNumber? _first;
    private EventNumber? _last;
    private PricingPair _before;
    private PricingPair _after;

    public void Begin(CalendarSpan span, BookTotals totals, EventNumber before, in PricingPair pair)
    {
        (_totals, _changes, _first, _last) = (totals, new BookTotals(), null, null);
        (_before, _after) = (pair, pair);
    }

    public void Take(BookReader reader, Timestamp now)
    {
        _first ??= reader.Number;
        _last = reader.Number;
        _after = reader.After;
        _changes.Add(reader.Sheet);
    }

    public void End(CalendarSpan span) => take(new BooksPeriod(
        span, _first, _last, _before, _after, Lines(), BookEquation.Of(_before, _changes, _after)));

    public void Finish()
    {
    }

    /// <summary>The accounts of both, each once: what stands in them now, and what was posted to them.</summary>
    private List<BooksLine> Lines()
    {
        List<BooksLine> lines = [];
        IReadOnlyList<Posting> closing = _totals.Lines;
        IReadOnlyList<Posting> changes = _changes.Lines;
        for (int c = 0, d = 0; c < closing.Count || d < changes.Count;)
        {
            int order = c == closing.Count ? 1 : d == changes.Count ? -1 : Order(closing[c], changes[d]);
            Posting line = order <= 0 ? closing[c] : changes[d];
            SignedAmount after = order <= 0 ? closing[c].Amount : SignedAmount.Zero;
            SignedAmount change = order >= 0 ? changes[d].Amount : SignedAmount.Zero;
            lines.Add(new BooksLine(line.Account, line.Commodity, after - change, change, after));
            c += order <= 0 ? 1 : 0;
            d += order >= 0 ? 1 : 0;
        }

        return lines;
    }

    private static int Order(in Posting left, in Posting right)
    {
        int order = left.Commodity.Number - right.Commodity.Number;
        return order != 0 ? order : left.Account.CompareTo(right.Account);
    }
}
