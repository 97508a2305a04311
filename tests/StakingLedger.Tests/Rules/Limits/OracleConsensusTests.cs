using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Limits;

public sealed class OracleConsensusTests
{
    private const ulong Threshold = 510_000_000_000_000_000UL;

    [Theory]
    [InlineData(1UL, 2UL, false)] // 0.5
    [InlineData(1UL, 3UL, false)]
    [InlineData(2UL, 3UL, true)] // 0.666..
    [InlineData(51UL, 100UL, true)] // exactly the threshold
    [InlineData(50UL, 99UL, false)] // 0.50505..
    [InlineData(0UL, 0UL, false)]
    public void Votes_decide_from_the_threshold_on(ulong votes, ulong members, bool isReached) =>
        Assert.Equal(isReached, OracleConsensus.IsReached(votes, members, Threshold));

    [Fact]
    public void The_quotient_is_rounded_down() =>
        Assert.False(OracleConsensus.IsReached(2, 3, 666_666_666_666_666_667UL));
}
