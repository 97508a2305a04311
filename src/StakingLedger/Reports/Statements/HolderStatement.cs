using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The statement of one holder: opening, lines, closing, period by period. It is read off a history in one walk, a period at a time,
/// so its memory is that of one period. An event belongs to the period of its time; the ledger's order is kept, so an event that is
/// dated before its predecessor counts as of the predecessor's time. What wraps shares of the pool holds them for others: the
/// statement of the wrapping contract shows them once more.
/// </summary>
public sealed class HolderStatement
{
    private readonly PoolLedger _ledger;
    private readonly Func<IProtocol> _protocol;
    private readonly ReportTime _time;
    private readonly AccountHandle _handle;

    private HolderStatement(PoolLedger ledger, Func<IProtocol> protocol, StatementRequest request, AccountHandle handle)
    {
        (_ledger, _protocol, _handle, Request) = (ledger, protocol, handle, request);
        Tokens = ledger.Tokens;
        _time = new ReportTime(ledger, request.Zone, request.From, request.To);
    }

    /// <summary>Gets what was asked for.</summary>
    public StatementRequest Request { get; }

    /// <summary>Gets the tokens, by their ids.</summary>
    public IReadOnlyList<TokenDefinition> Tokens { get; }

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
    /// The account never took part, the end lies before the beginning, or the ledger's history does not begin with its first event.
    /// </exception>
    public static HolderStatement Of(PoolLedger ledger, Func<IProtocol> protocol, StatementRequest request)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        if (ledger.Journal.Count == 0 || ledger.Journal.FirstEvent != EventNumber.First)
        {
            throw new ArgumentException(
                "A statement needs a history from its first event on: withdrawals that are on their way began there.", nameof(ledger));
        }

        return ledger.Accounts.TryFind(request.Account, out AccountHandle handle)
            ? new HolderStatement(ledger, protocol, request, handle)
            : throw new ArgumentException($"{request.Account} never took part in this history.", nameof(request));
    }

    /// <summary>
    /// Reads the periods, in order. Those in which nothing was held and nothing happened are left out, unless there would be none at
    /// all; so are those after the last event of the history.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public IEnumerable<StatementPeriod> Periods() => Periods(before: null);

    /// <summary>Gets the ledger.</summary>
    internal PoolLedger Ledger => _ledger;

    /// <summary>Reads the periods, and the lines before the first one too.</summary>
    internal IEnumerable<StatementPeriod> Periods(Action<StatementLine>? before)
    {
        BookWalk walk = new(_ledger, _protocol, Request.Walked);
        HolderBook book = new(walk, Request, _handle);
        PeriodCutter cutter = new(Request.Cut, Request.Zone, From, To);
        Timestamp now = default;
        bool isOpen = Skip(walk, book, before, ref now) && !IsPast(now);
        StatementPeriod period = book.Begin(cutter.At(isOpen && book.IsEmpty ? now : From));
        int listed = 0;
        while (isOpen)
        {
            while (!period.Span.Contains(now))
            {
                if (End(book, period))
                {
                    listed++;
                    yield return period;
                }

                period = book.Begin(cutter.At(book.IsEmpty ? now : period.Span.To!.Value));
            }

            Take(walk, book, period);
            if (cutter.EndsWith(walk.Effects))
            {
                period.Span = period.Span with { To = now };
                if (End(book, period))
                {
                    listed++;
                    yield return period;
                }

                period = book.Begin(new CalendarSpan(now, To));
            }

            isOpen = Next(walk, ref now) && !IsPast(now);
        }

        // The history goes on behind the statement: to its end something was held, though nothing happened.
        while (IsPast(now) && period.Span.To < To && !book.IsEmpty)
        {
            _ = End(book, period);
            listed++;
            yield return period;
            period = book.Begin(cutter.At(period.Span.To.Value));
        }

        // What a report ended is told already; the open end after it is told only when something happened in it.
        if (End(book, period) && (listed == 0 || Request.Cut != PeriodCut.Report || period.FirstEvent is not null))
        {
            listed++;
            yield return period;
        }

        if (listed == 0)
        {
            yield return period;
        }
    }

    private bool IsPast(Timestamp moment) => To is { } end && moment >= end;

    private static Timestamp Later(Timestamp one, Timestamp other) => one > other ? one : other;

    private static void Take(BookWalk walk, HolderBook book, StatementPeriod period)
    {
        period.FirstEvent ??= walk.Number;
        period.LastEvent = walk.Number;
        book.Apply(period);
    }

    /// <summary>Ends a period; false when nothing was held and nothing happened in it.</summary>
    private static bool End(HolderBook book, StatementPeriod period)
    {
        book.End(period);
        return !book.IsEmpty || period.Lines.Count != 0 || !period.Opening.Shares.IsZero;
    }

    private static bool Next(BookWalk walk, ref Timestamp now)
    {
        if (!walk.Read())
        {
            return false;
        }

        now = Later(now, walk.Context.Time);
        return true;
    }

    /// <summary>Reads the events before the statement; false when the history ends before it.</summary>
    private bool Skip(BookWalk walk, HolderBook book, Action<StatementLine>? tell, ref Timestamp now)
    {
        StatementPeriod before = book.Begin(default);
        while (Next(walk, ref now))
        {
            if (now >= From)
            {
                return true;
            }

            book.Apply(before);
            if (tell is not null)
            {
                before.LineList.ForEach(tell);
            }

            before.LineList.Clear();
        }

        return false;
    }
}
