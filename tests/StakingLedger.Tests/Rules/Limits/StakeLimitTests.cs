using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Limits;

/// <summary>Specification 5: the staking rate limit grows by the block and, in v3, decays back from above.</summary>
public sealed class StakeLimitTests
{
    private static readonly StakeLimit Set = new(At(100), Wei(40), 10, Wei(105));

    [Theory]
    [InlineData(100, 40)]
    [InlineData(101, 50)]
    [InlineData(106, 100)]
    [InlineData(107, 105)]
    [InlineData(99_999, 105)]
    public void The_limit_grows_by_the_floored_step_up_to_its_maximum(ulong block, ulong expected)
    {
        Assert.Equal(Wei(expected), Set.At(At(block), decaysAboveMax: true));
        Assert.Equal(Wei(expected), Set.At(At(block), decaysAboveMax: false));
    }

    [Theory]
    [InlineData(100, 140)]
    [InlineData(101, 130)]
    [InlineData(104, 105)]
    [InlineData(9_999, 105)]
    public void Above_the_maximum_it_decays_in_v3_and_is_cut_in_v2(ulong block, ulong expected)
    {
        StakeLimit above = Set.WithLimit(Wei(140), At(100));

        Assert.Equal(Wei(expected), above.At(At(block), decaysAboveMax: true));
        Assert.Equal(Wei(105), above.At(At(block), decaysAboveMax: false));
    }

    [Fact]
    public void Paused_is_nothing_and_not_set_is_everything()
    {
        Assert.Equal(Amount.Zero, Set.Paused().At(At(500), decaysAboveMax: true));
        Assert.Equal(Amount.FromWei(UInt256.MaxValue), Set.WithoutMaximum().At(At(500), decaysAboveMax: true));
        Assert.Equal(Wei(40), Set.Paused().Resumed(At(500)).At(At(500), decaysAboveMax: true));
    }

    [Fact]
    public void Setting_keeps_a_smaller_limit_and_forgets_growth()
    {
        Assert.Equal(new StakeLimit(At(200), Wei(40), 20, Wei(1_000)), Set.WithMaximum(Wei(1_000), Wei(50), At(200)));
        Assert.Equal(new StakeLimit(At(200), Wei(30), 0, Wei(30)), Set.WithMaximum(Wei(30), Amount.Zero, At(200)));
        Assert.Equal(
            new StakeLimit(At(200), Wei(1_000), 20, Wei(1_000)),
            Set.WithoutMaximum().WithMaximum(Wei(1_000), Wei(50), At(200)));
        Assert.Equal(
            new StakeLimit(default, Wei(1_000), 20, Wei(1_000)),
            Set.Paused().WithMaximum(Wei(1_000), Wei(50), At(200)));
    }

    [Property]
    public void Growth_is_the_formula_and_stays_within_the_maximum(UInt256 a, UInt256 b, uint growth, uint blocks)
    {
        UInt256 max = (a >> 160) + UInt256.One;
        UInt256 left = b % max;
        StakeLimit limit = new(At(1_000), Amount.FromWei(left), growth, Amount.FromWei(max));
        Amount now = limit.At(At(1_000UL + blocks), decaysAboveMax: true);
        BigInteger step = growth == 0 ? 0 : (BigInteger)max / growth;
        Assert.Equal(BigInteger.Min((BigInteger)left + (step * blocks), (BigInteger)max), (BigInteger)now.Value);
    }

    [Property]
    public void Taking_reduces_by_exactly_the_amount_and_a_credit_decays_to_the_maximum(
        UInt256 a, UInt256 b, UInt256 c, uint growth)
    {
        Amount max = Amount.FromWei((a >> 160) + UInt256.One);
        BlockNumber block = At(1_000);
        StakeLimit limit = new(block, max, growth, max);
        Amount taken = Amount.FromWei(b % (max.Value + UInt256.One));
        StakeLimit less = limit.WithLimit(limit.At(block, decaysAboveMax: true) - taken, block);
        Assert.Equal(max - taken, less.At(block, decaysAboveMax: true));

        Amount credit = Amount.FromWei(c >> 160);
        StakeLimit above = limit.WithLimit(max + credit, block);
        Assert.Equal(max + credit, above.At(block, decaysAboveMax: true));
        Assert.True(above.At(At(1_001), decaysAboveMax: true) >= max);
        Assert.True(above.At(At(1_001), decaysAboveMax: true) <= max + credit);
    }

    private static Amount Wei(ulong wei) => Amount.FromWei(wei);

    private static BlockNumber At(ulong block) => BlockNumber.From(block);
}
