using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Where an account is found: open addressing with a keyed hash, for accounts are chosen by strangers. Order never comes from it.
/// </summary>
/// <remarks>
/// A search is a wait for memory, and its length is what an access to a large table costs. So a slot holds the whole account, two slots
/// fill a cache line, and searches begin at the beginning of a line: nearly all of them end in the one line that they asked for first.
/// Both slots are compared before either is looked at, since which of them it is, is chance.
/// <para>
/// Lines are filled in order, and emptied in the opposite order (<see cref="Remove"/>): so a line with a free slot ends a search.
/// </para>
/// </remarks>
internal sealed class AccountIndex
{
    /// <summary>
    /// How many slots a search may look at before the index takes another seed. Honest accounts never get there at this load; chosen
    /// ones do.
    /// </summary>
    public const int SearchLimit = 1024;

    private const int Smallest = 64;
    private const int SlotsPerLine = 2;
    private const int LineSize = 64;

    private AccountSlot[] _slots = [];
    private nuint _lead;
    private uint _mask;

    public AccountIndex(ulong seed, int accounts)
    {
        Seed = seed;
        Clear(accounts);
    }

    /// <summary>Gets the key of the hash.</summary>
    public ulong Seed { get; private set; }

    /// <summary>Gets how many accounts may stand here: three slots in four.</summary>
    public int Capacity => (int)((_mask + 1L) * 3 / 4);

    /// <summary>Gets the bytes of the slots.</summary>
    public long Bytes => (long)_slots.Length * Unsafe.SizeOf<AccountSlot>();

    /// <summary>How many slots an index of so many accounts has.</summary>
    public static long SlotsFor(long accounts)
    {
        long slots = Smallest;
        while (slots * 3 / 4 < accounts)
        {
            slots *= 2;
        }

        return slots;
    }

    /// <summary>The mixed key of an account; the line where its search begins is on its way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Announce(in AccountId account)
    {
        ulong mixed = account.Mix(Seed);
        Prefetch.Line(ref At(HomeOf(mixed)));
        return mixed;
    }

    /// <summary>An account's number, or <see cref="AccountTable.Absent"/>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="mixed">Its mixed key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(in AccountId account, ulong mixed)
    {
        uint place = HomeOf(mixed);
        while (true)
        {
            ref AccountSlot first = ref At(place);
            ref AccountSlot second = ref At(place + 1);
            bool isFirst = first.Account.Is(account);
            if (isFirst | second.Account.Is(account))
            {
                // The default account is that of an empty slot: rank 0 gives the number that stands for none.
                return unchecked((isFirst ? first.Rank : second.Rank) - 1);
            }

            if (second.Rank == 0)
            {
                return AccountTable.Absent;
            }

            place = unchecked(place + SlotsPerLine) & _mask;
        }
    }

    /// <summary>Fills a slot with an account that has none, and gives how many slots that took to look at.</summary>
    public int Add(in AccountId account, int number)
    {
        int steps = 1;
        uint place = HomeOf(account.Mix(Seed));
        while (At(place).Rank != 0)
        {
            place = Next(place);
            steps++;
        }

        Fill(place, account, number);
        return steps;
    }

    /// <summary>The same for an account that may have a slot already: then 0, and nothing changed.</summary>
    public int TryAdd(in AccountId account, ulong mixed, int number)
    {
        int steps = 1;
        uint place = HomeOf(mixed);
        while (At(place).Rank != 0)
        {
            if (At(place).Account.Is(account))
            {
                return 0;
            }

            place = Next(place);
            steps++;
        }

        Fill(place, account, number);
        return steps;
    }

    /// <summary>Empties the slot of the account that was added last.</summary>
    public void Remove(in AccountId account)
    {
        uint place = HomeOf(account.Mix(Seed));
        while (!At(place).Account.Is(account))
        {
            place = Next(place);
        }

        At(place) = default;
    }

    /// <summary>Empties all slots, and makes more of them where that many accounts need more.</summary>
    public void Clear(int accounts)
    {
        uint slots = (uint)SlotsFor(accounts);
        if (slots - 1 == _mask)
        {
            Array.Clear(_slots);
            return;
        }

        // One more than needed: from the first whole line on, no line holds parts of three slots.
        _slots = LargeArrays.Zeroed<AccountSlot>(checked((int)slots + SlotsPerLine));
        _lead = LargeArrays.BytesTo(_slots, LineSize);
        _mask = slots - 1;
    }

    /// <summary>Takes the next seed, and empties all slots.</summary>
    public void Reseed()
    {
        Seed = unchecked((Seed + 0x9E37_79B9_7F4A_7C15) * 0xD134_2543_DE82_EF95);
        Array.Clear(_slots);
    }

    /// <summary>The most slots that a search for any account looks at.</summary>
    public int LongestSearch()
    {
        int longest = 0;
        for (uint place = 0; place <= _mask; place++)
        {
            if (At(place).Rank != 0)
            {
                longest = Math.Max(longest, (int)(unchecked(place - HomeOf(At(place).Account.Mix(Seed))) & _mask) + 1);
            }
        }

        return longest;
    }

    private void Fill(uint place, in AccountId account, int number)
    {
        ref AccountSlot slot = ref At(place);
        slot.Account = account;
        slot.Rank = (uint)number + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Next(uint place) => unchecked(place + 1) & _mask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint HomeOf(ulong mixed) => unchecked((uint)mixed & _mask & ~(SlotsPerLine - 1U));

    /// <summary>A place is below the number of slots, by the mask, and the array holds a line more than those.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref AccountSlot At(uint place) =>
        ref Unsafe.AddByteOffset(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), place), _lead);
}
