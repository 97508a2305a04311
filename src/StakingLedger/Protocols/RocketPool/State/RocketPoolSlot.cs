using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The place of one number in the state, as a contract's storage has it: a field, whose, and which of several.</summary>
/// <param name="Field">What it holds.</param>
/// <param name="Owner">Whose; the default account where it is the protocol's.</param>
/// <param name="Index">Which of several.</param>
internal readonly record struct RocketPoolSlot(RocketPoolField Field, AccountId Owner, UInt256 Index) : IComparable<RocketPoolSlot>
{
    public static bool operator <(RocketPoolSlot left, RocketPoolSlot right) => left.CompareTo(right) < 0;

    public static bool operator >(RocketPoolSlot left, RocketPoolSlot right) => left.CompareTo(right) > 0;

    public static bool operator <=(RocketPoolSlot left, RocketPoolSlot right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RocketPoolSlot left, RocketPoolSlot right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by field, owner and index.</summary>
    public int CompareTo(RocketPoolSlot other)
    {
        int order = Field.CompareTo(other.Field);
        order = order != 0 ? order : Owner.CompareTo(other.Owner);
        return order != 0 ? order : Index.CompareTo(other.Index);
    }
}
