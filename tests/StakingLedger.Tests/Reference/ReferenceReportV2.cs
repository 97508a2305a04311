using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>The v2 oracle report: written step by step, checked in between (specification 12v2).</summary>
internal sealed class ReferenceReportV2(
    ReferenceChain chain,
    ReferencePool pool,
    ReferenceQueue queue,
    ReferenceBurner burner,
    ReferenceSanity sanity,
    ReferenceRouter router,
    ReferenceRewards rewards)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public void Execute(ReferenceReportInput report)
    {
        State = State with { RefSlot = report.RefSlot };
        queue.OnReport(report.IsBunker, report.BunkerStart, report.Timestamp);
        Handle(report);
    }

    /// <summary>The report without the oracle's hook: also what a dry run calls.</summary>
    public ReferenceSimulation Handle(ReferenceReportInput report)
    {
        pool.RequireNotStopped();
        Require(report.Timestamp <= chain.Now, "INVALID_REPORT_TIMESTAMP");
        BigInteger preEther = pool.TotalPooledEther;
        BigInteger preShares = State.TotalShares;
        BigInteger preValidators = State.ClValidators;
        BigInteger principal = WriteConsensusLayer(report);
        sanity.CheckReport(report, principal, preValidators);

        (BigInteger etherToFinalize, BigInteger sharesToFinalize) = TakeWithdrawals(report);
        ReferenceSmoothing smoothing = ReferenceLimiter.Smoothen(
            chain.Limits.MaxPositiveTokenRebase,
            preEther,
            preShares,
            principal,
            report,
            etherToFinalize,
            sharesToFinalize);
        rewards.Collect(report, smoothing, principal, etherToFinalize);
        if (smoothing.SharesToBurn.Sign > 0)
        {
            burner.Commit(smoothing.SharesToBurn);
        }

        BigInteger feeShares = PayFees(report, smoothing, principal, preEther, preShares);
        BigInteger postEther = pool.TotalPooledEther;
        BigInteger postShares = State.TotalShares;
        rewards.EmitRebase(report, preShares, preEther, postShares, postEther, feeShares);
        if (report.Batches.Count > 0)
        {
            BigInteger burntForWithdrawals = SafeMath.Sub(smoothing.SharesToBurn, smoothing.SimulatedSharesToBurn);
            sanity.CheckShareRate(
                CheckedMath.Add(postEther, etherToFinalize),
                CheckedMath.Add(postShares, burntForWithdrawals),
                report.SimulatedShareRate,
                isV3: false);
        }

        return Simulation(postEther, postShares, smoothing);
    }

    private static ReferenceSimulation Simulation(BigInteger ether, BigInteger shares, ReferenceSmoothing smoothing) => new()
    {
        Numbers = new Dictionary<string, BigInteger>(StringComparer.Ordinal)
        {
            ["postTotalPooledEther"] = ether,
            ["postTotalShares"] = shares,
            ["withdrawalsVaultTransfer"] = smoothing.FromWithdrawalVault,
            ["elRewardsVaultTransfer"] = smoothing.FromExecutionLayerVault,
        },
    };

    private BigInteger WriteConsensusLayer(ReferenceReportInput report)
    {
        BigInteger preValidators = State.ClValidators;
        Require(report.ClValidators <= State.DepositedValidators, "REPORTED_MORE_DEPOSITED");
        Require(report.ClValidators >= preValidators, "REPORTED_LESS_VALIDATORS");
        BigInteger appeared = report.ClValidators - preValidators;
        BigInteger principal = SafeMath.Add(State.ClBalance, SafeMath.Mul(appeared, ReferenceNumber.DepositSize));
        State = State with { ClBalance = report.ClBalance, ClValidators = report.ClValidators };
        rewards.EmitValidators(report.Timestamp, preValidators, report.ClValidators);
        return principal;
    }

    private (BigInteger Ether, BigInteger Shares) TakeWithdrawals(ReferenceReportInput report)
    {
        if (report.Batches.Count == 0)
        {
            return (0, 0);
        }

        sanity.CheckLastRequest(report.Batches[^1], report.Timestamp);
        (BigInteger ether, BigInteger shares) = queue.Prefinalize(report.Batches, report.SimulatedShareRate);
        if (shares.Sign > 0)
        {
            burner.RequestShares("lido", "wq", shares, isCover: false);
        }

        return (ether, shares);
    }

    /// <summary>One floor, over the totals from before the report.</summary>
    private BigInteger PayFees(
        ReferenceReportInput report,
        ReferenceSmoothing smoothing,
        BigInteger principal,
        BigInteger preEther,
        BigInteger preShares)
    {
        BigInteger unified = SafeMath.Add(report.ClBalance, smoothing.FromWithdrawalVault);
        if (unified <= principal)
        {
            return 0;
        }

        BigInteger total = SafeMath.Add(unified - principal, smoothing.FromExecutionLayerVault);
        ReferenceFeeDistribution distribution = router.Distribution();
        if (distribution.TotalFee.IsZero)
        {
            return 0;
        }

        BigInteger fee = SafeMath.Mul(total, distribution.TotalFee);
        BigInteger whole = SafeMath.Mul(SafeMath.Add(preEther, total), distribution.Precision);
        BigInteger shares = SafeMath.Div(SafeMath.Mul(fee, preShares), SafeMath.Sub(whole, fee));
        HandOut(distribution, shares);
        return shares;
    }

    /// <summary>Every module with a recorded fee and always the treasury get a pair of mint events, even for nothing.</summary>
    private void HandOut(ReferenceFeeDistribution distribution, BigInteger shares)
    {
        pool.MintShares("lido", shares);
        ReferenceFeeSplit split = ReferenceFeeSplit.Of(distribution, shares);
        for (int i = 0; i < split.Recipients.Count; i++)
        {
            if (distribution.ModuleFees[i].Sign > 0)
            {
                Pay(split.Recipients[i], split.ModuleShares[i]);
            }
        }

        Pay("treasury", split.TreasuryShares);
    }

    private void Pay(string recipient, BigInteger shares)
    {
        pool.MoveShares("lido", recipient, shares);
        pool.EmitMint(recipient, shares);
    }
}
