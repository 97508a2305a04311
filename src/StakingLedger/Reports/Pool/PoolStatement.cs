using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The statement of a pool and of its operators: what was there, what came and went by cause, what is there; period by period, in one
/// walk of the books. An event belongs to the period of its time; one that is dated before its predecessor counts as of the
/// predecessor's time.
/// </summary>
public sealed class PoolStatement
{
    private readonly PoolLedger _ledger;
    private readonly Func<IProtocol> _protocol;
    private readonly ReportTime _time;

    private PoolStatement(PoolLedger ledger, Func<IProtocol> protocol, PoolStatementRequest request)
    {
        (_ledger, _protocol, Request) = (ledger, protocol, request);
        _time = new ReportTime(ledger, request.Zone, request.From, request.To);
    }

    /// <summary>Gets what was asked for.</summary>
    public PoolStatementRequest Request { get; }

    /// <summary>Gets the first moment of the statement.</summary>
    public Timestamp From => _time.From;

    /// <summary>Gets the first moment after the statement; null when it reaches to the end of the history.</summary>
    public Timestamp? To => _time.To;

    /// <summary>Gets the time of the first event of the history.</summary>
    public Timestamp HistoryFrom => _time.HistoryFrom;

    /// <summary>Gets the time of the last event of the history.</summary>
    public Timestamp HistoryTo => _time.HistoryTo;

    /// <summary>Gets how the statement's time lies to the history's.</summary>
    public StatementReach Reach => _time.Reach;

    /// <summary>Asks for a statement. The history is walked when the periods are read.</summary>
    /// <param name="ledger">The ledger; it must not change while the periods are read.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <param name="request">Which statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The end lies before the beginning, or the ledger's history does not begin with its first event.
    /// </exception>
    public static PoolStatement Of(PoolLedger ledger, Func<IProtocol> protocol, PoolStatementRequest request)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        return ledger.Journal.Count != 0 && ledger.Journal.FirstEvent == EventNumber.First
            ? new PoolStatement(ledger, protocol, request)
            : throw new ArgumentException(
                "A statement needs a history from its first event on: what the accounts of the books hold began there.", nameof(ledger));
    }

    /// <summary>Reads the periods, in order, days and months without an event too; those after the last event are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read, or its books break a law.</exception>
    public IEnumerable<PoolPeriod> Periods() => Periods(static _ => { });

    /// <summary>Reads the periods; after each event in them, somebody looks at the period as it is so far.</summary>
    internal IEnumerable<PoolPeriod> Periods(Action<PoolMoment> look)
    {
        BookWalk walk = new(_ledger, _protocol, Request.Walked);
        PoolBook book = new(walk);
        PeriodCutter cutter = new(Request.Cut, Request.Zone, From, To);
        Timestamp now = default;
        bool isOpen = Skip(walk, book, ref now, out PricingPair pair) && !IsPast(now);
        PoolPeriod period = book.Begin(cutter.At(isOpen && book.IsEmpty ? now : From), pair);
        int listed = 0;
        while (isOpen)
        {
            while (!period.Span.Contains(now))
            {
                listed++;
                yield return book.End(period);
                period = book.Begin(cutter.At(period.Span.To!.Value), period.Closing);
            }

            book.Apply(period);
            look(new PoolMoment(now, period, walk.Postings));
            if (cutter.EndsWith(walk.Effects))
            {
                period.Span = period.Span with { To = now };
                listed++;
                yield return book.End(period);
                period = book.Begin(new CalendarSpan(now, To), period.Closing);
            }

            isOpen = Next(walk, ref now) && !IsPast(now);
        }

        while (IsPast(now) && period.Span.To < To)
        {
            listed++;
            yield return book.End(period);
            period = book.Begin(cutter.At(period.Span.To.Value), period.Closing);
        }

        // What a report ended is told already; the open end after it is told only when something happened in it.
        if (listed == 0 || Request.Cut != PeriodCut.Report || period.FirstEvent is not null)
        {
            yield return book.End(period);
        }
    }

    private bool IsPast(Timestamp moment) => To is { } end && moment >= end;

    private static bool Next(BookWalk walk, ref Timestamp now)
    {
        if (!walk.Read())
        {
            return false;
        }

        now = walk.Context.Time > now ? walk.Context.Time : now;
        return true;
    }

    /// <summary>Reads the events before the statement; false when the history ends before it.</summary>
    private bool Skip(BookWalk walk, PoolBook book, ref Timestamp now, out PricingPair pair)
    {
        pair = walk.Pair;
        PoolPeriod before = book.Begin(default, pair);
        while (Next(walk, ref now))
        {
            if (now >= From)
            {
                return true;
            }

            book.Apply(before);
            pair = walk.Pair;
        }

        return false;
    }
}
