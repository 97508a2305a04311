using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Where a protocol's own number is not the house pool's, and what the house pool does instead.</summary>
public sealed class WhereTheHousePoolDiffersTests
{
    /// <summary>The contract's claim reverts after such a loss; here the escrow is outside the loss, and the claim is paid.</summary>
    [Fact]
    public void A_loss_after_finalisation_never_reaches_the_escrow()
    {
        PolicyVector v = PolicyVectors.Named("etherfi.claim.lockUnderflowReverts");
        Amount assets = v.AmountIn("deposit");
        Amount escrow = v.AmountIn("request");
        Amount loss = Amount.Parse(v.In("finalizeThenRebase").GetString().AsSpan(1));
        Assert.Equal(v.AmountOut("lockedEscrow"), escrow);
        Assert.Equal(default, LossSharing.Share(loss, assets, escrow, Amount.Zero, Amount.Zero));
        Assert.Equal(v.AmountOut("totalValueOutOfLpAfter"), assets - loss - escrow);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LossSharing.Share(assets - escrow + Quantities.Wei(1), assets, escrow, Amount.Zero, Amount.Zero));
    }

    [Fact]
    public void Without_shares_the_fee_is_minted_and_not_the_whole_reward()
    {
        PolicyVector v = PolicyVectors.Named("solana.feeWhenSupplyZero");
        PricingPair after = new(v.AmountIn("totalLamports") + v.AmountIn("reward"), v.SharesIn("supply"));
        Shares minted = RewardFeeShares.ByOneFraction(v.AmountIn("reward"), BasisPoints.FromPercent(10), after);
        Assert.Equal(Quantities.Of(1), minted);
        Assert.NotEqual(v.SharesOut("feeTokens"), minted);
    }
}
