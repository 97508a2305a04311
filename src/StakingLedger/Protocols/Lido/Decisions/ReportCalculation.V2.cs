using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>The formulas of v2 (spec section 12v2); the order of the checks is the decision's.</content>
internal sealed partial class ReportCalculation
{
    /// <summary>The fee at the totals before the report: one floor.</summary>
    /// <exception cref="ArithmeticFaultException">The token's arithmetic refuses.</exception>
    public FeeNumbers FeesV2(Amount rewards, FeeDistribution distribution)
    {
        if (rewards.IsZero || distribution.TotalFee.IsZero)
        {
            return NoFee(distribution);
        }

        Shares feeShares = FeeMintBeforeReport.Compute(
            rewards, distribution.TotalFee, Pre.TotalPooledEther, Pre.TotalShares);
        UInt256 weighted = rewards.Value * distribution.TotalFee;
        UInt256 divisor = ((Pre.TotalPooledEther + rewards).Value * RewardsDistribution.Precision) - weighted;
        return Split(NoFee(distribution) with
        {
            Rewards = rewards,
            FeeShares = feeShares,
            SharesRemainder = FullMath.MulMod(weighted, Pre.TotalShares.Value, divisor),
            SharesDivisor = divisor,
        });
    }
}
