using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Fee shares priced at the totals after the report, two floors. Source: Lido v3 Accounting (spec section 12.6):
/// <c>feeEther = ⌊R·f/1e20⌋</c>, <c>F = ⌊feeEther·S/(E − feeEther)⌋</c>. Both floors favour the holders.
/// </summary>
public static class FeeMintAfterReport
{
    /// <summary>Computes the fee of one report.</summary>
    /// <param name="rewards">Rewards of the report, in wei.</param>
    /// <param name="totalFee">The fee, 1e20 = 100 %.</param>
    /// <param name="postEther">Internal ether after the report, in wei.</param>
    /// <param name="sharesBeforeFees">Internal shares after burns, before the fee.</param>
    /// <returns>The fee in wei, and the shares to mint for it.</returns>
    /// <exception cref="ArithmeticFaultException">A product does not fit, or the fee takes all the ether.</exception>
    public static (Amount FeeEther, Shares FeeShares) Compute(
        Amount rewards, in UInt256 totalFee, Amount postEther, Shares sharesBeforeFees)
    {
        UInt256 feeEther = ContractMath.MultiplyDivide(rewards.Value, totalFee, RewardsDistribution.Precision);
        UInt256 rest = ContractMath.Subtract(postEther.Value, feeEther);
        UInt256 feeShares = ContractMath.MultiplyDivide(feeEther, sharesBeforeFees.Value, rest);
        return (Amount.FromWei(feeEther), Shares.Of(feeShares));
    }
}
