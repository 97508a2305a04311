using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Oracle reports (spec sections 12, 12v2, 13).</content>
internal sealed partial class LidoDecisions
{
    public Outcome<OracleReported> Decide(OracleReport report, in Context context)
    {
        // The oracle tells the queue first: nothing may lie in the future.
        if (report.BunkerModeStart >= context.Time || report.Timestamp >= context.Time)
        {
            return new LidoRejection.InvalidReportTimestamp();
        }

        return state.IsV3 ? ReportV3(report, context) : ReportV2(report, context);
    }

    /// <summary>
    /// The protocol's own dry run. In v3 the calculation without the acceptance checks; in v2 the whole report, since the token
    /// computes and checks in one go.
    /// </summary>
    public Outcome<ReportSimulation> Simulate(OracleReport report, in Context context)
    {
        if (!state.IsV3)
        {
            // A dry run does not pass through the oracle, so the sanity checker still sees the slot of the last report.
            return ReportV2(report with { RefSlot = state.LastRefSlot }, context)
                .Select(reported => ReportSimulation.Of(reported.Plan));
        }

        try
        {
            return new ReportCalculation(state, TotalShares, report).ComputeV3(out ReportNumbers? numbers) is { } refused
                ? refused
                : ReportSimulation.Of(numbers!);
        }
        catch (ArithmeticFaultException fault)
        {
            return LidoFaults.Panic(fault.Fault);
        }
    }

    private BunkerChange BunkerAfter(OracleReport report)
    {
        if (report.IsBunkerMode == state.Queue.IsBunkerMode)
        {
            return BunkerChange.None;
        }

        return report.IsBunkerMode ? BunkerChange.Enabled : BunkerChange.Disabled;
    }

    /// <summary>The queue's shares move to the burner, if any.</summary>
    private LidoRejection? CheckQueueMove(Shares fromQueue) => fromQueue.IsZero
        ? null
        : CheckMove(Accounts.WithdrawalQueue, Accounts.Burner, fromQueue);

    /// <summary>
    /// The burner must hold what is burned. It can hold less than was requested: below a rate of one, anybody can move a share
    /// that is worth no wei by an allowance of nothing.
    /// </summary>
    private LidoRejection.BalanceExceeded? CheckBurn(Shares fromQueue, Shares burn)
    {
        Shares held = SharesOf(Accounts.Burner) + fromQueue;
        return held < burn ? new LidoRejection.BalanceExceeded(held, burn) : null;
    }

    /// <summary>The pool pays the ether to lock: first from what it really holds, then in its 128-bit record.</summary>
    private LidoRejection? CheckEther(in RebaseSmoothing smoothing, Amount needed)
    {
        Amount collected = Amount.FromWei(smoothing.Withdrawals + smoothing.ExecutionRewards);
        Amount held = state.Ether.Pool + collected;
        if (held < needed)
        {
            return new LidoRejection.EtherShort(held, needed);
        }

        return state.BufferedEther + collected < needed
            ? new LidoRejection.SafeMathFault(ArithmeticFault.SubtractionUnderflow)
            : null;
    }

    /// <summary>The burns of a report; the worth that the token announces differs between the generations and is given.</summary>
    private ReportBurn BurnOf(ReportNumbers numbers, Amount fromQueueValue, LidoConversions before, LidoConversions after)
    {
        Shares nonCover = state.Burner.NonCoverRequested + numbers.Finalization.SharesToBurn;
        BurnCommit commit = BurnCommit.Split(numbers.Burn, state.Burner.CoverRequested, nonCover);
        return new ReportBurn(
            numbers.Finalization.SharesToBurn,
            fromQueueValue,
            numbers.BurnForWithdrawals,
            numbers.Burn,
            commit.Cover,
            commit.NonCover,
            before.WorthOf(commit.Cover),
            before.WorthOf(commit.NonCover),
            before.WorthOf(numbers.Burn),
            after.WorthOf(numbers.Burn));
    }

    private ReportPlan Plan(
        OracleReport report, ReportNumbers numbers, ReportBurn burn, ClDecreaseCheck decrease)
    {
        ReportPlanner planner = new(report, numbers, burn);
        bool finalizes = !numbers.Finalization.AssetsToLock.IsZero;
        Amount collected = state.BufferedEther + numbers.ExecutionRewards + numbers.Withdrawals;
        Amount buffered = collected - numbers.Finalization.AssetsToLock;
        Amount truncated = TruncatedBy(buffered);

        // Fee events are priced by the contract's own records, which the truncation has changed already.
        PricingPair recorded = numbers.Post.Pair with { Assets = numbers.Post.InternalEther - truncated };
        return new ReportPlan
        {
            Version = state.Terms.Version,
            Pre = numbers.Pre,
            Post = numbers.Post,
            PreClValidators = state.ClValidators,
            PrincipalClBalance = numbers.Principal,
            WithdrawalsTransfer = numbers.Withdrawals,
            ExecutionRewardsTransfer = numbers.ExecutionRewards,
            LeftInWithdrawalVault = report.WithdrawalVaultBalance - numbers.Withdrawals,
            LeftInExecutionVault = report.ExecutionVaultBalance - numbers.ExecutionRewards,
            EtherToLock = numbers.Finalization.AssetsToLock,
            FinalizedFrom = finalizes ? RequestId.From(state.Queue.LastFinalizedId + 1) : RequestId.None,
            FinalizedTo = finalizes ? report.FinalizationBatches[^1] : RequestId.None,
            Burn = burn,
            BadDebt = numbers.BadDebt,
            Fees = planner.Fees(new LidoConversions(recorded, state.IsV3)),
            PostBufferedEther = buffered - truncated,
            Truncated = truncated,
            ClDecrease = decrease,
            Bunker = BunkerAfter(report),
            Steps = planner.Steps(truncated),
            Remainders = planner.Remainders(state.Queue),
        };
    }
}
