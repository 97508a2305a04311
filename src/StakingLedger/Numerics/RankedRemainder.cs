namespace StakingLedger.Numerics;

/// <summary>A remainder and the part it belongs to. Sorts the largest remainder first and, of equal ones, the lower index first.</summary>
internal readonly record struct RankedRemainder(UInt256 Remainder, int Index) : IComparable<RankedRemainder>
{
    public int CompareTo(RankedRemainder other)
    {
        int byRemainder = other.Remainder.CompareTo(Remainder);
        return byRemainder != 0 ? byRemainder : Index.CompareTo(other.Index);
    }
}
