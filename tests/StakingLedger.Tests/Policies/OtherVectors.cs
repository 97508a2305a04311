using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Single vectors of other protocols.</summary>
internal static class OtherVectors
{
    /// <summary>A fee in parts of a million, each payment floored: 20,000 of them are 200 basis points.</summary>
    internal static void FraxFees(PolicyVector v)
    {
        BasisPoints rate = BasisPoints.FromValue((int)(v.NumberIn("feeE6") / 100));
        Amount fees = PolicyVector.Amounts(v.In("redeems"))
            .Aggregate(Amount.Zero, (sum, redeemed) => sum + rate.Of(redeemed, Rounding.Down));
        Assert.Equal(v.AmountOut("totalFees"), fees);
    }

    /// <summary>Shares with 18 decimals that were bought one to one: the pair is tokens and shares scaled by 10^18.</summary>
    internal static void RemoveDelegatorShares(PolicyVector v)
    {
        PricingPair validator = new(v.AmountIn("tokens"), Scaled(v, "delegatorShares"));
        Assert.Equal(v.AmountOut("tokensOut"), PoolConversion.ToAssets(Scaled(v, "remove"), validator));
    }

    /// <summary>The rates are assets per 10^18 shares; the fee of an update is on the fewer of the shares then and now.</summary>
    internal static void BoringVault(PolicyVector v)
    {
        Shares unit = Quantities.Of(1_000_000_000_000_000_000);
        PricingPair mark = new(Quantities.Wei(unit.Value.ToString()), unit);
        Shares charged = v.SharesIn("totalSharesLastUpdateInitially");
        Amount owed = Amount.Zero;
        Amount[] fees = PolicyVector.Amounts(v.Out("feesOwed"));
        Amount[] marks = PolicyVector.Amounts(v.Out("highwaterMark"));
        foreach ((int i, Amount rate) in PolicyVector.Amounts(v.In("rates")).Index())
        {
            PricingPair now = new(rate, unit);
            PricingPair all = new(PoolConversion.ToAssets(charged, now), charged);
            owed += v.BasisPointsIn("performanceFeeBps").Of(HighWaterMark.Gain(all, mark), Rounding.Down);
            mark = HighWaterMark.Raise(mark, now);
            charged = v.SharesIn("shares");
            Assert.Equal(fees[i], owed);
            Assert.Equal(new PricingPair(marks[i], unit), mark);
        }
    }

    private static Shares Scaled(PolicyVector v, string name) => Shares.Of(
        Amount.FromEther(v.In(name).GetString()!).Value);
}
