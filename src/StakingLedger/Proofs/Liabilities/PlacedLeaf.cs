namespace StakingLedger.Proofs.Liabilities;

/// <summary>A leaf with the first 16 bytes of the keyed hash by which leaves are ordered.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The next eight.</param>
/// <param name="Item">Its place in the list that the tree was built of; places behind the list are padding.</param>
internal readonly record struct PlacedLeaf(ulong High, ulong Low, int Item) : IComparable<PlacedLeaf>
{
    public static bool operator <(PlacedLeaf left, PlacedLeaf right) => left.CompareTo(right) < 0;

    public static bool operator >(PlacedLeaf left, PlacedLeaf right) => left.CompareTo(right) > 0;

    public static bool operator <=(PlacedLeaf left, PlacedLeaf right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PlacedLeaf left, PlacedLeaf right) => left.CompareTo(right) >= 0;

    public int CompareTo(PlacedLeaf other)
    {
        int order = High.CompareTo(other.High);
        order = order != 0 ? order : Low.CompareTo(other.Low);
        return order != 0 ? order : Item.CompareTo(other.Item);
    }

    public bool HasKeyOf(in PlacedLeaf other) => High == other.High && Low == other.Low;
}
