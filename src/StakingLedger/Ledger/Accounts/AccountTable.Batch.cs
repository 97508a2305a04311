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
    /// Step 2: the account whose slot has the key's tag, or <see cref="Absent"/> when there is none; its id is on its way, both lines
    /// of it where it lies across two.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Guess(ulong mixed)
    {
        ref ulong slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        uint tag = (uint)(mixed >> 32);
        nuint mask = (uint)(_slots.Length - 1);
        for (nuint place = unchecked((nuint)mixed) & mask; ; place = unchecked(place + 1) & mask)
        {
            ulong slot = Unsafe.Add(ref slots, place);
            if (slot == 0)
            {
                return Absent;
            }

            if ((uint)(slot >> 32) == tag)
            {
                uint number = (uint)NumberIn(slot);
                ref AccountId id = ref _ids[number];
                Prefetch.Line(ref id);
                Prefetch.Line(ref Unsafe.AddByteOffset(ref id, AccountId.ByteLength - 1));
                return number;
            }
        }
    }

    /// <summary>Step 3: the account's number, or <see cref="Absent"/> when it was never seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Confirm(in AccountId account, uint guess) =>
        guess == Absent || _ids[guess].Equals(account) ? guess : Search(account);

    /// <summary>Another account has the same tag and stands before this one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Search(in AccountId account) => TryFind(account, out AccountHandle handle) ? handle.Index : Absent;

    /// <summary>The index has a power of two of slots: the place is in range by the mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong SlotAt(ulong mixed) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), unchecked((nuint)mixed) & (uint)(_slots.Length - 1));
}
