using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policy D: which operator gets the next stake.</summary>
public sealed class RoutingTests
{
    /// <summary>Policy D1.</summary>
    [Fact]
    public void The_emptiest_operators_are_filled_first()
    {
        ulong[] buckets = [3, 3, 3, 1];
        Assert.Equal(10UL, MinFirstAllocation.Allocate(buckets, [10, 4, 10, 10], 10));
        Assert.Equal([6UL, 4UL, 5UL, 5UL], buckets);
    }

    /// <summary>Policy D2: limits are parts of what there will be, even when not all of it fits.</summary>
    [Fact]
    public void A_module_is_bounded_by_its_part_of_all_stake()
    {
        const ulong deposits = 100;
        (ulong Active, ulong Available, BasisPoints Limit)[] modules =
        [
            (1_000, 500, BasisPoints.All), (30, 100, BasisPoints.FromPercent(4)), (0, 50, BasisPoints.FromPercent(1)),
        ];
        ulong[] buckets = [.. modules.Select(static m => m.Active)];
        UInt256 total = deposits + buckets.Aggregate(0UL, static (sum, bucket) => sum + bucket);
        ulong[] capacities =
        [
            .. modules.Select(m => Math.Min((ulong)m.Limit.Of(Amount.FromWei(total), Rounding.Down).Value, m.Active + m.Available)),
        ];
        Assert.Equal([1_130UL, 45UL, 11UL], capacities);
        Assert.Equal(deposits, MinFirstAllocation.Allocate(buckets, capacities, deposits));
        Assert.Equal([1_074UL, 45UL, 11UL], buckets);
    }

    /// <summary>Policy D3: 32 ether a step out of 293, two express turns to one.</summary>
    [Fact]
    public void Two_queues_take_turns_and_fall_over_when_one_is_empty()
    {
        Queue<string> express = new(["e1", "e2", "e3", "e4", "e5"]);
        Queue<string> standard = new(["s1", "s2"]);
        Amount pool = Ether("293");
        ulong turn = 0;
        List<string> served = [];
        for (int step = 0; step < 10 && express.Count + standard.Count > 0 && pool >= MinipoolCapital.Launch; step++)
        {
            (Queue<string> mine, Queue<string> other) =
                ExpressTurn.IsExpress(turn, 2) ? (express, standard) : (standard, express);
            served.Add(mine.Count > 0 ? mine.Dequeue() : other.Dequeue());
            pool -= MinipoolCapital.Launch;
            turn++;
        }

        Assert.Equal(["e1", "e2", "s1", "e3", "e4", "s2", "e5"], served);
        Assert.Equal((7UL, Ether("69")), (turn, pool));
    }

    /// <summary>Policy D4, Stride.</summary>
    [Fact]
    public void The_heaviest_takes_the_rest()
    {
        UInt256[] parts = new UInt256[3];
        WeightSortedAllocation.Split(100U, [1U, 3U, 3U], parts);
        Assert.Equal([14U, 42U, 44U], parts);
    }

    /// <summary>Policy D4, the largest remainder.</summary>
    [Theory]
    [InlineData(new ulong[] { 5, 3, 3, 0 }, 7, new ulong[] { 3, 2, 2, 0 })]
    [InlineData(new ulong[] { 50, 30, 21 }, 64, new ulong[] { 32, 19, 13 })]
    public void The_largest_remainders_get_the_rest(ulong[] free, ulong size, ulong[] expected)
    {
        ulong[] given = new ulong[free?.Length ?? 0];
        Assert.Equal(size, LargestRemainderAllocation.Allocate(free, size, given));
        Assert.Equal(expected, given);
    }
}
