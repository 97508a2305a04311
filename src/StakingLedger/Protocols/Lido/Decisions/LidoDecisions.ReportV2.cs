using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>A v2 report: computed, checked and applied step by step (spec section 12v2).</content>
internal sealed partial class LidoDecisions
{
    private Outcome<OracleReported> ReportV2(OracleReport report, in Context context)
    {
        if (CheckV2(report, context.Time) is { } refused)
        {
            return refused;
        }

        ReportCalculation calculation = new(state, TotalShares, report);
        try
        {
            return ComputeV2(calculation, report, out ReportNumbers? numbers, out ClDecreaseCheck decrease) is { } notAccepted
                ? notAccepted
                : new OracleReported(report, PlanV2(report, numbers!, decrease));
        }
        catch (ArithmeticFaultException fault)
        {
            return LidoFaults.Panic(fault.Fault);
        }
    }

    private LidoRejection? CheckV2(OracleReport report, Timestamp now)
    {
        if (state.IsStopped)
        {
            return new LidoRejection.ContractStopped();
        }

        if (report.Timestamp > now)
        {
            return new LidoRejection.ReportTimestampInFuture();
        }

        if (report.ClValidators > state.DepositedValidators)
        {
            return new LidoRejection.ReportedMoreThanDeposited();
        }

        return report.ClValidators < state.ClValidators ? new LidoRejection.ReportedFewerValidators() : null;
    }

    private LidoRejection? ComputeV2(
        ReportCalculation calculation, OracleReport report, out ReportNumbers? numbers, out ClDecreaseCheck decrease)
    {
        numbers = null;
        Amount principal = calculation.Principal();
        ReportSanity sanity = new(state, report);
        bool finalizes = !report.FinalizationBatches.IsEmpty;
        Prefinalization finalization = default;
        LidoRejection? refused = sanity.Check(principal, out decrease)
            ?? (finalizes ? sanity.CheckRequestMargin() : null)
            ?? calculation.Prefinalize(out finalization)
            ?? CheckQueueMove(finalization.SharesToBurn);
        if (refused is not null)
        {
            return refused;
        }

        LidoRejection? notCovered = calculation.Smooth(principal, finalization, out RebaseSmoothing smoothing)
            ?? CheckEther(smoothing, finalization.AssetsToLock)
            ?? CheckBurn(finalization.SharesToBurn, Shares.Of(smoothing.SharesToBurn));
        if (notCovered is not null)
        {
            return notCovered;
        }

        // The router is asked only for a profitable report; its arithmetic panics, the token's own has texts.
        Amount rewards = calculation.Rewards(principal, smoothing);
        FeeDistribution distribution = rewards.IsZero ? FeeDistribution.None : FeeDistribution.Of(state.Modules);
        FeeNumbers fees;
        try
        {
            fees = calculation.FeesV2(rewards, distribution);
        }
        catch (ArithmeticFaultException fault)
        {
            return LidoFaults.Token(fault.Fault, isV3: false);
        }

        numbers = NumbersV2(calculation, report, principal, finalization, smoothing, fees);
        return finalizes
            ? sanity.CheckShareRate(
                (numbers.Post.TotalPooledEther + finalization.AssetsToLock).Value,
                (numbers.Post.TotalShares + numbers.BurnForWithdrawals).Value)
            : null;
    }

    /// <summary>The totals after the report, as the token reads them again.</summary>
    private ReportNumbers NumbersV2(
        ReportCalculation calculation,
        OracleReport report,
        Amount principal,
        in Prefinalization finalization,
        in RebaseSmoothing smoothing,
        FeeNumbers fees)
    {
        Amount ether = EtherInTheMiddle(report)
            + Amount.FromWei(smoothing.ExecutionRewards)
            + Amount.FromWei(smoothing.Withdrawals)
            - finalization.AssetsToLock;
        Shares shares = calculation.Pre.TotalShares - Shares.Of(smoothing.SharesToBurn) + fees.FeeShares;
        return new ReportNumbers
        {
            Pre = calculation.Pre,
            Post = new ReportTotals(ether, shares, ether, shares),
            Principal = principal,
            Finalization = finalization,
            Smoothing = smoothing,
            Fees = fees,
            BadDebt = Shares.Zero,
        };
    }

    /// <summary>Pooled ether when the consensus layer was written but the vaults were not touched yet.</summary>
    private Amount EtherInTheMiddle(OracleReport report) => state.BufferedEther + report.ClBalance
        + Amount.FromWei((state.DepositedValidators - report.ClValidators) * LidoState.DepositSize);

    /// <summary>In v2 the queue's shares are announced after the consensus update, the burn after all ether has moved.</summary>
    private ReportPlan PlanV2(OracleReport report, ReportNumbers numbers, ClDecreaseCheck decrease)
    {
        PricingPair middle = new(EtherInTheMiddle(report), numbers.Pre.TotalShares);
        PricingPair final = new(numbers.Post.TotalPooledEther, numbers.Pre.TotalShares);
        LidoConversions before = new(final, IsV3: false);
        LidoConversions burnt = new(final with { Shares = final.Shares - numbers.Burn }, IsV3: false);
        return Plan(
            report,
            numbers,
            BurnOf(numbers, new LidoConversions(middle, IsV3: false).WorthOf(numbers.Finalization.SharesToBurn), before, burnt),
            decrease);
    }
}
