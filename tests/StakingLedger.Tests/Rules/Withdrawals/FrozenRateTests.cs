using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>The frozen policy, section 6.</summary>
public sealed class FrozenRateTests
{
    [Property]
    public void The_rate_is_rounded_up_and_the_payment_down_and_never_above_the_nominal(
        UInt256 a, UInt256 s, UInt256 n, UInt256 x, UInt256 o)
    {
        int offset = (int)(ulong)(o % 19UL);
        UInt256 shares = s.IsZero ? UInt256.One : s;
        PricingPair pair = new(Amount.FromWei(a >> 127), Shares.Of(shares));
        BigInteger scale = BigInteger.Pow(10, 18 + offset);
        BigInteger rate = ((scale * (BigInteger)(a >> 127)) + (BigInteger)shares - 1) / (BigInteger)shares;

        UInt256 frozen = FrozenRate.Of(pair, offset);
        Assert.Equal(rate, (BigInteger)frozen);
        Assert.Equal(
            BigInteger.Min((BigInteger)x, (BigInteger)n * rate / scale),
            (BigInteger)FrozenRate.Payment(Amount.FromWei(x), Shares.Of(n), frozen, offset).Value);
    }

    [Property]
    public void A_claim_of_a_pool_in_bounds_gets_one_unit_too_much_at_most(UInt256 a, UInt256 s, UInt256 n, UInt256 o)
    {
        // With up to 10^(18+o) shares of the claim, the rate's rounding is worth one unit at most.
        int offset = (int)(ulong)(o % 19UL);
        PricingPair pair = new(Amount.FromWei(a >> 130), Shares.Of((s >> 64) + UInt256.One));
        UInt256 scale = PoolConversion.VirtualShares(offset) * 1_000_000_000_000_000_000UL;
        Shares shares = Shares.Of(n % UInt256.Min(scale, pair.Shares.Value + UInt256.One));
        Amount paid = FrozenRate.Payment(Amount.FromWei(UInt256.MaxValue), shares, FrozenRate.Of(pair, offset), offset);
        Amount worth = PoolConversion.ToAssets(shares, pair);
        Assert.True(paid >= worth && paid <= worth + Amount.FromWei(1UL), $"{paid} for {worth}");
    }

    [Fact]
    public void Without_shares_the_rate_is_one_to_one()
    {
        UInt256 rate = FrozenRate.Of(default, 0);
        Assert.Equal((UInt256)1_000_000_000_000_000_000UL, rate);
        Assert.Equal(Amount.FromWei(7UL), FrozenRate.Payment(Amount.FromWei(9UL), Shares.Of(7UL), rate, 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(19)]
    public void An_offset_beyond_0_to_18_is_refused(int offset)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FrozenRate.Of(default, offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrozenRate.Payment(default, default, 1U, offset));
    }
}
