using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// What a report did to a share, with and without incentives: the worth of all shares held before it, before and after. Deposits and
/// withdrawals play no part.
/// </summary>
/// <param name="With">The change of the rate.</param>
/// <param name="WithoutIncentives">The change there would be without incentives, everything else equal.</param>
public readonly record struct ReportYield(RateChange With, RateChange WithoutIncentives)
{
    /// <summary>The yield of a report.</summary>
    /// <param name="reported">The report.</param>
    /// <param name="charter">The pool's charter: virtual shares count.</param>
    /// <exception cref="ArgumentNullException">The report or the charter is null.</exception>
    public static ReportYield Of(EpochReported reported, PoolCharter charter)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(charter);
        PoolReportPlan plan = reported.Plan;
        PricingPair without = plan.Post with { Assets = plan.Post.Assets.SaturatingSubtract(plan.Sums.Incentives) };
        int? offset = charter.Defence.VirtualOffset;
        return new ReportYield(Change(plan, plan.Post, offset), Change(plan, without, offset));
    }

    private static RateChange Change(PoolReportPlan plan, in PricingPair post, int? offset)
    {
        Shares held = plan.Pre.Shares;
        return held.IsZero
            ? default
            : RateChange.Between(Worth(held, plan.Pre, offset), Worth(held, post, offset));
    }

    private static UInt256 Worth(Shares shares, in PricingPair real, int? offset) =>
        PoolConversion.ToAssets(shares, PoolConversion.WithVirtual(real, offset)).Value;
}
