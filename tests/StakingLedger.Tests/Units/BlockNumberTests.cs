using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class BlockNumberTests : NumberedIdTests<BlockNumber>
{
    [Fact]
    public void The_next_one_is_one_higher_and_the_last_has_none()
    {
        Assert.Equal(BlockNumber.From(8), BlockNumber.From(7).Next());
        Assert.Throws<OverflowException>(() => BlockNumber.From(ulong.MaxValue).Next());
    }

    [Fact]
    public void A_distance_is_counted_from_the_earlier_one_only()
    {
        Assert.Equal(5UL, BlockNumber.From(12).DistanceFrom(BlockNumber.From(7)));
        Assert.Equal(0UL, BlockNumber.From(7).DistanceFrom(BlockNumber.From(7)));
        Assert.Equal(ulong.MaxValue, BlockNumber.From(ulong.MaxValue).DistanceFrom(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockNumber.From(7).DistanceFrom(BlockNumber.From(8)));
    }

    protected override BlockNumber From(ulong number) => BlockNumber.From(number);

    protected override ulong Value(BlockNumber id) => id.Value;

    protected override (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(BlockNumber a, BlockNumber b) =>
        (a <= b, a >= b, a > b, a < b);
}
