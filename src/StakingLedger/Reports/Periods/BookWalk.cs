using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Reads a ledger's books once, from the beginning of its history or from its snapshot, and what its events did to withdrawals.
/// </summary>
internal sealed class BookWalk
{
    private readonly PoolLedger _ledger;
    private readonly IProtocol _protocol;
    private readonly BookReader _books;
    private readonly Action<EventNumber>? _walked;
    private readonly EventReader _reader = new();
    private readonly WithdrawalSheet _withdrawals = new();

    public BookWalk(PoolLedger ledger, Func<IProtocol> protocol, Action<EventNumber>? walked)
    {
        (_ledger, _protocol, _walked) = (ledger, protocol(), walked);
        _books = BookReader.Of(ledger, () => _protocol);
        Now = ReportTime.BeforeHistory(ledger);
    }

    /// <summary>Gets the books.</summary>
    public BookReader Books => _books;

    /// <summary>Gets the tokens, by their ids.</summary>
    public IReadOnlyList<TokenDefinition> Tokens => _books.Tokens;

    /// <summary>Gets the tables after the event read last.</summary>
    public ILedgerView State => _books.State;

    /// <summary>Gets the pair after the event read last.</summary>
    public PricingPair Pair => _books.After;

    /// <summary>Gets the pair that prices shares while the history's has none.</summary>
    public PricingPair PairWithoutShares => _protocol.PairWithoutShares;

    /// <summary>Gets the event read last.</summary>
    public EventNumber Number => _books.Number;

    /// <summary>Gets who caused it, and when.</summary>
    public Context Context => _books.Context;

    /// <summary>Gets the time that it counts as of: its own, or that of its predecessor, if that is later.</summary>
    public Timestamp Now { get; private set; }

    /// <summary>Gets its movements and steps.</summary>
    public EventEffects Effects => _books.Effects;

    /// <summary>Gets its postings.</summary>
    public IReadOnlyList<Posting> Postings => _books.Sheet.Postings;

    /// <summary>Gets why its shares moved.</summary>
    public IReadOnlyList<MovementNote> Movements => _books.Sheet.Movements;

    /// <summary>Gets what it did to withdrawal requests.</summary>
    public IReadOnlyList<WithdrawalNote> Withdrawals => _withdrawals.Notes;

    /// <summary>The withdrawal requests that stand where the history begins: none, unless it begins with a snapshot.</summary>
    public IReadOnlyList<WithdrawalNote> Standing()
    {
        WithdrawalSheet standing = new();
        if (!_books.Number.IsGenesis)
        {
            _protocol.TellStandingWithdrawals(standing);
        }

        return standing.Notes;
    }

    /// <summary>Reads the next event; false at the end.</summary>
    public bool Read()
    {
        if (!_books.Read())
        {
            return false;
        }

        Now = Context.Time > Now ? Context.Time : Now;
        _walked?.Invoke(_books.Number);
        _withdrawals.Clear();
        _ledger.Journal.Open(_books.Number, _reader);
        _protocol.TellWithdrawals(_reader, _withdrawals);
        return true;
    }
}
