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

    /// <summary>Gets the time of the first event of the history; of the snapshot, if the ledger came from one.</summary>
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
    /// The end lies before the beginning, the ledger has no event, or it came from a snapshot and the beginning lies before that or the
    /// totals of that event are not given.
    /// </exception>
    public static PoolBooks Of(PoolLedger ledger, Func<IProtocol> protocol, BooksRequest request)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        BooksOpening.Demand(ledger, protocol, request.Opening);
        return new PoolBooks(ledger, protocol, request);
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
        BookWalk walk = new(_ledger, _protocol, Request.Walked);
        VisitedBooks books = new(walk, visitor, BooksOpening.Copy(Request.Opening));
        foreach (VisitedPeriod period in new PeriodRun<VisitedPeriod>(walk, books, _time, Request.Cut, Request.Zone).Read())
        {
            if (!period.IsBegun)
            {
                books.Tell(period);
                _ = books.End(period);
            }
        }

        visitor.Finish();
    }
}
