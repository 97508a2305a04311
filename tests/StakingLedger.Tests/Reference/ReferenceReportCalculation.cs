using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The pure part of a v3 report (specification 12.1 to 12.4 and 12.6).</summary>
internal sealed class ReferenceReportCalculation(
    ReferenceChain chain,
    ReferencePool pool,
    ReferenceQueue queue,
    ReferenceRouter router)
{
    public ReferenceReportFigures Calculate(ReferenceReportInput report)
    {
        ReferenceState pre = chain.State;
        BigInteger preTotalEther = pool.TotalPooledEther;
        BigInteger preEther = CheckedMath.Sub(preTotalEther, pool.ExternalEther);
        BigInteger preShares = CheckedMath.Sub(pre.TotalShares, pre.ExternalShares);

        (BigInteger etherToFinalize, BigInteger sharesToFinalize) = report.Batches.Count == 0
            ? (BigInteger.Zero, BigInteger.Zero)
            : queue.Prefinalize(report.Batches, report.SimulatedShareRate);

        BigInteger appeared = CheckedMath.Sub(report.ClValidators, pre.ClValidators);
        BigInteger principal = CheckedMath.Add(pre.ClBalance, CheckedMath.Mul(appeared, ReferenceNumber.DepositSize));
        ReferenceSmoothing smoothing = ReferenceLimiter.Smoothen(
            chain.Limits.MaxPositiveTokenRebase,
            preEther,
            preShares,
            principal,
            report,
            etherToFinalize,
            sharesToFinalize);

        BigInteger sharesBeforeFees = CheckedMath.Sub(preShares, smoothing.SharesToBurn);
        BigInteger postEther = CheckedMath.Add(CheckedMath.Add(preEther, report.ClBalance), smoothing.FromWithdrawalVault);
        postEther = CheckedMath.Sub(postEther, principal);
        postEther = CheckedMath.Sub(CheckedMath.Add(postEther, smoothing.FromExecutionLayerVault), etherToFinalize);

        ReferenceFeeDistribution distribution = router.Distribution();
        BigInteger feeShares = FeeShares(report, smoothing, principal, distribution, sharesBeforeFees, postEther);
        BigInteger postShares = CheckedMath.Add(CheckedMath.Add(sharesBeforeFees, feeShares), pre.BadDebt);
        BigInteger postExternal = CheckedMath.Sub(pre.ExternalShares, pre.BadDebt);
        BigInteger postTotalShares = CheckedMath.Add(postShares, postExternal);
        BigInteger postExternalEther = CheckedMath.Div(CheckedMath.Mul(postExternal, postEther), postShares);

        return new ReferenceReportFigures(
            PreTotalShares: pre.TotalShares,
            PreTotalEther: preTotalEther,
            PreClValidators: pre.ClValidators,
            BadDebt: pre.BadDebt,
            EtherToFinalize: etherToFinalize,
            SharesToFinalize: sharesToFinalize,
            Principal: principal,
            Smoothing: smoothing,
            FeeShares: feeShares,
            FeeSplit: feeShares.IsZero ? ReferenceFeeSplit.None : ReferenceFeeSplit.Of(distribution, feeShares),
            PostInternalShares: postShares,
            PostInternalEther: postEther,
            PostTotalShares: postTotalShares,
            PostTotalEther: CheckedMath.Add(postEther, postExternalEther));
    }

    /// <summary>Two floors: the fee in ether, then its shares at the rate that results. No fee unless the layer gained.</summary>
    private static BigInteger FeeShares(
        ReferenceReportInput report,
        ReferenceSmoothing smoothing,
        BigInteger principal,
        ReferenceFeeDistribution distribution,
        BigInteger shares,
        BigInteger ether)
    {
        BigInteger unified = CheckedMath.Add(report.ClBalance, smoothing.FromWithdrawalVault);
        if (unified <= principal)
        {
            return 0;
        }

        BigInteger rewards = CheckedMath.Add(unified - principal, smoothing.FromExecutionLayerVault);
        BigInteger fee = CheckedMath.Mul(rewards, distribution.TotalFee) / distribution.Precision;
        return CheckedMath.Div(CheckedMath.Mul(fee, shares), CheckedMath.Sub(ether, fee));
    }
}
