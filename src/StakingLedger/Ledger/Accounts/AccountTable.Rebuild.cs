using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        _seed = seed;
        _ids = ids;
        _slots = new ulong[SlotsFor(ids.Length)];
    }

    /// <summary>The room for so many accounts: the array that <see cref="TryRestore"/> takes over.</summary>
    /// <param name="count">How many accounts there are; the rest of the array is zeros.</param>
    /// <param name="expectedAccounts">How many are expected.</param>
    internal static AccountId[] RoomFor(int count, int expectedAccounts)
    {
        AccountId[] ids = GC.AllocateUninitializedArray<AccountId>(
            Math.Max(SmallestIndex / 2, Math.Max(count, expectedAccounts)));
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
                _ = PlaceNew(first + i, mixed[i]);
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
                int steps = PlaceNew(first + i, mixed[i]);
                if (steps == 0)
                {
                    return first + i;
                }

                _count = first + i + 1;
                if (steps > SearchLimit)
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
        ref ulong slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        uint mask = (uint)_slots.Length - 1;
        for (int i = 0; i < block.Length; i++)
        {
            ulong hash = block[i].Mix(_seed);
            mixed[i] = hash;
            Prefetch.Line(ref Unsafe.Add(ref slots, (nuint)(unchecked((uint)hash) & mask)));
        }

        return block.Length;
    }

    /// <summary>Fills a slot, and gives the number of steps that it took to find; 0 when the account stands there already.</summary>
    private int PlaceNew(int index, ulong mixed)
    {
        ulong[] slots = _slots;
        int mask = slots.Length - 1;
        int place = unchecked((int)mixed) & mask;
        int steps = 1;
        for (ulong slot = slots[place]; slot != 0; slot = slots[place])
        {
            if ((slot ^ mixed) >> 32 == 0 && _ids[NumberIn(slot)].Equals(_ids[index]))
            {
                return 0;
            }

            place = (place + 1) & mask;
            steps++;
        }

        slots[place] = (mixed & 0xFFFF_FFFF_0000_0000UL) | ((uint)index + 1);
        return steps;
    }
}
