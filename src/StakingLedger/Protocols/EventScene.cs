using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols;

/// <summary>What an event needs beside its own numbers when it is applied.</summary>
internal readonly ref struct EventScene
{
    private readonly ref readonly Context _context;
    private readonly AccountTable _accounts;

    public EventScene(in Context context, EventNumber number, AccountTable accounts)
    {
        _context = ref context;
        _accounts = accounts;
        Number = number;
    }

    /// <summary>Gets who, when, in which block.</summary>
    public ref readonly Context Context => ref _context;

    /// <summary>Gets the number of the event.</summary>
    public EventNumber Number { get; }

    /// <summary>The handle of an account that the event names.</summary>
    public AccountHandle Handle(in AccountId account) =>
        _accounts.TryFind(account, out AccountHandle handle)
            ? handle
            : throw new InvalidOperationException($"The account {account} of an event is not in the account table.");
}
