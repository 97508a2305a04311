namespace StakingLedger.Benchmarks.Tests;

public sealed class LogAxisTests
{
    [Fact]
    public void Values_stand_where_their_logarithms_do()
    {
        LogAxis axis = LogAxis.Exactly(10_000, 10_000_000, 100, 400);
        Assert.Equal(100, axis.At(10_000), 9);
        Assert.Equal(200, axis.At(100_000), 9);
        Assert.Equal(400, axis.At(10_000_000), 9);
    }

    [Fact]
    public void Nothing_has_no_place_on_it() => Assert.Throws<ArgumentOutOfRangeException>(static () => LogAxis.Around([0, 1], 346, 72));

    [Theory]
    [InlineData(100.0, 100.0)]
    [InlineData(1.0, 1.1)]
    [InlineData(0.4, 39.5)]
    [InlineData(70.0, 31_000.0)]
    [InlineData(3e-3, 5e9)]
    public void An_axis_holds_its_values_and_is_a_decade_long_at_least(double least, double most)
    {
        LogAxis axis = LogAxis.Around([least, most], 346, 72);
        Assert.True(axis.Least <= least && axis.Most >= most);
        Assert.True(axis.Most >= 9.99 * axis.Least);
        Assert.InRange(axis.Ticks().Count, 2, 13);
        Assert.All(axis.Ticks(), tick => Assert.InRange(axis.At(tick), 71.9, 346.1));
    }
}
