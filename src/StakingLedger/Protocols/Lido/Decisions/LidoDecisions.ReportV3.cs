using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>A v3 report: everything is computed, then checked, then applied (spec section 12).</content>
internal sealed partial class LidoDecisions
{
    private Outcome<OracleReported> ReportV3(OracleReport report, in Context context)
    {
        try
        {
            if (new ReportCalculation(state, TotalShares, report).ComputeV3(out ReportNumbers? numbers) is { } refused)
            {
                return refused;
            }

            return (CheckV3(report, numbers!, context.Time, out ClDecreaseCheck decrease)
                ?? CheckApplyV3(numbers!)) is { } notAccepted
                ? notAccepted
                : new OracleReported(report, PlanV3(report, numbers!, decrease));
        }
        catch (ArithmeticFaultException fault)
        {
            return LidoFaults.Panic(fault.Fault);
        }
    }

    private LidoRejection? CheckV3(
        OracleReport report, ReportNumbers numbers, Timestamp now, out ClDecreaseCheck decrease)
    {
        decrease = default;
        if (report.Timestamp >= now)
        {
            return new LidoRejection.IncorrectReportTimestamp(report.Timestamp, now);
        }

        if (report.ClValidators < state.ClValidators || report.ClValidators > state.DepositedValidators)
        {
            return new LidoRejection.IncorrectReportValidators(
                report.ClValidators, state.ClValidators, state.DepositedValidators);
        }

        if (numbers.Post.InternalShares.IsZero)
        {
            return new LidoRejection.InternalSharesZero();
        }

        ReportSanity sanity = new(state, report);
        if (sanity.Check(numbers.Principal, out decrease) is { } insane)
        {
            return insane;
        }

        if (report.FinalizationBatches.IsEmpty)
        {
            return null;
        }

        UInt256 ether = (numbers.Post.InternalEther + numbers.Finalization.AssetsToLock).Value;
        UInt256 shares = (numbers.Post.InternalShares + numbers.BurnForWithdrawals).Value;
        return sanity.CheckShareRate(ether, shares) ?? sanity.CheckRequestMargin();
    }

    private LidoRejection? CheckApplyV3(ReportNumbers numbers)
    {
        if (state.IsStopped)
        {
            return new LidoRejection.ContractStopped();
        }

        Shares fromQueue = numbers.Finalization.SharesToBurn;
        LidoRejection? refused = CheckQueueMove(fromQueue)
            ?? CheckBurn(fromQueue, numbers.Burn)
            ?? CheckEther(numbers.Smoothing, numbers.Finalization.AssetsToLock);
        if (refused is not null)
        {
            return refused;
        }

        UInt256 total = TotalShares - numbers.Burn.Value + numbers.Fees.FeeShares.Value;
        return !numbers.Fees.FeeShares.IsZero && total.Upper != 0
            ? new LidoRejection.SharesOverflow(Shares.Of(total))
            : null;
    }

    /// <summary>
    /// The worth of burned shares is announced in the middle of the report: the consensus balance and the bad debt count already,
    /// the ether of the vaults and of the withdrawals does not.
    /// </summary>
    private ReportPlan PlanV3(OracleReport report, ReportNumbers numbers, ClDecreaseCheck decrease)
    {
        Amount onTheWay = Amount.FromWei((state.DepositedValidators - report.ClValidators) * LidoState.DepositSize);
        PricingPair middle = new(
            state.BufferedEther + report.ClBalance + onTheWay, numbers.Pre.InternalShares + numbers.BadDebt);
        LidoConversions before = new(middle, IsV3: true);
        LidoConversions burnt = new(middle with { Shares = middle.Shares - numbers.Burn }, IsV3: true);
        Amount fromQueueValue = new LidoConversions(numbers.Pre.Pair, IsV3: true).WorthOf(numbers.Finalization.SharesToBurn);
        return Plan(
            report,
            numbers,
            BurnOf(numbers, fromQueueValue, before, burnt),
            decrease);
    }
}
