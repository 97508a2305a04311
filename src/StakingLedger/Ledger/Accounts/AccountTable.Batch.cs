using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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
        Prefetch.Line(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), HomeOf(mixed)));
        return mixed;
    }

    /// <summary>
    /// Step 2: an account whose slot has the key's tag, or <see cref="Absent"/> when there is none; its id is on its way, both lines
    /// of it where it lies across two. Four slots are compared at a time: where a search ends is chance, and a jump that depends on
    /// chance costs more than the comparisons.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Guess(ulong mixed)
    {
        nuint home = HomeOf(mixed);
        if (Avx2.IsSupported && home + (nuint)Vector256<ulong>.Count <= (nuint)_slots.Length)
        {
            ref ulong slots = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), home);
            Vector256<ulong> four = Vector256.LoadUnsafe(ref slots);
            uint tagged = Vector256.Equals(four >>> 32, Vector256.Create(mixed >> 32)).ExtractMostSignificantBits();
            if (tagged != 0)
            {
                // Behind an empty slot a tag is that of another account: then the ids differ.
                return Expected(Unsafe.Add(ref slots, BitOperations.TrailingZeroCount(tagged)));
            }

            if (Vector256.EqualsAny(four, Vector256<ulong>.Zero))
            {
                return Absent;
            }
        }

        return GuessOneByOne(mixed);
    }

    /// <summary>Step 3: the account's number, or <see cref="Absent"/> when it was never seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Confirm(in AccountId account, uint guess) =>
        guess == Absent || _ids[guess].Equals(account) ? guess : Search(account);

    /// <summary>Step 2 without vectors, and for a search that is longer than one.</summary>
    internal uint GuessOneByOne(ulong mixed)
    {
        unchecked
        {
            nuint mask = (uint)(_slots.Length - 1);
            for (nuint place = HomeOf(mixed); ; place = (place + 1) & mask)
            {
                ulong slot = _slots[place];
                if (slot == 0)
                {
                    return Absent;
                }

                if (((slot ^ mixed) >> 32) == 0)
                {
                    return Expected(slot);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Expected(ulong slot)
    {
        uint number = unchecked((uint)slot - 1);
        ref AccountId id = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ids), number);
        Prefetch.Line(ref id);
        Prefetch.Line(ref Unsafe.AddByteOffset(ref id, AccountId.ByteLength - 1));
        return number;
    }

    /// <summary>Another account has the same tag and stands before this one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Search(in AccountId account) => TryFind(account, out AccountHandle handle) ? handle.Index : Absent;

    /// <summary>The index has a power of two of slots: by the mask, the place is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nuint HomeOf(ulong mixed) => unchecked((nuint)mixed & (uint)(_slots.Length - 1));
}
