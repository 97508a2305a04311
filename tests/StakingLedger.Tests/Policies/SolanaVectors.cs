using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of Solana stake pools: floors for holders, ceilings for fees.</summary>
internal static class SolanaVectors
{
    /// <summary>The fee is rounded up in lamports; its tokens are those of the second floor.</summary>
    internal static void EpochFee(PolicyVector v)
    {
        Amount reward = v.AmountIn("reward");
        PricingPair after = new(v.AmountIn("totalLamports") + reward, v.SharesIn("supply"));
        UInt256 fee = FullMath.MulDiv(reward.Value, v.WordIn("feeNum"), v.WordIn("feeDen"), Rounding.Up);
        Shares tokens = RewardFeeShares.ByTwoFloors(Amount.FromWei(fee), after);
        Assert.Equal(v.SharesOut("feeTokens"), tokens);
        Assert.Equal(
            v.AmountOut("feeTokensWorth"),
            PoolConversion.ToAssets(tokens, after with { Shares = after.Shares + tokens }));
    }

    internal static void WithdrawAll(PolicyVector v)
    {
        PricingPair pool = v.PairIn("totalLamports", "supply");
        Assert.Equal(v.AmountOut("withdrawAll"), PoolConversion.ToAssets(pool.Shares, pool));

        Shares token = Quantities.Of(1);
        Amount one = PoolConversion.ToAssets(token, pool);
        PricingPair rest = new(pool.Assets - one, pool.Shares - token);
        Assert.Equal(v.AmountOut("withdrawOneToken"), one);
        Assert.Equal(v.AmountOut("thenRest"), PoolConversion.ToAssets(rest.Shares, rest));
    }

    internal static void SplitWithdrawal(PolicyVector v)
    {
        PricingPair pool = v.PairIn("totalLamports", "supply");
        Amount deposit = v.AmountIn("deposit");
        Shares tokens = PoolConversion.ToShares(deposit, pool);
        Assert.Equal(v.SharesOut("tokens"), tokens);

        Amount half = PoolConversion.ToAssets(
            Shares.Of(tokens.Value / (UInt256)2U), new PricingPair(pool.Assets + deposit, pool.Shares + tokens));
        Assert.Equal(v.AmountOut("half"), half);
        Assert.True(half + half <= deposit);
    }
}
