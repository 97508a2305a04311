using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256ComparisonTests
{
    private const int HashOfZero = 925814162;
    private const int HashOfOne = 1454911853;
    private const int HashOfLargest = 1213735752;

    [Fact]
    public void Order_and_equality_are_those_of_the_integers_in_every_form()
    {
        foreach (UInt256 x in NumericSamples.Nasty)
        {
            foreach (UInt256 y in NumericSamples.Nasty)
            {
                int expected = ((BigInteger)x).CompareTo((BigInteger)y);
                Assert.Equal(expected, x.CompareTo(y));
                Assert.Equal(expected, x.CompareTo((object)y));
                Assert.Equal(expected < 0, x < y);
                Assert.Equal(expected <= 0, x <= y);
                Assert.Equal(expected > 0, x > y);
                Assert.Equal(expected >= 0, x >= y);
                Assert.Equal(expected == 0, x == y);
                Assert.Equal(expected != 0, x != y);
                Assert.Equal(expected == 0, x.Equals(y));
                Assert.Equal(expected == 0, x.Equals((object)y));
            }
        }
    }

    [Fact]
    public void Nothing_else_equals_a_number_and_null_comes_before_it()
    {
        Assert.False(UInt256.One.Equals((object)1UL));
        Assert.False(UInt256.One.Equals(null));
        Assert.Equal(1, UInt256.Zero.CompareTo(null));
        Assert.Throws<ArgumentException>(() => UInt256.One.CompareTo("1"));
    }

    [Fact]
    public void The_hash_is_the_same_in_every_process()
    {
        // Written down once: a change of the mixing, or a seed taken from the process, shows here.
        Assert.Equal(HashOfZero, UInt256.Zero.GetHashCode());
        Assert.Equal(HashOfOne, UInt256.One.GetHashCode());
        Assert.Equal(HashOfLargest, UInt256.MaxValue.GetHashCode());
    }

    [Fact]
    public void The_hashes_of_neighbours_and_of_single_bits_are_spread()
    {
        var hashes = new HashSet<int>();
        for (int bit = 0; bit < 256; bit++)
        {
            hashes.Add((UInt256.One << bit).GetHashCode());
        }

        for (uint i = 0; i < 10_000; i++)
        {
            hashes.Add(((UInt256)i << 64).GetHashCode());
        }

        // 14 numbers are produced twice (2^64 to 2^77). Of the other 10,242 hashes, random ones would coincide about 0.01 times.
        Assert.InRange(hashes.Count, 10_240, 10_242);
    }
}
