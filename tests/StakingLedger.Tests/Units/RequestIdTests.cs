using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class RequestIdTests : NumberedIdTests<RequestId>
{
    [Fact]
    public void The_next_one_is_one_higher_and_the_last_has_none()
    {
        Assert.Equal(RequestId.From(8), RequestId.From(7).Next());
        Assert.Throws<OverflowException>(() => RequestId.From(ulong.MaxValue).Next());
    }

    [Fact]
    public void Requests_are_counted_from_one_and_zero_is_the_sentinel()
    {
        Assert.True(RequestId.None.IsNone);
        Assert.True(default(RequestId).IsNone);
        Assert.False(RequestId.First.IsNone);
        Assert.Equal(RequestId.From(1), RequestId.First);
        Assert.Equal(RequestId.First, RequestId.None.Next());
    }

    protected override RequestId From(ulong number) => RequestId.From(number);

    protected override ulong Value(RequestId id) => id.Value;

    protected override (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(RequestId a, RequestId b) =>
        (a <= b, a >= b, a > b, a < b);
}
