using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The accounts of one ledger, numbered in the order in which they were first seen, and the index by which they are found.
/// </summary>
public sealed partial class AccountTable
{
    /// <summary>The number that stands for "no account" in rows.</summary>
    internal const uint Absent = uint.MaxValue;

    private const int SmallestRoom = 32;

    private readonly AccountIndex _index;
    private AccountId[] _ids;
    private int _count;

    internal AccountTable(ulong seed = 0x5354_414B_494E_474CUL, int expectedAccounts = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedAccounts);
        _ids = LargeArrays.Zeroed<AccountId>(Math.Max(SmallestRoom, expectedAccounts));
        _index = new AccountIndex(seed, _ids.Length);
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
        uint number = _index.Find(account, account.Mix(_index.Seed));
        handle = new AccountHandle(number == Absent ? 0 : number);
        return number != Absent;
    }

    /// <summary>The most slots of the index that finding any account looks at.</summary>
    internal int LongestSearch => _index.LongestSearch();

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

        int number = _count;
        _ids[number] = account;
        _count = number + 1;
        if (_index.Add(account, number) > AccountIndex.SearchLimit)
        {
            Reseed();
        }

        return new AccountHandle((uint)number);
    }

    /// <summary>Forgets the accounts added last, as if they had never been seen.</summary>
    internal void TruncateTo(int count)
    {
        // Slots are filled in order of number, on growth as well: emptying them in the opposite order is the exact inverse.
        while (_count > count)
        {
            _count--;
            _index.Remove(_ids[_count]);
            _ids[_count] = default;
        }
    }

    /// <summary>The accounts in order.</summary>
    internal ReadOnlySpan<AccountId> AsSpan() => _ids.AsSpan(0, _count);

    /// <summary>
    /// Someone chose accounts that collide: under the next seed they do not. Once per account added, so it ends.
    /// </summary>
    private void Reseed()
    {
        _index.Reseed();
        PlaceAll();
    }

    private void Grow()
    {
        LargeArrays.Grow(ref _ids, checked((int)Math.Min(_ids.Length * 2L, Array.MaxLength)));
        if (_index.Capacity < _ids.Length)
        {
            _index.Clear(_ids.Length);
            PlaceAll();
        }
    }
}
