using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>
/// The books of a pool over a stretch of time, period by period, read off its history in one walk. An event belongs to the period of its
/// time; the ledger's order is kept, so an event that is dated before its predecessor counts as of the predecessor's time.
/// </summary>
public sealed class PoolBooks : TimedReport
{
    private PoolBooks(PoolLedger ledger, Func<IProtocol> protocol, BooksRequest request)
        : base(ledger, protocol, request)
    {
        Request = request;
    }

    /// <summary>Gets what was asked for.</summary>
    public BooksRequest Request { get; }

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
        BookWalk walk = NewWalk(Request.Walked);
        VisitedBooks books = new(walk, visitor, BooksOpening.Copy(Request.Opening));
        foreach (VisitedPeriod period in Read(walk, books))
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
