using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// Numbers by their slots, in the order in which the slots were first set; a slot that was never set holds zero. Open addressing
/// with a hash that is the same on every machine; no order ever comes from it.
/// </summary>
/// <remarks>
/// A few slots, such as those that one decision writes, are searched one after the other and have no index. Strangers choose accounts
/// and numbers, and so can make hashes collide: where a search grows too long, the index takes another seed.
/// </remarks>
internal sealed class SlotTable
{
    private const int WithoutIndex = 8;
    private const int SearchLimit = 512;

    private SlotValue[] _slots = [];

    // A place among the slots and one more; zero where there is none. Always less than half of it is used.
    private int[] _index = [];
    private ulong _seed;

    /// <summary>Gets how many slots were set.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the slots and their values, in the order in which they were first set.</summary>
    public ReadOnlySpan<SlotValue> Entries => _slots.AsSpan(0, Count);

    /// <summary>The slots and their values in the order of the slots.</summary>
    public SlotValue[] Sorted()
    {
        SlotValue[] sorted = Entries.ToArray();
        Array.Sort(sorted, static (left, right) => left.Slot.CompareTo(right.Slot));
        return sorted;
    }

    /// <summary>The value of a slot; zero when it was never set.</summary>
    public UInt256 Get(in RocketPoolSlot slot) => TryGet(slot, out UInt256 value) ? value : default;

    /// <summary>The value of a slot that was set.</summary>
    public bool TryGet(in RocketPoolSlot slot, out UInt256 value)
    {
        int at = Find(slot);
        value = at >= 0 ? _slots[at].Value : default;
        return at >= 0;
    }

    /// <summary>Sets a slot.</summary>
    public void Set(in RocketPoolSlot slot, in UInt256 value)
    {
        int at = Find(slot);
        if (at >= 0)
        {
            _slots[at] = new SlotValue(slot, value);
            return;
        }

        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(WithoutIndex, 2 * Count));
        }

        _slots[Count++] = new SlotValue(slot, value);
        if (2 * Count > _index.Length && Count > WithoutIndex)
        {
            _index = new int[4 * _slots.Length];
            Fill();
        }
        else if (Count > WithoutIndex && Place(Count - 1) > SearchLimit)
        {
            _seed = unchecked((_seed + 0x9E37_79B9_7F4A_7C15) * 0xD134_2543_DE82_EF95);
            Array.Clear(_index);
            Fill();
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _slots = [];
        _index = [];
        Count = 0;
    }

    private int Find(in RocketPoolSlot slot)
    {
        if (Count <= WithoutIndex)
        {
            return FindOneByOne(slot);
        }

        int mask = _index.Length - 1;
        for (int at = HomeOf(slot, mask); _index[at] != 0; at = (at + 1) & mask)
        {
            if (IsAt(_index[at] - 1, slot))
            {
                return _index[at] - 1;
            }
        }

        return -1;
    }

    private int FindOneByOne(in RocketPoolSlot slot)
    {
        int at = Count - 1;
        while (at >= 0 && !IsAt(at, slot))
        {
            at--;
        }

        return at;
    }

    private bool IsAt(int place, in RocketPoolSlot slot)
    {
        ref readonly SlotValue entry = ref _slots[place];
        return entry.Slot.Field == slot.Field && entry.Slot.Index == slot.Index && entry.Slot.Owner == slot.Owner;
    }

    private void Fill()
    {
        for (int place = 0; place < Count; place++)
        {
            _ = Place(place);
        }
    }

    /// <summary>Puts a place into the index.</summary>
    /// <returns>How many entries that took to look at.</returns>
    private int Place(int place)
    {
        int mask = _index.Length - 1;
        int steps = 1;
        int at = HomeOf(_slots[place].Slot, mask);
        while (_index[at] != 0)
        {
            at = (at + 1) & mask;
            steps++;
        }

        _index[at] = place + 1;
        return steps;
    }

    private int HomeOf(in RocketPoolSlot slot, int mask)
    {
        unchecked
        {
            UInt256 index = slot.Index;
            ulong mixed = slot.Owner.Mix(_seed ^ ((ulong)slot.Field << 48));
            mixed = Step(mixed, index.Limb0);
            mixed = Step(mixed, index.Limb1);
            mixed = Step(mixed, index.Limb2);
            mixed = Step(mixed, index.Limb3);
            return (int)(mixed >> 32) & mask;
        }
    }

    private static ulong Step(ulong state, ulong word)
    {
        unchecked
        {
            state = (state ^ word) * 0x94D0_49BB_1331_11EB;
            return state ^ (state >> 32);
        }
    }
}
