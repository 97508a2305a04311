using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Rules.Fees;

/// <summary>The split of a fee of the house pool, section 8, item 7.</summary>
public sealed class FloorSplitTests
{
    [Property]
    public void Parts_and_dust_add_up_and_dust_is_less_than_one_unit_per_part(UInt256 whole, UInt256 x, UInt256 y, UInt256 z)
    {
        UInt256[] weights = [x >> 2, y >> 2, z >> 2];
        UInt256 total = weights[0] + weights[1] + weights[2];
        UInt256[] parts = new UInt256[3];
        UInt256 dust = FloorSplit.Parts(whole, weights, total, parts);

        Assert.Equal(whole, dust + parts[0] + parts[1] + parts[2]);
        if (total.IsZero)
        {
            Assert.Equal(whole, dust);
            return;
        }

        Assert.True(dust < 3UL);
        Assert.All(
            parts.Index(),
            p => Assert.Equal((BigInteger)whole * (BigInteger)weights[p.Index] / (BigInteger)total, (BigInteger)p.Item));
    }

    [Fact]
    public void Weights_below_the_total_leave_their_part_of_the_whole()
    {
        UInt256[] parts = new UInt256[2];
        Assert.Equal((UInt256)401U, FloorSplit.Parts(1_001U, [5_000U, 1_000U], 10_000U, parts));
        Assert.Equal([500U, 100U], parts);
    }

    [Fact]
    public void Without_any_weight_everything_is_left()
    {
        UInt256[] parts = [7U, 7U];
        Assert.Equal((UInt256)9U, FloorSplit.Parts(9U, [0U, 0U], 0U, parts));
        Assert.Equal([UInt256.Zero, UInt256.Zero], parts);
        Assert.Equal((UInt256)9U, FloorSplit.Parts(9U, [], 4U, []));
    }

    [Fact]
    public void A_part_may_lie_where_the_whole_does()
    {
        UInt256[] cells = [10U, 1U, 1U];
        Assert.Equal(UInt256.Zero, FloorSplit.Parts(in cells[0], [1U, 1U], 2U, cells.AsSpan(0, 2)));
        Assert.Equal([5U, 5U, 1U], cells);
    }

    [Fact]
    public void Weights_above_the_total_are_refused() => Assert.Throws<OverflowException>(
        () => FloorSplit.Parts(10U, [1U, 1U], 1U, new UInt256[2]));

    [Fact]
    public void There_must_be_a_part_per_weight() => Assert.Throws<ArgumentException>(
        () => FloorSplit.Parts(10U, [1U, 1U], 2U, new UInt256[3]));
}
