using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The protocol's own state, beside the balances, which are the ledger's: numbers in slots, assigned by events only.</summary>
internal sealed class RocketPoolState
{
    private readonly SlotTable _slots = new();

    /// <summary>Gets a value indicating whether the pool was opened.</summary>
    public bool IsOpened => !Get(new RocketPoolSlot(RocketPoolField.Opened, default, default)).IsZero;

    /// <summary>Gets the contract generation; none before the opening.</summary>
    public RocketPoolVersion Version =>
        (RocketPoolVersion)(int)(uint)Get(new RocketPoolSlot(RocketPoolField.Version, default, default));

    /// <summary>The number in a slot.</summary>
    public UInt256 Get(in RocketPoolSlot slot) => _slots.Get(slot);

    /// <summary>Assigns what an event says.</summary>
    public void Apply(ReadOnlySpan<SlotValue> writes)
    {
        foreach (ref readonly SlotValue write in writes)
        {
            _slots.Set(write.Slot, write.Value);
        }
    }

    /// <summary>Writes the state in canonical bytes: in the order of the slots, whatever the order in which they were set.</summary>
    public void Write(StateWriter w)
    {
        w.Count(_slots.Count);
        foreach (SlotValue slot in _slots.Sorted())
        {
            w.UInt16((ushort)slot.Slot.Field);
            w.AccountId(slot.Slot.Owner);
            w.Number(slot.Slot.Index);
            w.Number(slot.Value);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(StateReader r)
    {
        const int LeastBytes = 5;
        _slots.Clear();
        RocketPoolSlot last = default;
        for (int left = r.ReadCount(LeastBytes); left > 0; left--)
        {
            RocketPoolField field = (RocketPoolField)r.ReadUInt16();
            AccountId owner = r.ReadAccountId();
            RocketPoolSlot slot = new(field, owner, r.ReadNumber());
            if (!Enum.IsDefined(field) || slot.CompareTo(last) <= 0)
            {
                throw r.Damaged($"a slot of field {(ushort)field} that is unknown or out of order");
            }

            _slots.Set(slot, r.ReadNumber());
            last = slot;
        }

        if (IsOpened && !Enum.IsDefined(Version))
        {
            throw r.Damaged("a version of the contracts that is not known");
        }
    }
}
