using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Operators;

/// <summary>Policy D4: the heaviest takes the rest.</summary>
public sealed class WeightSortedAllocationTests
{
    public static TheoryData<ulong, ulong[], ulong[]> Worked => new()
    {
        { 100, [1, 3, 3], [14, 42, 44] },
        { 100, [3, 1, 3], [42, 14, 44] },
        { 100, [3, 3, 1], [42, 44, 14] },
        { 100, [3, 4, 1], [37, 51, 12] },
        { 0, [1, 2], [0, 0] },
        { 7, [0, 2, 0], [0, 7, 0] },
        { 9, [5], [9] },
    };

    [Theory]
    [MemberData(nameof(Worked))]
    public void The_last_of_the_heaviest_takes_all_the_dust(ulong whole, ulong[] weights, ulong[] expected)
    {
        UInt256[] parts = new UInt256[expected?.Length ?? 0];
        WeightSortedAllocation.Split(whole, Array.ConvertAll(weights, static w => (UInt256)w), parts);
        Assert.Equal(Array.ConvertAll(expected!, static w => (UInt256)w), parts);
    }

    [Fact]
    public void Weights_of_nothing_say_nothing()
    {
        Assert.Throws<ArgumentException>(() => WeightSortedAllocation.Split(1U, [0U, 0U], new UInt256[2]));
        Assert.Throws<ArgumentException>(() => WeightSortedAllocation.Split(1U, [], []));
        Assert.Throws<ArgumentException>(() => WeightSortedAllocation.Split(1U, [1U], new UInt256[2]));
    }
}
