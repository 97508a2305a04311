using System.Runtime.CompilerServices;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>
/// Finding an account in two steps. A search waits for memory; whoever has something else to do meanwhile, or many accounts to find,
/// announces them first. The result is that of <see cref="TryFind"/>.
/// </content>
public sealed partial class AccountTable
{
    /// <summary>Step 1: the mixed key; its line of the index is on its way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Announce(in AccountId account) => _index.Announce(account);

    /// <summary>
    /// Step 2: the account's number, or <see cref="Absent"/> when it was never seen. A key that was mixed before accounts were added
    /// may be of another seed, and then miss its account.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Find(in AccountId account, ulong mixed) => _index.Find(account, mixed);
}
