using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The v3 oracle report: calculate, check, apply (specification 12).</summary>
internal sealed class ReferenceReport(
    ReferenceChain chain,
    ReferencePool pool,
    ReferenceQueue queue,
    ReferenceBurner burner,
    ReferenceSanity sanity,
    ReferenceExternalShares external,
    ReferenceRewards rewards,
    ReferenceReportCalculation calculation)
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
        ReferenceReportFigures figures = calculation.Calculate(report);
        Check(report, figures);
        Apply(report, figures);
    }

    private void Check(ReferenceReportInput report, ReferenceReportFigures figures)
    {
        if (report.Timestamp >= chain.Now)
        {
            throw ReferenceRevertException.Custom("IncorrectReportTimestamp", report.Timestamp, chain.Now);
        }

        if (report.ClValidators < figures.PreClValidators || report.ClValidators > State.DepositedValidators)
        {
            throw ReferenceRevertException.Custom(
                "IncorrectReportValidators",
                report.ClValidators,
                figures.PreClValidators,
                State.DepositedValidators);
        }

        if (figures.PostInternalShares.IsZero)
        {
            throw ReferenceRevertException.Custom("InternalSharesCantBeZero");
        }

        sanity.CheckReport(report, figures.Principal, figures.PreClValidators);
        if (report.Batches.Count > 0)
        {
            sanity.CheckShareRate(
                CheckedMath.Add(figures.PostInternalEther, figures.EtherToFinalize),
                CheckedMath.Add(figures.PostInternalShares, figures.SharesToBurnForWithdrawals),
                report.SimulatedShareRate,
                isV3: true);
            sanity.CheckLastRequest(report.Batches[^1], report.Timestamp);
        }
    }

    private void Apply(ReferenceReportInput report, ReferenceReportFigures figures)
    {
        if (figures.SharesToFinalize.Sign > 0)
        {
            burner.RequestShares("accounting", "wq", figures.SharesToFinalize, isCover: false);
        }

        pool.RequireNotStopped();
        State = State with { ClBalance = WrappingMath.Low128(report.ClBalance), ClValidators = report.ClValidators };
        rewards.EmitValidators(report.Timestamp, figures.PreClValidators, report.ClValidators);

        if (figures.BadDebt.Sign > 0)
        {
            external.InternalizeBadDebt(figures.BadDebt);
        }

        if (figures.Smoothing.SharesToBurn.Sign > 0)
        {
            burner.Commit(figures.Smoothing.SharesToBurn);
        }

        rewards.Collect(report, figures.Smoothing, figures.Principal, figures.EtherToFinalize);
        if (figures.FeeShares.Sign > 0)
        {
            PayFees(figures);
        }

        rewards.EmitRebase(
            report,
            figures.PreTotalShares,
            figures.PreTotalEther,
            figures.PostTotalShares,
            figures.PostTotalEther,
            figures.FeeShares);
        chain.Emit(
            "lido",
            "InternalShareRateUpdated",
            ("reportTimestamp", report.Timestamp.Decimal()),
            ("postInternalShares", figures.PostInternalShares.Decimal()),
            ("postInternalEther", figures.PostInternalEther.Decimal()),
            ("sharesMintedAsFees", figures.FeeShares.Decimal()));
    }

    /// <summary>The fee is minted once, then handed out; each event floors on its own.</summary>
    private void PayFees(ReferenceReportFigures figures)
    {
        pool.MintShares("accounting", figures.FeeShares);
        pool.EmitMint("accounting", figures.FeeShares);
        foreach ((string recipient, BigInteger shares) in figures.FeeSplit.Recipients.Zip(figures.FeeSplit.ModuleShares))
        {
            if (shares.Sign > 0)
            {
                pool.TransferShares("accounting", recipient, shares);
            }
        }

        if (figures.FeeSplit.TreasuryShares.Sign > 0)
        {
            pool.TransferShares("accounting", "treasury", figures.FeeSplit.TreasuryShares);
        }
    }
}
