using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The accounts of one ledger, numbered in the order in which they were first seen. Found by an open-addressing index of 8-byte
/// slots
/// (32 bits of the mixed key, 32 bits of number) at a load of at most one half; order never comes from the index.
/// </summary>
public sealed partial class AccountTable
{
    /// <summary>The number that stands for "no account" in rows.</summary>
    internal const uint Absent = uint.MaxValue;

    /// <summary>
    /// How many steps a search may take before the index takes another seed. Honest keys never get there at this load; chosen
    /// ones do.
    /// </summary>
    internal const int SearchLimit = 128;

    private const int SmallestIndex = 64;

    private ulong _seed;
    private AccountId[] _ids;
    private ulong[] _slots;
    private int _count;

    internal AccountTable(ulong seed = 0x5354_414B_494E_474CUL, int expectedAccounts = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedAccounts);
        _seed = seed;
        _ids = LargeArrays.Zeroed<AccountId>(Math.Max(SmallestIndex / 2, expectedAccounts));
        _slots = LargeArrays.Zeroed<ulong>(SlotsFor(_ids.Length));
    }

    /// <summary>How many accounts were seen.</summary>
    public int Count => _count;

    /// <summary>The account of a handle.</summary>
    /// <param name="handle">A handle of this ledger.</param>
    /// <exception cref="ArgumentOutOfRangeException">This ledger has no such handle.</exception>
#pragma warning disable CA1043 // a handle is this table's integer, made typed so that it cannot be mixed up with another number
    public AccountId this[AccountHandle handle] => handle.Index < (uint)_count
        ? _ids[handle.Index]
        : throw new ArgumentOutOfRangeException(nameof(handle), handle.Index, "This ledger has no account with this handle.");
#pragma warning restore CA1043

    /// <summary>Finds an account that was seen before.</summary>
    /// <param name="account">The account.</param>
    /// <param name="handle">Its handle, when found.</param>
    public bool TryFind(in AccountId account, out AccountHandle handle)
    {
        ulong mixed = account.Mix(_seed);
        uint tag = (uint)(mixed >> 32);
        int mask = _slots.Length - 1;
        for (int place = (int)(mixed & (uint)mask); ; place = (place + 1) & mask)
        {
            ulong slot = _slots[place];
            if (slot == 0)
            {
                handle = default;
                return false;
            }

            int index = NumberIn(slot);
            if ((uint)(slot >> 32) == tag && _ids[index].Equals(account))
            {
                handle = new AccountHandle((uint)index);
                return true;
            }
        }
    }

    /// <summary>The most steps that finding any account takes.</summary>
    internal int LongestSearch
    {
        get
        {
            int longest = 0;
            int mask = _slots.Length - 1;
            for (int place = 0; place <= mask; place++)
            {
                if (_slots[place] != 0)
                {
                    int home = (int)(_ids[NumberIn(_slots[place])].Mix(_seed) & (uint)mask);
                    longest = Math.Max(longest, ((place - home) & mask) + 1);
                }
            }

            return longest;
        }
    }

    /// <summary>The handle of an account, which is added when it was not seen before.</summary>
    internal AccountHandle Intern(in AccountId account)
    {
        if (account.IsDefault)
        {
            throw new ArgumentException("The default account cannot take part in an event.", nameof(account));
        }

        if (TryFind(account, out AccountHandle known))
        {
            return known;
        }

        if (_count == _ids.Length)
        {
            Grow();
        }

        int index = _count;
        _ids[index] = account;
        _count = index + 1;
        if (Place(index) > SearchLimit)
        {
            Reseed();
        }

        return new AccountHandle((uint)index);
    }

    /// <summary>Forgets the accounts added last, as if they had never been seen.</summary>
    internal void TruncateTo(int count)
    {
        // Slots are filled in order of number, on growth as well: emptying them in the opposite order is the exact inverse.
        while (_count > count)
        {
            int index = _count - 1;
            int mask = _slots.Length - 1;
            int place = (int)(_ids[index].Mix(_seed) & (uint)mask);
            while (_slots[place] == 0 || NumberIn(_slots[place]) != index)
            {
                place = (place + 1) & mask;
            }

            _slots[place] = 0;
            _ids[index] = default;
            _count = index;
        }
    }

    /// <summary>The accounts in order.</summary>
    internal ReadOnlySpan<AccountId> AsSpan() => _ids.AsSpan(0, _count);

    private static int SlotsFor(int accounts)
    {
        int slots = SmallestIndex;
        while (slots / 2 < accounts)
        {
            slots = checked(slots * 2);
        }

        return slots;
    }

    /// <summary>The account number in a slot that is not empty.</summary>
    private static int NumberIn(ulong slot) => (int)(slot & uint.MaxValue) - 1;

    /// <summary>Fills a slot, and gives the number of steps that it took to find.</summary>
    private int Place(int index)
    {
        ulong mixed = _ids[index].Mix(_seed);
        int mask = _slots.Length - 1;
        int place = (int)(mixed & (uint)mask);
        int steps = 1;
        while (_slots[place] != 0)
        {
            place = (place + 1) & mask;
            steps++;
        }

        _slots[place] = (mixed & 0xFFFF_FFFF_0000_0000UL) | ((uint)index + 1);
        return steps;
    }

    /// <summary>
    /// Someone chose accounts that collide: under the next seed they do not. Once per account added, so it ends.
    /// </summary>
    private void Reseed()
    {
        _seed = unchecked((_seed + 0x9E37_79B9_7F4A_7C15) * 0xD134_2543_DE82_EF95);
        Array.Clear(_slots);
        PlaceAll();
    }

    private void Grow()
    {
        LargeArrays.Grow(ref _ids, checked(_ids.Length * 2));
        if (_slots.Length / 2 < _ids.Length)
        {
            _slots = LargeArrays.Zeroed<ulong>(checked(_slots.Length * 2));
            PlaceAll();
        }
    }
}
