using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class EpochNumberTests : NumberedIdTests<EpochNumber>
{
    [Fact]
    public void The_next_one_is_one_higher_and_the_last_has_none()
    {
        Assert.Equal(EpochNumber.From(8), EpochNumber.From(7).Next());
        Assert.Throws<OverflowException>(() => EpochNumber.From(ulong.MaxValue).Next());
    }

    [Fact]
    public void A_distance_is_counted_from_the_earlier_one_only()
    {
        Assert.Equal(5UL, EpochNumber.From(12).DistanceFrom(EpochNumber.From(7)));
        Assert.Equal(0UL, EpochNumber.From(7).DistanceFrom(EpochNumber.From(7)));
        Assert.Equal(ulong.MaxValue, EpochNumber.From(ulong.MaxValue).DistanceFrom(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => EpochNumber.From(7).DistanceFrom(EpochNumber.From(8)));
    }

    protected override EpochNumber From(ulong number) => EpochNumber.From(number);

    protected override ulong Value(EpochNumber id) => id.Value;

    protected override (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(EpochNumber a, EpochNumber b) =>
        (a <= b, a >= b, a > b, a < b);
}
