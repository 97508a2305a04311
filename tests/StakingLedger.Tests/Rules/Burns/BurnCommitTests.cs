using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Burns;

/// <summary>Specification 10: cover is burned first.</summary>
public sealed class BurnCommitTests
{
    [Theory]
    [InlineData(0, 5, 7, 0, 0)]
    [InlineData(3, 5, 7, 3, 0)]
    [InlineData(5, 5, 7, 5, 0)]
    [InlineData(6, 5, 7, 5, 1)]
    [InlineData(12, 5, 7, 5, 7)]
    [InlineData(4, 0, 7, 0, 4)]
    public void Cover_comes_first(ulong shares, ulong cover, ulong other, ulong coverBurnt, ulong otherBurnt) => Assert.Equal(
        new BurnCommit(Shares.Of(coverBurnt), Shares.Of(otherBurnt)),
        BurnCommit.Split(Shares.Of(shares), Shares.Of(cover), Shares.Of(other)));

    [Property]
    public void The_parts_add_up_when_enough_was_requested(UInt256 a, UInt256 b, UInt256 c)
    {
        UInt256 cover = a >> 2;
        UInt256 other = b >> 2;
        UInt256 shares = UInt256.Min(c, cover + other);
        BurnCommit split = BurnCommit.Split(Shares.Of(shares), Shares.Of(cover), Shares.Of(other));
        Assert.Equal(shares, split.Cover.Value + split.NonCover.Value);
        Assert.True(split.Cover.Value == cover || split.NonCover.IsZero);
    }
}
