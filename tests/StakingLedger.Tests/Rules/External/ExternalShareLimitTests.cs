using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.External;

/// <summary>Specification 15: external shares stay within their ratio of all shares.</summary>
public sealed class ExternalShareLimitTests
{
    [Fact]
    public void A_ratio_of_nothing_and_of_all_are_special()
    {
        Shares total = Shares.Of(1_000);
        Assert.Equal(Shares.Zero, ExternalShareLimit.Mintable(total, Shares.Zero, BasisPoints.Zero));
        Assert.Equal(Shares.Of(UInt256.MaxValue), ExternalShareLimit.Mintable(total, total, BasisPoints.All));
    }

    [Theory]
    [InlineData(1_000, 0, 5_000, 1_000)]
    [InlineData(1_000, 500, 5_000, 0)]
    [InlineData(1_000, 499, 5_000, 2)]
    [InlineData(1_000, 0, 3_000, 428)]
    [InlineData(1_000, 900, 3_000, 0)]
    public void The_rest_of_the_ratio_may_be_minted(ulong total, ulong external, int ratio, ulong expected) => Assert.Equal(
        Shares.Of(expected),
        ExternalShareLimit.Mintable(Shares.Of(total), Shares.Of(external), BasisPoints.FromValue(ratio)));

    [Property]
    public void Minting_the_most_keeps_the_ratio_and_one_more_breaks_it(UInt256 a, UInt256 b, int basisPoints)
    {
        UInt256 total = UInt256.Max(a.Lower, UInt256.One);
        UInt256 external = UInt256.Min(b.Lower, total);
        int ratio = 1 + (int)((uint)basisPoints % 9_999);
        BigInteger most = (BigInteger)ExternalShareLimit.Mintable(
            Shares.Of(total), Shares.Of(external), BasisPoints.FromValue(ratio)).Value;
        (BigInteger t, BigInteger x) = ((BigInteger)total, (BigInteger)external);
        Assert.True(most.IsZero || (x + most) * 10_000 <= (t + most) * ratio);
        Assert.True((x + most + 1) * 10_000 > (t + most + 1) * ratio);
    }
}
