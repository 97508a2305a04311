using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Walks a ledger's books from the beginning of its history.</summary>
internal sealed class BookWalk : IHistoryWalk
{
    private readonly PoolLedger _ledger;
    private readonly IProtocol _protocol;
    private readonly BookReader _books;
    private readonly EventReader _reader = new();
    private readonly WithdrawalSheet _withdrawals = new();

    public BookWalk(PoolLedger ledger, Func<IProtocol> protocol)
    {
        (_ledger, _protocol) = (ledger, protocol());
        _books = BookReader.Of(ledger, () => _protocol);
    }

    public IReadOnlyList<TokenDefinition> Tokens => _books.Tokens;

    public ILedgerView State => _books.State;

    public PricingPair Pair => _books.After;

    public EventNumber Number => _books.Number;

    public Context Context => _books.Context;

    public PricingPair Before => _books.Before;

    public EventEffects Effects => _books.Effects;

    public IReadOnlyList<MovementNote> Movements => _books.Sheet.Movements;

    public IReadOnlyList<WithdrawalNote> Withdrawals => _withdrawals.Notes;

    public bool Read()
    {
        if (!_books.Read())
        {
            return false;
        }

        _withdrawals.Clear();
        _ledger.Journal.Open(_books.Number, _reader);
        _protocol.TellWithdrawals(_reader, _withdrawals);
        return true;
    }
}
