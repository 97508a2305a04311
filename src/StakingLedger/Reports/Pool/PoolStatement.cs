using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>
/// The statement of a pool and of its operators: what was there, what came and went by cause, what is there; period by period, in one
/// walk of the books. An event belongs to the period of its time; one that is dated before its predecessor counts as of the
/// predecessor's time.
/// </summary>
public sealed class PoolStatement : TimedReport
{
    private PoolStatement(PoolLedger ledger, Func<IProtocol> protocol, PoolStatementRequest request)
        : base(ledger, protocol, request)
    {
        Request = request;
    }

    /// <summary>Gets what was asked for.</summary>
    public PoolStatementRequest Request { get; }

    /// <summary>Asks for a statement. The history is walked when the periods are read.</summary>
    /// <param name="ledger">The ledger; it must not change while the periods are read.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <param name="request">Which statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The end lies before the beginning, the ledger has no event, or it came from a snapshot and the beginning lies before that or the
    /// totals of that event are not given.
    /// </exception>
    public static PoolStatement Of(PoolLedger ledger, Func<IProtocol> protocol, PoolStatementRequest request)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        BooksOpening.Demand(ledger, protocol, request.Opening);
        return new PoolStatement(ledger, protocol, request);
    }

    /// <summary>Reads the periods, in order, days and months without an event too; those after the last event are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read, or its books break a law.</exception>
    public IEnumerable<PoolPeriod> Periods() => Periods(static _ => { });

    /// <summary>Reads the periods; after each event in them, somebody looks at the period as it is so far.</summary>
    internal IEnumerable<PoolPeriod> Periods(Action<PoolMoment> look)
    {
        BookWalk walk = NewWalk(Request.Walked);
        return Read(
            walk, new PoolBook(walk, Request.Opening), within: period => look(new PoolMoment(walk.Now, period, walk.Postings)));
    }
}
