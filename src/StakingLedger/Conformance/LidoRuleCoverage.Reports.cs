using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>Which branches a report shows.</content>
public sealed partial class LidoRuleCoverage
{
    private void CountReport(OracleReported reported, LidoPool pool)
    {
        ReportPlan plan = reported.Plan;
        CountFees(plan, pool);
        CountFinalisation(reported, pool);
        Count(LidoRules.ReportNegative, IsLower(plan.Pre, plan.Post));
        Count(LidoRules.ReportClDecrease, !plan.ClDecrease.Decrease.IsZero);
        Count(LidoRules.ReportCappedExecution, !plan.LeftInExecutionVault.IsZero);
        Count(LidoRules.ReportCappedWithdrawals, !plan.LeftInWithdrawalVault.IsZero);
        Count(LidoRules.ReportUnlimited, pool.Terms.Limits.MaxPositiveTokenRebase == ulong.MaxValue);
        Count(LidoRules.ReportCoverBurnt, !plan.Burn.Cover.IsZero);
        Count(LidoRules.ReportOtherBurnt, !plan.Burn.NonCover.IsZero);
        Count(LidoRules.ReportDeferredBurn, plan.Burn.Total < plan.Burn.FromQueue + reported.Report.SharesRequestedToBurn);
        Count(LidoRules.ReportBadDebt, !plan.BadDebt.IsZero);
        Count(LidoRules.BunkerOn, plan.Bunker == BunkerChange.Enabled);
        Count(LidoRules.BunkerOff, plan.Bunker == BunkerChange.Disabled);
    }

    private void CountFees(ReportPlan plan, LidoPool pool)
    {
        ReportFees fees = plan.Fees;
        Count(LidoRules.ReportWithFee, !fees.Minted.IsZero);
        Count(LidoRules.ReportFeeFree, fees.Rewards.IsZero && !plan.ExecutionRewardsTransfer.IsZero);
        Count(LidoRules.ReportFeeOfNothing, !fees.Rewards.IsZero && !fees.TotalFee.IsZero && fees.Minted.IsZero);
        Count(LidoRules.ReportNoDistribution, pool.FeeDistribution().TotalFee.IsZero);
        bool isStopped = pool.Modules.Any(static m => m.Status == StakingModuleStatus.Stopped && m.ActiveValidators > 0);
        Count(LidoRules.ReportStoppedModule, isStopped && !fees.Minted.IsZero);
    }

    private void CountFinalisation(OracleReported reported, LidoPool pool)
    {
        ReportPlan plan = reported.Plan;
        if (plan.FinalizedTo.IsNone)
        {
            return;
        }

        Count(LidoRules.ReportFinalising);
        Count(LidoRules.ReportSeveralBatches, reported.Report.FinalizationBatches.Count > 1);
        IReadOnlyList<RequestView> requests = pool.Requests;
        Amount nominal = Amount.Zero;
        for (ulong id = plan.FinalizedFrom.Value; id <= plan.FinalizedTo.Value; id++)
        {
            nominal += requests[(int)id - 1].AmountOfStEth;
        }

        Count(LidoRules.ReportDiscounted, plan.EtherToLock < nominal);
    }

    /// <summary>True when the rate fell: E1/S1 &lt; E0/S0, which is ⌊E1·S0/S1⌋ &lt; E0 because E0 is whole.</summary>
    private static bool IsLower(in ReportTotals before, in ReportTotals after) =>
        FullMath.MulDiv(after.InternalEther.Value, before.InternalShares.Value, after.InternalShares.Value, Rounding.Down)
        < before.InternalEther.Value;
}
