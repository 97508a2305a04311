using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Numbers by their slots, in the order of the slots; a slot that was never set holds zero.</summary>
internal sealed class SlotTable
{
    private readonly List<RocketPoolSlot> _slots = [];
    private readonly List<UInt256> _values = [];

    /// <summary>Gets how many slots were set.</summary>
    public int Count => _slots.Count;

    /// <summary>A slot and its value by place.</summary>
    public SlotValue this[int place] => new(_slots[place], _values[place]);

    /// <summary>The value of a slot; zero when it was never set.</summary>
    public UInt256 Get(in RocketPoolSlot slot) => TryGet(slot, out UInt256 value) ? value : default;

    /// <summary>The value of a slot that was set.</summary>
    public bool TryGet(in RocketPoolSlot slot, out UInt256 value)
    {
        int at = _slots.BinarySearch(slot);
        value = at >= 0 ? _values[at] : default;
        return at >= 0;
    }

    /// <summary>Sets a slot.</summary>
    public void Set(in RocketPoolSlot slot, in UInt256 value)
    {
        int at = _slots.BinarySearch(slot);
        if (at >= 0)
        {
            _values[at] = value;
            return;
        }

        _slots.Insert(~at, slot);
        _values.Insert(~at, value);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _slots.Clear();
        _values.Clear();
    }
}
