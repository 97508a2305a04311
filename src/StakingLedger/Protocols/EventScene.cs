using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols;

/// <summary>What an event needs beside its own numbers when it is applied.</summary>
/// <param name="Context">Who, when, in which block.</param>
/// <param name="Number">The number of the event.</param>
/// <param name="Accounts">The account table; every account of the event stands in it.</param>
internal readonly record struct EventScene(Context Context, EventNumber Number, AccountTable Accounts)
{
    /// <summary>The handle of an account that the event names.</summary>
    public AccountHandle Handle(in AccountId account) =>
        Accounts.TryFind(account, out AccountHandle handle)
            ? handle
            : throw new InvalidOperationException($"The account {account} of an event is not in the account table.");
}
