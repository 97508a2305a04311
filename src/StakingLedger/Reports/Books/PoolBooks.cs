using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The books of a pool over a stretch of time, period by period, read off its history in one walk. An event belongs to the period of its
/// time; the ledger's order is kept, so an event that is dated before its predecessor counts as of the predecessor's time.
/// </summary>
public sealed class PoolBooks
{
    private readonly PoolLedger _ledger;
    private readonly Func<IProtocol> _protocol;
    private readonly ReportTime _time;

    private PoolBooks(PoolLedger ledger, Func<IProtocol> protocol, BooksRequest request)
    {
        (_ledger, _protocol, Request) = (ledger, protocol, request);
        Tokens = ledger.Tokens;
        _time = new ReportTime(ledger, request.Zone, request.From, request.To);
    }

    /// <summary>Gets what was asked for.</summary>
    public BooksRequest Request { get; }

    /// <summary>Gets the tokens, by their ids.</summary>
    public IReadOnlyList<TokenDefinition> Tokens { get; }

    /// <summary>Gets the first moment of the books.</summary>
    public Timestamp From => _time.From;

    /// <summary>Gets the first moment after the books; null when they reach to the end of the history.</summary>
    public Timestamp? To => _time.To;

    /// <summary>Gets the time of the first event of the history.</summary>
    public Timestamp HistoryFrom => _time.HistoryFrom;

    /// <summary>Gets the time of the last event of the history.</summary>
    public Timestamp HistoryTo => _time.HistoryTo;

    /// <summary>Gets how the time of the books lies to the history's.</summary>
    public StatementReach Reach => _time.Reach;

    /// <summary>Asks for the books. The history is walked when they are read.</summary>
    /// <param name="ledger">The ledger; it must not change while the books are read.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <param name="request">Which books.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The end lies before the beginning, or the ledger's history does not begin with its first event.
    /// </exception>
    public static PoolBooks Of(PoolLedger ledger, Func<IProtocol> protocol, BooksRequest request)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        return ledger.Journal.Count != 0 && ledger.Journal.FirstEvent == EventNumber.First
            ? new PoolBooks(ledger, protocol, request)
            : throw new ArgumentException(
                "The books need a history from its first event on: what stands in them began there.", nameof(ledger));
    }

    /// <summary>Tells the trial balances, in order: of periods in which something happened, and of one at least.</summary>
    /// <param name="take">Is given each.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public void ForEachPeriod(Action<BooksPeriod> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        Walk(new TrialBalance(take));
    }

    /// <summary>Walks the history. Periods without an event are left out, unless there would be none at all.</summary>
    internal void Walk(IBooksVisitor visitor)
    {
        BookReader reader = BookReader.Of(_ledger, _protocol);
        BookTotals totals = new();
        PeriodCutter cutter = new(Request.Cut, Request.Zone, From, To);
        CalendarSpan? open = null;
        bool isBegun = false;
        (Timestamp now, Timestamp from) = (default, From);
        (EventNumber last, PricingPair pair) = (default, default);
        while (last < _ledger.LastEvent && reader.Read())
        {
            Request.Walked?.Invoke(reader.Number);
            now = now > reader.Context.Time ? now : reader.Context.Time;
            if (To is { } end && now >= end)
            {
                break;
            }

            if (now >= From && open?.Contains(now) is not true)
            {
                End(visitor, open);
                CalendarSpan next = cutter.At(now);
                open = next with { From = next.From > from ? next.From : from };
                isBegun = true;
                visitor.Begin(open.Value, totals, last, pair);
            }

            if (open is not null)
            {
                visitor.Take(reader, now);
            }

            totals.Add(reader.Sheet);
            (last, pair) = (reader.Number, reader.After);
            if (open is { } span && cutter.EndsWith(reader.Effects))
            {
                visitor.End(span with { To = now });
                (open, from) = (null, now);
            }
        }

        if (!isBegun)
        {
            open = cutter.At(From);
            visitor.Begin(open.Value, totals, last, pair);
        }

        End(visitor, open);
        visitor.Finish();
    }

    private static void End(IBooksVisitor visitor, CalendarSpan? open)
    {
        if (open is { } span)
        {
            visitor.End(span);
        }
    }
}
