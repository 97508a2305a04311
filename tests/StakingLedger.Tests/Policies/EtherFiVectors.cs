using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of ether.fi's withdrawal requests: the frozen policy.</summary>
internal static class EtherFiVectors
{
    internal static void NegativeAfterFinalize(PolicyVector v)
    {
        Amount request = v.AmountIn("request");
        PricingPair grown = new(v.AmountIn("deposit") + v.AmountIn("rebase1"), Quantities.SharesOf(v.AmountIn("deposit")));
        Shares shares = PoolConversion.ToShares(request, grown);
        Assert.Equal(v.SharesOut("share"), shares);

        UInt256 rate = FrozenRate.Of(grown, 0);
        Assert.Equal(v.WordOut("frozenRate"), rate);

        Amount paid = FrozenRate.Payment(request, shares, rate, 0);
        Assert.Equal(v.AmountOut("claim"), paid);
        Assert.Equal(v.AmountOut("poolAfter"), grown.Assets - Loss(v, "finalizeThenRebase") - paid);
    }

    internal static void UpsideForfeited(PolicyVector v)
    {
        Amount request = v.AmountIn("request");
        PricingPair before = new(v.AmountIn("deposit"), Quantities.SharesOf(v.AmountIn("deposit")));
        Shares shares = PoolConversion.ToShares(request, before);
        PricingPair after = before with { Assets = before.Assets + v.AmountIn("rebaseWhileWaiting") };
        Assert.Equal(v.SharesOut("sharesBurned"), shares);
        Assert.Equal(v.AmountOut("claim"), FrozenRate.Payment(request, shares, FrozenRate.Of(after, 0), 0));
        Assert.Equal(v.AmountOut("holderBalanceAfterRebase"), PoolConversion.ToAssets(before.Shares - shares, after));
    }

    internal static void StrandedSweep(PolicyVector v)
    {
        Amount request = v.AmountIn("request");
        PricingPair grown = new(v.AmountIn("deposit") + v.AmountIn("rebase1"), Quantities.SharesOf(v.AmountIn("deposit")));
        Shares shares = PoolConversion.ToShares(request, grown);
        Assert.Equal(v.SharesOut("share"), shares);

        UInt256 rate = FrozenRate.Of(grown with { Assets = grown.Assets - Loss(v, "rebase2") }, 0);
        Assert.Equal(v.WordOut("frozenRate"), rate);
        Amount paid = FrozenRate.Payment(request, shares, rate, 0);
        Assert.Equal(v.AmountOut("claim"), paid);
        Assert.Equal(v.AmountOut("stranded"), request - paid);
    }

    private static Amount Loss(PolicyVector v, string name)
    {
        string text = v.In(name).GetString()!;
        Assert.StartsWith("-", text, StringComparison.Ordinal);
        return Amount.Parse(text.AsSpan(1));
    }
}
