using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>
/// Finding many accounts at once. One search waits for memory twice, for the slot and for the id behind it. Over a batch the three
/// steps are taken one after the other for all accounts, and each asks for the memory of the next: the waiting overlaps. The result
/// is that of <see cref="TryFind"/>, account by account.
/// </content>
public sealed partial class AccountTable
{
    /// <summary>Step 1: the mixed key; its slot is on its way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Announce(in AccountId account)
    {
        ulong mixed = account.Mix(_seed);
        Prefetch.Line(ref SlotAt(mixed));
        return mixed;
    }

    /// <summary>
    /// Step 2: the account that the first slot names, or <see cref="Absent"/> when that slot is empty or has another tag; its id is
    /// on its way.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Guess(ulong mixed)
    {
        ulong slot = SlotAt(mixed);
        if (slot == 0 || (uint)(slot >> 32) != (uint)(mixed >> 32))
        {
            return Absent;
        }

        uint number = (uint)NumberIn(slot);
        Prefetch.Line(ref _ids[number]);
        return number;
    }

    /// <summary>Step 3: the account's number, or <see cref="Absent"/> when it was never seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Confirm(in AccountId account, uint guess) =>
        guess < (uint)_count && _ids[guess].Equals(account) ? guess : Search(account);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Search(in AccountId account) => TryFind(account, out AccountHandle handle) ? handle.Index : Absent;

    /// <summary>The index has a power of two of slots: the place is in range by the mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong SlotAt(ulong mixed) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (int)(mixed & (uint)(_slots.Length - 1)));
}
