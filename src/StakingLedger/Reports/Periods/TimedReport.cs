using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A report over a stretch of time: the books of a pool, its statement, the statement of a holder.</summary>
public abstract class TimedReport
{
    private readonly Func<IProtocol> _protocol;
    private readonly ReportRequest _request;
    private readonly ReportTime _time;

    private protected TimedReport(PoolLedger ledger, Func<IProtocol> protocol, ReportRequest request)
    {
        (Ledger, _protocol, _request) = (ledger, protocol, request);
        _time = new ReportTime(ledger, request.Zone, request.From, request.To);
    }

    /// <summary>Gets the tokens, by their ids.</summary>
    public IReadOnlyList<TokenDefinition> Tokens => Ledger.Tokens;

    /// <summary>Gets the first moment of the report.</summary>
    public Timestamp From => _time.From;

    /// <summary>Gets the first moment after the report; null when it reaches to the end of the history.</summary>
    public Timestamp? To => _time.To;

    /// <summary>Gets the time of the first event of the history; of the snapshot, if the ledger came from one.</summary>
    public Timestamp HistoryFrom => _time.HistoryFrom;

    /// <summary>Gets the time of the last event of the history.</summary>
    public Timestamp HistoryTo => _time.HistoryTo;

    /// <summary>Gets how the report's time lies to the history's.</summary>
    public StatementReach Reach => _time.Reach;

    /// <summary>Gets the ledger.</summary>
    internal PoolLedger Ledger { get; }

    /// <summary>A new walk over the history.</summary>
    private protected BookWalk NewWalk(Action<EventNumber>? walked) => new(Ledger, _protocol, walked);

    /// <summary>Reads the periods of this time, as a book has them that goes along with a walk.</summary>
    private protected IEnumerable<TPeriod> Read<TPeriod>(
        BookWalk walk, IPeriodBook<TPeriod> book, Action<TPeriod>? before = null, Action<TPeriod>? within = null)
        where TPeriod : ReportPeriod =>
        new PeriodRun<TPeriod>(walk, book, _time, _request.Cut, _request.Zone) { Before = before, Within = within }.Read();
}
