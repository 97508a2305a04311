using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The accounts of one ledger, numbered in the order in which they were first seen. Found by an open-addressing index of 8-byte slots
/// (32 bits of the mixed key, 32 bits of number) at a load of at most one half; order never comes from the index.
/// </summary>
public sealed class AccountTable
{
    /// <summary>The number that stands for "no account" in rows.</summary>
    internal const uint Absent = uint.MaxValue;

    private const int SmallestIndex = 64;

    private readonly ulong _seed;
    private AccountId[] _ids;
    private ulong[] _slots;
    private int _count;

    internal AccountTable(ulong seed = 0x5354_414B_494E_474CUL, int expectedAccounts = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedAccounts);
        _seed = seed;
        _ids = new AccountId[Math.Max(SmallestIndex / 2, expectedAccounts)];
        int slots = SmallestIndex;
        while (slots / 2 < _ids.Length)
        {
            slots = checked(slots * 2);
        }

        _slots = new ulong[slots];
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
        for (int place = (int)((uint)mixed & (uint)mask); ; place = (place + 1) & mask)
        {
            ulong slot = _slots[place];
            if (slot == 0)
            {
                handle = default;
                return false;
            }

            uint index = unchecked((uint)slot - 1);
            if ((uint)(slot >> 32) == tag && _ids[index].Equals(account))
            {
                handle = new AccountHandle(index);
                return true;
            }
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
        Place(index);
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
            int place = (int)((uint)_ids[index].Mix(_seed) & (uint)mask);
            while ((uint)_slots[place] != (uint)index + 1)
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

    private void Place(int index)
    {
        ulong mixed = _ids[index].Mix(_seed);
        int mask = _slots.Length - 1;
        int place = (int)((uint)mixed & (uint)mask);
        while (_slots[place] != 0)
        {
            place = (place + 1) & mask;
        }

        _slots[place] = (mixed & 0xFFFF_FFFF_0000_0000UL) | ((uint)index + 1);
    }

    private void Grow()
    {
        Array.Resize(ref _ids, checked(_ids.Length * 2));
        if (_slots.Length / 2 < _ids.Length)
        {
            _slots = new ulong[checked(_slots.Length * 2)];
            for (int index = 0; index < _count; index++)
            {
                Place(index);
            }
        }
    }
}
