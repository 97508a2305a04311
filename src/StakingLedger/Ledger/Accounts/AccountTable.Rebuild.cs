using StakingLedger.Units;

namespace StakingLedger.Ledger;

// The index of many accounts at once. A slot lies anywhere in an index that is larger than the cache, and one after the other each
// would wait for memory. So a block of accounts is hashed first and the slots where their searches begin are asked for; by the time the
// first is placed, the others are on their way. Accounts are still placed one by one in order of number, so the slots are those that
// one-by-one interning fills, and truncation can go back through them.
public sealed partial class AccountTable
{
    private const int BlockSize = 64;

    private AccountTable(ulong seed, AccountId[] ids)
    {
        _ids = ids;
        _index = new AccountIndex(seed, ids.Length);
    }

    /// <summary>The room for so many accounts: the array that <see cref="TryRestore"/> takes over.</summary>
    /// <param name="count">How many accounts there are; the rest of the array is zeros.</param>
    /// <param name="expectedAccounts">How many are expected.</param>
    internal static AccountId[] RoomFor(int count, int expectedAccounts)
    {
        AccountId[] ids = GC.AllocateUninitializedArray<AccountId>(
            Math.Max(SmallestRoom, Math.Max(count, expectedAccounts)));
        ids.AsSpan(count).Clear();
        return ids;
    }

    /// <summary>A table of accounts that are numbered already.</summary>
    /// <param name="seed">The seed of the index.</param>
    /// <param name="ids">An array from <see cref="RoomFor"/>; it becomes the table's own.</param>
    /// <param name="count">How many accounts stand in it, none of them the default one.</param>
    /// <param name="table">The table.</param>
    /// <param name="twice">The number of the first account that stands there twice, when that is so.</param>
    internal static bool TryRestore(ulong seed, AccountId[] ids, int count, out AccountTable table, out int twice)
    {
        table = new AccountTable(seed, ids);
        twice = table.PlaceNew(count);
        return twice < 0;
    }

    private void PlaceAll()
    {
        Span<ulong> mixed = stackalloc ulong[BlockSize];
        for (int first = 0; first < _count; first += BlockSize)
        {
            int size = MixBlock(first, _count, mixed);
            for (int i = 0; i < size; i++)
            {
                _ = _index.TryAdd(_ids[first + i], mixed[i], first + i);
            }
        }
    }

    /// <summary>Counts the accounts in and places them, as interning them would: the number of the first known before, or -1.</summary>
    private int PlaceNew(int count)
    {
        Span<ulong> mixed = stackalloc ulong[BlockSize];
        for (int first = 0; first < count; first += BlockSize)
        {
            int size = MixBlock(first, count, mixed);
            for (int i = 0; i < size; i++)
            {
                int steps = _index.TryAdd(_ids[first + i], mixed[i], first + i);
                if (steps == 0)
                {
                    return first + i;
                }

                _count = first + i + 1;
                if (steps > AccountIndex.SearchLimit)
                {
                    Reseed();
                    _ = MixBlock(first, count, mixed);
                }
            }
        }

        return -1;
    }

    /// <summary>Hashes a block of accounts and asks for their slots: how many there are in the block.</summary>
    private int MixBlock(int first, int end, Span<ulong> mixed)
    {
        ReadOnlySpan<AccountId> block = _ids.AsSpan(first, Math.Min(BlockSize, end - first));
        for (int i = 0; i < block.Length; i++)
        {
            mixed[i] = _index.Announce(block[i]);
        }

        return block.Length;
    }
}
