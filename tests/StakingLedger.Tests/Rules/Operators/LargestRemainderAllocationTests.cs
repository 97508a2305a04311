using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Rules.Operators;

/// <summary>Policy D4: in proportion to free room, the rest to the largest remainders.</summary>
public sealed class LargestRemainderAllocationTests
{
    public static TheoryData<ulong[], ulong, ulong[]> Worked => new()
    {
        { [5, 3, 3, 0], 7, [3, 2, 2, 0] },
        { [50, 30, 21], 64, [32, 19, 13] },
        { [1, 1, 1], 1, [1, 0, 0] },
        { [1, 1, 1], 2, [1, 1, 0] },
        { [5, 3, 3, 0], 11, [5, 3, 3, 0] },
        { [5, 3, 3, 0], 12, [5, 3, 3, 0] },
        { [5, 3], 0, [0, 0] },
        { [0, 0], 9, [0, 0] },
        { [], 9, [] },
        { [ulong.MaxValue, ulong.MaxValue, 1], ulong.MaxValue, [(1UL << 63) - 1, (1UL << 63) - 1, 1] },
    };

    [Theory]
    [MemberData(nameof(Worked))]
    public void Steps_are_shared_in_proportion_to_room(ulong[] free, ulong size, ulong[] expected)
    {
        ArgumentNullException.ThrowIfNull(free);
        ulong[] given = new ulong[free.Length];
        ulong total = LargestRemainderAllocation.Allocate(free, size, given);
        Assert.Equal(expected, given);
        Assert.Equal(expected.Aggregate(0UL, static (sum, part) => sum + part), total);
    }

    [Property]
    public void Nobody_is_more_than_one_step_from_the_exact_share_nor_above_its_room(UInt256 f, UInt256 s)
    {
        ulong[] free = [Limb(f, 0), Limb(f, 1), Limb(f, 2), Limb(f, 3)];
        ulong size = Limb(s, 0);
        ulong[] given = new ulong[4];
        ulong total = LargestRemainderAllocation.Allocate(free, size, given);
        BigInteger room = free.Aggregate(BigInteger.Zero, static (sum, one) => sum + one);
        Assert.Equal(BigInteger.Min(room, size), total);
        Assert.Equal(total, given.Aggregate(BigInteger.Zero, static (sum, one) => sum + one));
        for (int i = 0; i < 4 && !room.IsZero; i++)
        {
            BigInteger share = free[i] * (BigInteger)total / room;
            Assert.True(given[i] == share || given[i] == share + 1);
            Assert.True(given[i] <= free[i]);
        }
    }

    [Fact]
    public void There_must_be_a_result_per_room() => Assert.Throws<ArgumentException>(
        () => LargestRemainderAllocation.Allocate(new ulong[2], 1, new ulong[3]));

    private static ulong Limb(UInt256 word, int index) => (ulong)((word >> (64 * index)) & ulong.MaxValue);
}
