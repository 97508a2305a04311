namespace StakingLedger.Tests.Units;

/// <summary>The laws that every ordered unit obeys.</summary>
internal static class UnitAssert
{
    internal static void OrderedLike<T>(T a, T b, int expected, bool less, bool greater, bool atMost, bool atLeast, bool equal)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        Assert.Equal(Math.Sign(expected), Math.Sign(a.CompareTo(b)));
        Assert.Equal(-Math.Sign(expected), Math.Sign(b.CompareTo(a)));
        Assert.Equal(expected < 0, less);
        Assert.Equal(expected > 0, greater);
        Assert.Equal(expected <= 0, atMost);
        Assert.Equal(expected >= 0, atLeast);
        Assert.Equal(expected == 0, equal);
        Assert.Equal(expected == 0, a.Equals(b));
        if (expected == 0)
        {
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
        }
    }
}
