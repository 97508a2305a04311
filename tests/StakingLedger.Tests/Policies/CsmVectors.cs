using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of Lido's community staking module.</summary>
internal static class CsmVectors
{
    internal static void DefaultCurve(PolicyVector v)
    {
        BigCurve(v);
        BondCurve curve = Curve(v);
        ulong[] keys = PolicyVector.Numbers(v.Out("keysByAmount"));
        Assert.Equal(keys, PolicyVector.Amounts(v.In("amounts")).Select(curve.Keys));
    }

    internal static void BigCurve(PolicyVector v)
    {
        BondCurve curve = Curve(v);
        Assert.Equal(PolicyVector.Amounts(v.Out("bonds")), PolicyVector.Numbers(v.In("keys")).Select(curve.Bond));
    }

    /// <summary>All penalties of one exit together, the missing balance among them.</summary>
    internal static void AllPenalties(PolicyVector v) => Assert.Equal(
        v.AmountOut("penalize"),
        v.AmountIn("delayPenalty") + v.AmountIn("strikesPenalty")
            + MinipoolCapital.Launch.SaturatingSubtract(v.AmountIn("exitBalance")));

    private static BondCurve Curve(PolicyVector v) => new([.. v.In("intervals").EnumerateArray().Select(static interval =>
        new BondInterval(
            PolicyVector.Numbers(interval)[0], Amount.Parse(interval[1].GetString()!)))]);
}
