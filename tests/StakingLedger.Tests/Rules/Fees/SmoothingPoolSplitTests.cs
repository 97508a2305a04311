using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Rules.Fees;

/// <summary>The split of Rocket Pool's smoothing pool by attestation scores.</summary>
public sealed class SmoothingPoolSplitTests
{
    [Fact]
    public void The_share_is_rounded_down_twice_and_then_split_by_score()
    {
        // 1,000 wei, scores 0.6 and 0.5, 3 attestations: ⌊1000·1.1·10^18/3⌋ = 366.66...·10^18, so 366 wei; 199.6 and 166.4 of them.
        UInt256 unit = 100_000_000_000_000_000UL;
        SmoothingPoolSplit split = SmoothingPoolSplit.Of(1_000U, unit * 11U, 3);
        Assert.Equal((UInt256)366U, split.NodeShare);
        Assert.Equal((UInt256)199U, split.EarnedBy(unit * 6U));
        Assert.Equal((UInt256)166U, split.EarnedBy(unit * 5U));
    }

    [Property]
    public void Dust_is_less_than_one_wei_per_validator(ulong pool, uint x, uint y, uint z, uint attestations)
    {
        UInt256[] scores = [(UInt256)x << 40, (UInt256)y << 40, (UInt256)z << 40];
        UInt256 total = scores[0] + scores[1] + scores[2];
        SmoothingPoolSplit split = SmoothingPoolSplit.Of(pool, total, attestations);
        BigInteger share = attestations == 0 ? 0 : pool * (BigInteger)total / attestations / BigInteger.Pow(10, 18);
        Assert.Equal(share, (BigInteger)split.NodeShare);
        UInt256 paid = split.EarnedBy(scores[0]) + split.EarnedBy(scores[1]) + split.EarnedBy(scores[2]);
        Assert.True(total.IsZero ? paid.IsZero : split.NodeShare - paid < 3U);
    }

    [Fact]
    public void Without_attestations_or_scores_nobody_earns()
    {
        Assert.Equal(UInt256.Zero, SmoothingPoolSplit.Of(1_000U, 5U, 0).EarnedBy(5U));
        Assert.Equal(UInt256.Zero, SmoothingPoolSplit.Of(1_000U, UInt256.Zero, 5).EarnedBy(5U));
        Assert.Equal(UInt256.Zero, default(SmoothingPoolSplit).EarnedBy(5U));
    }
}
