using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Walks a ledger's journal with a fresh protocol.</summary>
internal sealed class LedgerWalk : IHistoryWalk
{
    private readonly PoolLedger _source;
    private readonly IProtocol _protocol;
    private readonly PoolLedger _copy;
    private readonly EventReader _reader = new();
    private readonly WithdrawalSheet _withdrawals = new();

    public LedgerWalk(PoolLedger source, Func<IProtocol> protocol)
    {
        (_source, _protocol) = (source, protocol());
        _copy = new PoolLedger(_protocol);
    }

    public IReadOnlyList<TokenDefinition> Tokens => _copy.Tokens;

    public ILedgerView State => _copy;

    public PricingPair Pair => _copy.Timeline.Current;

    public EventNumber Number => _copy.LastEvent;

    public Context Context => _reader.Context;

    public PricingPair Before { get; private set; }

    public EventEffects Effects { get; } = new();

    public IReadOnlyList<MovementNote> Movements => [];

    public IReadOnlyList<WithdrawalNote> Withdrawals => _withdrawals.Notes;

    public bool Read()
    {
        if (_copy.LastEvent >= _source.LastEvent)
        {
            return false;
        }

        Before = _copy.Timeline.Current;
        _copy.AppendFrom(_source.Journal, _copy.LastEvent.Next());
        _copy.Describe(_copy.LastEvent, Effects);
        _withdrawals.Clear();
        _source.Journal.Open(_copy.LastEvent, _reader);
        _protocol.TellWithdrawals(_reader, _withdrawals);
        return true;
    }
}
