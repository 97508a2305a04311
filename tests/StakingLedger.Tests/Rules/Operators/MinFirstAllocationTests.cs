using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Rules.Operators;

/// <summary>Policy D1: the emptiest buckets are filled first.</summary>
public sealed class MinFirstAllocationTests
{
    [Fact]
    public void The_emptiest_buckets_are_filled_first()
    {
        ulong[] buckets = [3, 3, 3, 1];
        Assert.Equal(10UL, MinFirstAllocation.Allocate(buckets, [10, 4, 10, 10], 10));
        Assert.Equal([6UL, 4UL, 5UL, 5UL], buckets);
    }

    [Theory]
    [InlineData(0, 4, 4, 4)]
    [InlineData(1, 5, 4, 4)]
    [InlineData(2, 5, 5, 4)]
    [InlineData(3, 5, 5, 5)]
    [InlineData(7, 7, 6, 6)]
    public void What_cannot_be_shared_evenly_goes_to_the_first(ulong size, ulong x, ulong y, ulong z)
    {
        ulong[] buckets = [4, 4, 4];
        Assert.Equal(size, MinFirstAllocation.Allocate(buckets, [100, 100, 100], size));
        Assert.Equal([x, y, z], buckets);
    }

    [Fact]
    public void A_bucket_at_or_above_its_capacity_neither_receives_nor_bounds()
    {
        ulong[] buckets = [5, 2, 9];
        Assert.Equal(3UL, MinFirstAllocation.Allocate(buckets, [5, 7, 4], 3));
        Assert.Equal([5UL, 5UL, 9UL], buckets);
    }

    [Fact]
    public void Full_buckets_end_the_allocation()
    {
        ulong[] buckets = [1, 2];
        Assert.Equal(4UL, MinFirstAllocation.Allocate(buckets, [3, 4], ulong.MaxValue));
        Assert.Equal([3UL, 4UL], buckets);
        Assert.Equal(0UL, MinFirstAllocation.Allocate(buckets, [3, 4], 5));
        Assert.Equal(0UL, MinFirstAllocation.Allocate([], [], 5));
    }

    [Fact]
    public void Buckets_as_large_as_64_bits_do_not_overflow()
    {
        ulong[] buckets = [ulong.MaxValue - 1, 0, ulong.MaxValue - 3];
        ulong[] capacities = [ulong.MaxValue, ulong.MaxValue, ulong.MaxValue];
        Assert.Equal(ulong.MaxValue, MinFirstAllocation.Allocate(buckets, capacities, ulong.MaxValue));
        Assert.Equal([ulong.MaxValue - 1, ulong.MaxValue - 1, ulong.MaxValue - 2], buckets);
    }

    [Fact]
    public void There_must_be_a_capacity_per_bucket() => Assert.Throws<ArgumentException>(
        () => MinFirstAllocation.Allocate(new ulong[2], new ulong[3], 1));

    /// <summary>The library serves equal buckets in one pass; the rule names them one at a time.</summary>
    [Property]
    public void It_is_the_rule_of_one_bucket_at_a_time(UInt256 a, UInt256 c, UInt256 size)
    {
        ulong step = (ulong)(size % 40UL);
        for (int count = 1; count <= 8; count++)
        {
            ulong[] buckets = new ulong[count];
            ulong[] capacities = new ulong[count];
            for (int i = 0; i < count; i++)
            {
                buckets[i] = (ulong)((a >> (5 * i)) & 7UL);
                capacities[i] = (ulong)((c >> (5 * i)) & 15UL);
            }

            ulong[] expected = [.. buckets];
            ulong allocated = OneAtATime(expected, capacities, step);
            Assert.Equal(allocated, MinFirstAllocation.Allocate(buckets, capacities, step));
            Assert.Equal(expected, buckets);
        }
    }

    private static ulong OneAtATime(ulong[] buckets, ulong[] capacities, ulong size)
    {
        ulong allocated = 0;
        while (allocated < size)
        {
            int[] open = [.. Enumerable.Range(0, buckets.Length).Where(i => buckets[i] < capacities[i])];
            if (open.Length == 0)
            {
                break;
            }

            int best = open.MinBy(i => buckets[i]);
            ulong lowest = buckets[best];
            ulong ties = (ulong)open.Count(i => buckets[i] == lowest);
            ulong next = open.Where(i => buckets[i] > lowest).Select(i => buckets[i]).DefaultIfEmpty(ulong.MaxValue).Min();
            ulong left = size - allocated;
            ulong even = ties > 1 ? (left + ties - 1) / ties : left;
            ulong given = Math.Min(even, Math.Min(next, capacities[best]) - lowest);
            buckets[best] += given;
            allocated += given;
        }

        return allocated;
    }
}
