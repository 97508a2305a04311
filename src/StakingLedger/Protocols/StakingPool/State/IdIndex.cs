namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// Finds the place of an id: open addressing at a load of at most one half, over a mixing that is one to one. Order never comes from
/// it.
/// </summary>
internal sealed class IdIndex
{
    private (ulong Id, int Next)[] _slots = new (ulong, int)[16];
    private int _count;

    /// <summary>The place of an id; -1 when it is not there.</summary>
    public int Find(ulong id)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)(Mix(id) & (uint)mask); ; slot = (slot + 1) & mask)
        {
            (ulong found, int next) = _slots[slot];
            if (next == 0)
            {
                return -1;
            }

            if (found == id)
            {
                return next - 1;
            }
        }
    }

    public void Add(ulong id, int place)
    {
        if (Find(id) >= 0)
        {
            throw new InvalidOperationException($"The id {id} is known already.");
        }

        if (++_count * 2 > _slots.Length)
        {
            (ulong Id, int Next)[] before = _slots;
            _slots = new (ulong, int)[checked(before.Length * 2)];
            foreach ((ulong known, int next) in before)
            {
                if (next != 0)
                {
                    Put(known, next);
                }
            }
        }

        Put(id, place + 1);
    }

    private void Put(ulong id, int next)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Mix(id) & (uint)mask);
        while (_slots[slot].Next != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = (id, next);
    }

    private static ulong Mix(ulong id)
    {
        unchecked
        {
            id = (id ^ (id >> 30)) * 0xBF58_476D_1CE4_E5B9;
            id = (id ^ (id >> 27)) * 0x94D0_49BB_1331_11EB;
            return id ^ (id >> 31);
        }
    }
}
