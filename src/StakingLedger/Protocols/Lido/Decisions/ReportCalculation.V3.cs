using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>The order and the formulas of v3 (spec sections 12.2 to 12.6): all of it precedes every check.</content>
internal sealed partial class ReportCalculation
{
    /// <summary>All numbers of the report; null, or why they cannot be computed.</summary>
    /// <exception cref="ArithmeticFaultException">The accounting contract's arithmetic refuses.</exception>
    public LidoRejection? ComputeV3(out ReportNumbers? numbers)
    {
        numbers = null;
        if (Prefinalize(out Prefinalization finalization) is { } refused)
        {
            return refused;
        }

        Amount principal = Principal();
        if (Smooth(principal, finalization, out RebaseSmoothing smoothing) is { } negative)
        {
            return negative;
        }

        UInt256 sharesBeforeFees = ContractMath.Subtract(Pre.InternalShares.Value, smoothing.SharesToBurn);
        UInt256 ether = EtherAfterV3(principal, finalization, smoothing);
        FeeNumbers fees = FeesV3(principal, smoothing, ether, sharesBeforeFees);
        Shares badDebt = state.BadDebtToInternalize;
        UInt256 externalShares = ContractMath.Subtract(state.ExternalShares.Value, badDebt.Value);
        UInt256 internalShares = ContractMath.Add(ContractMath.Add(sharesBeforeFees, fees.FeeShares.Value), badDebt.Value);
        UInt256 externalEther = ContractMath.MultiplyDivide(externalShares, ether, internalShares);
        numbers = new ReportNumbers
        {
            Pre = Pre,
            Post = new ReportTotals(
                Amount.FromWei(ContractMath.Add(ether, externalEther)),
                Shares.Of(ContractMath.Add(internalShares, externalShares)),
                Amount.FromWei(ether),
                Shares.Of(internalShares)),
            Principal = principal,
            Finalization = finalization,
            Smoothing = smoothing,
            Fees = fees,
            BadDebt = badDebt,
        };
        return null;
    }

    /// <summary>Internal ether after the report, added and subtracted from left to right as the contract does.</summary>
    private UInt256 EtherAfterV3(Amount principal, in Prefinalization finalization, in RebaseSmoothing smoothing)
    {
        UInt256 ether = ContractMath.Add(Pre.InternalEther.Value, report.ClBalance.Value);
        ether = ContractMath.Add(ether, smoothing.Withdrawals);
        ether = ContractMath.Subtract(ether, principal.Value);
        ether = ContractMath.Add(ether, smoothing.ExecutionRewards);
        return ContractMath.Subtract(ether, finalization.AssetsToLock.Value);
    }

    private FeeNumbers FeesV3(
        Amount principal, in RebaseSmoothing smoothing, in UInt256 ether, in UInt256 sharesBeforeFees)
    {
        FeeDistribution distribution = FeeDistribution.Of(state.Modules);
        Amount rewards = Rewards(principal, smoothing);
        if (rewards.IsZero)
        {
            return NoFee(distribution);
        }

        (Amount feeEther, Shares feeShares) = FeeMintAfterReport.Compute(
            rewards, distribution.TotalFee, Amount.FromWei(ether), Shares.Of(sharesBeforeFees));
        FeeNumbers fees = NoFee(distribution) with
        {
            Rewards = rewards,
            FeeEther = feeEther,
            FeeShares = feeShares,
            EtherRemainder = FullMath.MulMod(rewards.Value, distribution.TotalFee, RewardsDistribution.Precision),
            SharesRemainder = FullMath.MulMod(feeEther.Value, sharesBeforeFees, ether - feeEther.Value),
            SharesDivisor = ether - feeEther.Value,
        };
        return feeShares.IsZero ? fees : Split(fees);
    }
}
