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
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static ReportYield Of(EpochReported reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        PoolReportPlan plan = reported.Plan;
        Amount without = plan.Post.Assets.SaturatingSubtract(plan.Sums.Incentives);
        return new ReportYield(Change(plan, plan.Post.Assets), Change(plan, without));
    }

    private static RateChange Change(PoolReportPlan plan, Amount after)
    {
        Shares shares = plan.Pre.Shares;
        UInt256 worth = shares.IsZero
            ? UInt256.Zero
            : PoolConversion.ToAssets(shares, plan.Post with { Assets = after }).Value;
        return RateChange.Between(shares.IsZero ? UInt256.Zero : plan.Pre.Assets.Value, worth);
    }
}
