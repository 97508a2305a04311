using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Operators;

/// <summary>Policy D3: whose turn it is.</summary>
public sealed class ExpressTurnTests
{
    [Theory]
    [InlineData(0, "ssss")]
    [InlineData(1, "eseses")]
    [InlineData(2, "eeseeseeseesee")]
    [InlineData(3, "eeeseeese")]
    public void The_last_of_every_round_is_the_standard_queues(ulong rate, string turns)
    {
        ArgumentNullException.ThrowIfNull(turns);
        Assert.All(turns.Index(), t => Assert.Equal(t.Item == 'e', ExpressTurn.IsExpress((ulong)t.Index, rate)));
    }

    [Fact]
    public void A_round_may_be_as_long_as_64_bits_count()
    {
        Assert.True(ExpressTurn.IsExpress(0, ulong.MaxValue));
        Assert.True(ExpressTurn.IsExpress(ulong.MaxValue - 1, ulong.MaxValue));
        Assert.False(ExpressTurn.IsExpress(ulong.MaxValue, ulong.MaxValue));
        Assert.False(ExpressTurn.IsExpress(ulong.MaxValue - 1, ulong.MaxValue - 1));
        Assert.True(ExpressTurn.IsExpress(ulong.MaxValue, ulong.MaxValue - 1));
    }
}
