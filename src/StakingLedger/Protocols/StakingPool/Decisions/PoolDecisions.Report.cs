using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Reports (house pool, section 8).</content>
internal sealed partial class PoolDecisions
{
    private const ulong SecondsPerYear = 31_536_000;

    public Outcome<EpochReported> Decide(ReportEpoch command, in Context context)
    {
        // Approved terms bring their own oracles: else a pool whose oracles are lost could never get others.
        bool activates = state.Governance.Scheduled is { } scheduled && command.Epoch >= scheduled.From;
        PoolTerms terms = activates ? state.Governance.Scheduled!.Terms : Terms;
        PoolRejection? refused = CheckRole(terms, context, PoolRole.Oracle) ?? CheckTimes(command, terms.Limits, context);
        if (refused is not null)
        {
            return refused;
        }

        if (Tally(command, out ReportTally tally) is { } untied)
        {
            return untied;
        }

        if (CheckLimits(command, tally.Sums, terms.Limits, context) is { } beyond)
        {
            return beyond;
        }

        PoolReportPlanner planner = new(state, terms, tally, TotalShares);
        if (planner.Plan(command, activates, out PoolReportPlan? plan) is { } impossible)
        {
            return impossible;
        }

        return new EpochReported(command, plan!);
    }

    private PoolRejection? CheckTimes(ReportEpoch command, PoolLimits limits, in Context context)
    {
        if (state.Reports.Count > 0)
        {
            EpochNumber last = state.Reports[^1].Epoch;
            if (command.Epoch <= last)
            {
                return new PoolRejection.EpochNotAfterLast(last, command.Epoch);
            }

            if (limits.MaxEpochStep is { } most && command.Epoch.DistanceFrom(last) > most)
            {
                return new PoolRejection.EpochStepTooLarge(last, command.Epoch, most);
            }
        }

        Timestamp after = state.LastReferenceTime;
        return command.ReferenceTime <= after || command.ReferenceTime > context.Time
            ? new PoolRejection.ReferenceTimeOutOfOrder(after, context.Time, command.ReferenceTime)
            : null;
    }

    private PoolRejection? CheckLimits(ReportEpoch command, in ReportSums sums, PoolLimits limits, in Context context)
    {
        Amount holdings = state.Assets + state.ProRata.Assets + state.Fixed.Assets;
        Amount gain = sums.Gain;
        if (limits.MaxPositiveRebase is { } rebase && Exceeds(gain, holdings, rebase))
        {
            return new PoolRejection.RebaseTooLarge(gain, holdings, rebase);
        }

        ulong seconds = command.ReferenceTime.SecondsSince(state.LastReferenceTime);
        if (limits.MaxAnnualReward is { } annual
            && gain.Value * SecondsPerYear * 10_000UL > holdings.Value * (UInt256)(uint)annual.Value * seconds)
        {
            return new PoolRejection.RewardRateTooLarge(gain, holdings, seconds, annual);
        }

        if (limits.MaxPenalty is { } penalty && Exceeds(sums.Loss, holdings, penalty))
        {
            Digest digest = command.Digest;
            AccountHandle? actor = view.Accounts.TryFind(context.Actor, out AccountHandle handle) ? handle : null;
            if (!state.Governance.IsConfirmedByAnother(digest, actor))
            {
                return new PoolRejection.PenaltyNeedsConfirmation(digest, sums.Loss, holdings, penalty);
            }
        }

        return CheckCapacity(state.Holdings + gain);
    }

    private static bool Exceeds(Amount part, Amount whole, BasisPoints limit) =>
        part.Value * 10_000UL > whole.Value * (UInt256)(uint)limit.Value;
}
