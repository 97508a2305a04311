using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Fee shares priced at the totals before the report, one floor. Source: Lido v2 _distributeFee (spec section 12v2):
/// <c>F = ⌊R·f·S / ((E + R)·1e20 − R·f)⌋</c> with the totals before the report. The floor favours the holders.
/// </summary>
public static class FeeMintBeforeReport
{
    /// <summary>Computes the fee shares of one report.</summary>
    /// <param name="rewards">Rewards of the report, in wei.</param>
    /// <param name="totalFee">The fee, 1e20 = 100 %.</param>
    /// <param name="preEther">Pooled ether before the report, in wei.</param>
    /// <param name="preShares">Shares before the report.</param>
    /// <returns>The shares to mint, rounded down.</returns>
    /// <exception cref="ArithmeticFaultException">A product of the contract does not fit, or the divisor is zero.</exception>
    public static Shares Compute(Amount rewards, in UInt256 totalFee, Amount preEther, Shares preShares)
    {
        UInt256 weighted = ContractMath.Multiply(rewards.Value, totalFee);
        UInt256 numerator = ContractMath.Multiply(weighted, preShares.Value);
        UInt256 scaled = ContractMath.Multiply(
            ContractMath.Add(preEther.Value, rewards.Value), RewardsDistribution.Precision);
        return Shares.Of(ContractMath.Divide(numerator, ContractMath.Subtract(scaled, weighted)));
    }
}
