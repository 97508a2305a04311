namespace StakingLedger.Numerics;

/// <summary>
/// A remainder and the part it belongs to. Sorts the largest remainder first and, of equal ones, the lower index first.
/// </summary>
internal readonly record struct RankedRemainder(UInt256 Remainder, int Index)
{
    internal static int Compare(RankedRemainder left, RankedRemainder right)
    {
        int byRemainder = right.Remainder.CompareTo(left.Remainder);
        return byRemainder != 0 ? byRemainder : left.Index.CompareTo(right.Index);
    }
}
