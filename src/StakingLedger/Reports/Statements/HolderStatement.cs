using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The statement of one holder: opening, lines, closing, period by period. It is read off a history in one walk, a period at a time,
/// so its memory is that of one period. An event belongs to the period of its time; the ledger's order is kept, so an event that is
/// dated before its predecessor counts as of the predecessor's time. What wraps shares of the pool holds them for others: the
/// statement of the wrapping contract shows them once more.
/// </summary>
public sealed class HolderStatement : TimedReport
{
    private readonly AccountHandle _handle;

    private HolderStatement(PoolLedger ledger, Func<IProtocol> protocol, StatementRequest request, AccountHandle handle)
        : base(ledger, protocol, request)
    {
        (_handle, Request) = (handle, request);
    }

    /// <summary>Gets what was asked for.</summary>
    public StatementRequest Request { get; }

    /// <summary>Asks for a statement. The history is walked when the periods are read.</summary>
    /// <param name="ledger">The ledger; it must not change while the periods are read.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <param name="request">Which statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The account never took part, the end lies before the beginning, the ledger has no event, or it came from a snapshot and the
    /// statement needs what came before: as it begins too early, or defers the income of what the account had then.
    /// </exception>
    public static HolderStatement Of(PoolLedger ledger, Func<IProtocol> protocol, StatementRequest request)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(request);
        if (!ledger.Accounts.TryFind(request.Account, out AccountHandle handle))
        {
            throw new ArgumentException($"{request.Account} never took part in this history.", nameof(request));
        }

        HolderStatement statement = new(ledger, protocol, request, handle);
        if (request.Defers(ledger.Tokens))
        {
            statement.DemandNothingBefore("income that is deferred on it", nameof(request));
        }

        return statement;
    }

    /// <summary>
    /// Reads the periods, in order. Those in which nothing was held and nothing happened are left out, unless there would be none at
    /// all; so are those after the last event of the history.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public IEnumerable<StatementPeriod> Periods() => Periods(before: null);

    /// <summary>Reads the periods, and the lines before the first one too.</summary>
    internal IEnumerable<StatementPeriod> Periods(Action<StatementLine>? before)
    {
        BookWalk walk = NewWalk(Request.Walked);
        return Read(walk, new HolderBook(walk, Request, _handle), before: period =>
        {
            period.LineList.ForEach(before ?? (static _ => { }));
            period.LineList.Clear();
        });
    }

    /// <summary>Refuses what needs to know where the holding before a snapshot came from.</summary>
    internal void DemandNothingBefore(string needed, string parameter)
    {
        EventNumber after = Ledger.HistoryBeginsAfter;
        if (!after.IsGenesis && !new HolderBook(NewWalk(walked: null), Request, _handle).IsEmpty)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"This ledger came from a snapshot after event {after.Value}, ")
                + $"when {Request.Account} had something: {needed} is not known.",
                parameter);
        }
    }
}
