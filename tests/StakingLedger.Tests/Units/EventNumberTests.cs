using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class EventNumberTests : NumberedIdTests<EventNumber>
{
    [Fact]
    public void The_next_one_is_one_higher_and_the_last_has_none()
    {
        Assert.Equal(EventNumber.From(8), EventNumber.From(7).Next());
        Assert.Throws<OverflowException>(() => EventNumber.From(ulong.MaxValue).Next());
    }

    [Fact]
    public void A_distance_is_counted_from_the_earlier_one_only()
    {
        Assert.Equal(5UL, EventNumber.From(12).DistanceFrom(EventNumber.From(7)));
        Assert.Equal(0UL, EventNumber.From(7).DistanceFrom(EventNumber.From(7)));
        Assert.Equal(ulong.MaxValue, EventNumber.From(ulong.MaxValue).DistanceFrom(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => EventNumber.From(7).DistanceFrom(EventNumber.From(8)));
    }

    [Fact]
    public void Events_are_counted_from_one_and_genesis_lies_before_them()
    {
        Assert.True(EventNumber.Genesis.IsGenesis);
        Assert.True(default(EventNumber).IsGenesis);
        Assert.False(EventNumber.First.IsGenesis);
        Assert.Equal(EventNumber.First, EventNumber.Genesis.Next());
        Assert.Equal(EventNumber.Genesis, EventNumber.First.Previous());
        Assert.Equal(EventNumber.From(ulong.MaxValue - 1), EventNumber.From(ulong.MaxValue).Previous());
        Assert.Throws<InvalidOperationException>(() => EventNumber.Genesis.Previous());
    }

    protected override EventNumber From(ulong number) => EventNumber.From(number);

    protected override ulong Value(EventNumber id) => id.Value;

    protected override (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(EventNumber a, EventNumber b) =>
        (a <= b, a >= b, a > b, a < b);
}
