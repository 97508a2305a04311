using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Books;

/// <summary>The house pool with a fault planted in its bookkeeping.</summary>
/// <param name="tamper">Called after the pool's own postings of each event.</param>
internal sealed class TamperedBooks(Action<EventReader, PostingSheet> tamper) : IProtocol
{
    private readonly StakingPoolProtocol _pool = new();

    public string Name => _pool.Name;

    public int StateVersion => _pool.StateVersion;

    public IReadOnlyList<TokenDefinition> Tokens => _pool.Tokens;

    public IReadOnlyList<AccountId> WellKnownAccounts => _pool.WellKnownAccounts;

    public IReadOnlyList<Invariant> Invariants => _pool.Invariants;

    public void Bind(ILedgerView view) => _pool.Bind(view);

    public Outcome<IEvent> Decide(ICommand command, in Context context) => _pool.Decide(command, context);

    public void Describe(EventReader e, EventEffects effects) => _pool.Describe(e, effects);

    public void Post(EventReader e, PostingSheet sheet)
    {
        _pool.Post(e, sheet);
        tamper(e, sheet);
    }

    public void Evolve(EventReader e) => _pool.Evolve(e);

    public IEvent Read(EventReader e) => _pool.Read(e);

    public ICommand CommandBehind(EventReader e) => _pool.CommandBehind(e);

    public void WriteState(StateWriter w) => _pool.WriteState(w);

    public void ReadState(StateReader r) => _pool.ReadState(r);
}
