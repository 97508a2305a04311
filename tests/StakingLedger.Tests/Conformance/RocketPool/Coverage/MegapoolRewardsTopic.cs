using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>Rewards, claims, debt and penalties of megapools, and the averages of their shares.</summary>
internal sealed class MegapoolRewardsTopic : RocketPoolTopic
{
    public MegapoolRewardsTopic()
        : base("Megapools: rewards and debt")
    {
        On<FundMegapool>("Ether reaches a megapool.", static (_, _) => true);
        Distributions();
        Claims();
        Debt();
        Averages();
    }

    private static bool IsSplit(RocketPoolStep s) => s.Calls.Splits.Count > 0;

    private static bool HasDust(UInt256 borrowed, UInt256 share) => !(borrowed * share % RocketPoolStep.Ether).IsZero;

    /// <summary>How many logs of a kind stand right behind a repayment.</summary>
    private static IEnumerable<RocketPoolLog> AfterRepayment(RocketPoolStep s, RocketPoolLogKind kind) => s.AllLogs
        .Where((log, i) => log.Kind == kind && i > 0 && s.AllLogs[i - 1].Kind == RocketPoolLogKind.MegapoolDebtReduced);

    private void Distributions()
    {
        On<DistributeMegapool>(
            "Nothing is pending: only the time of the distribution moves.",
            static (s, _) => !s.Has(RocketPoolLogKind.RewardsDistributed));
        On<DistributeMegapool>("The node distributes, and its claim follows.", static (s, c) => s.Caller == c.Node);
        On<DistributeMegapool>("Another one distributes: the node's part waits.", static (s, c) => s.Caller != c.Node);
        Any("Rewards are split by the averages of the shares.", static s => s.Calls.Splits.Count);
        Any(
            "Rewards before the first stake are all the node's.",
            static s => s.Has(RocketPoolLogKind.RewardsDistributed) && !IsSplit(s) ? 1 : 0);
        Any(
            "A split whose floors leave dust with the node.",
            static s => s.Calls.Splits.Count(static p => HasDust(p.Borrowed, p.Voter) || HasDust(p.Borrowed, p.Protocol)
                || HasDust(p.Borrowed, RocketPoolStep.Ether - p.Voter - p.Protocol)));
        Any("A split with a part for the protocol.", static s => s.Calls.Splits.Count(static p => !p.Parts.Protocol.IsZero));
        Any("A split without a part for the protocol.", static s => s.Calls.Splits.Count(static p => p.Parts.Protocol.IsZero));
        Any("A split while the voters' share is zero.", static s => s.Calls.Splits.Count(static p => p.Voter.IsZero));
        Any(
            "A distribution whose node part repays debt, and is used up.",
            static s => AfterRepayment(s, RocketPoolLogKind.RewardsDistributed).Count(static l => l.Numbers[0].IsZero));
        Any(
            "A distribution whose node part repays all debt, and leaves something.",
            static s => AfterRepayment(s, RocketPoolLogKind.RewardsDistributed).Count(static l => !l.Numbers[0].IsZero));
    }

    private void Claims()
    {
        OnLog(
            "A claim of what waits, without debt.",
            RocketPoolLogKind.RewardsClaimed,
            static (s, l) => !l.Numbers[0].IsZero && !AfterRepayment(s, RocketPoolLogKind.RewardsClaimed).Any());
        OnLog(
            "A claim of nothing, without debt.",
            RocketPoolLogKind.RewardsClaimed,
            static (s, l) => l.Numbers[0].IsZero && !AfterRepayment(s, RocketPoolLogKind.RewardsClaimed).Any());
        Any(
            "A claim that repays all debt and pays the rest.",
            static s => AfterRepayment(s, RocketPoolLogKind.RewardsClaimed).Count(static l => !l.Numbers[0].IsZero));
        Any(
            "A claim that goes to the debt as a whole.",
            static s => AfterRepayment(s, RocketPoolLogKind.RewardsClaimed).Count(static l => l.Numbers[0].IsZero));
    }

    private void Debt()
    {
        On<RepayMegapoolDebt>("All debt is repaid from outside.", static (s, c) => Owed(s, c.Node) == c.Value.Value);
        On<RepayMegapoolDebt>("A part of the debt is repaid from outside.", static (s, c) => Owed(s, c.Node) > c.Value.Value);
        On<PenaliseMegapool>("A vote for a penalty with which there are too few.", static (s, _) => !s.HasConsensus);
        On<PenaliseMegapool>("A vote that makes a penalty debt.", static (s, _) => s.Executes);
        On<PenaliseMegapool>(
            "A penalty beside others of the last seven days.",
            static (s, _) => s.Executes && !s.Was(RocketPoolField.PenaltyCount).IsZero && LastPenalty(s) + (7 * 86_400) > s.Now);
        On<PenaliseMegapool>(
            "A penalty when those before are older than seven days.",
            static (s, _) => s.Executes && !s.Was(RocketPoolField.PenaltyCount).IsZero && LastPenalty(s) + (7 * 86_400) <= s.Now);
    }

    private static ulong LastPenalty(RocketPoolStep s) =>
        (ulong)s.Was(RocketPoolField.PenaltyTime, index: s.Was(RocketPoolField.PenaltyCount));

    private static UInt256 Owed(RocketPoolStep s, AccountId node) =>
        s.Was(RocketPoolField.Debt, RocketPoolAccounts.MegapoolOf(node));

    private void Averages()
    {
        Any(
            "An average over no time: the share as it is.",
            static s => s.Calls.Averages.Count(static a => a.Seconds == 0));
        Any(
            "An average of a share that did not change: the share as it is.",
            static s => s.Calls.Averages.Count(static a => a.Seconds > 0 && a.Changes == 0));
        Any("An average over one change.", static s => s.Calls.Averages.Count(static a => a.Changes == 1));
        Any("An average over more than one change.", static s => s.Calls.Averages.Count(static a => a.Changes > 1));
        Any("An average of which less than 10^-5 is dropped.", static s => s.Calls.Averages.Count(static a => !a.IsExact));
        Any(
            "The average capital ratio of a node whose ratio changed.",
            static s => IsSplit(s) && s.Calls.Averages[0].Changes > 0 ? 1 : 0);
        On<ChangeSetting>("A setting begins a new step of a network share.", static (s, _) => NetworkSteps(s) > 0);
        On<ChangeSetting>(
            "A network share changes twice in one second: the last one counts.",
            static (s, _) => NetworkSteps(s) > 0 && Counts(s.Before) == Counts(s.After));
        Any("A new capital ratio is recorded.", static s => s.NewSteps(ShareSeries.CapitalRatio));
    }

    private static int NetworkSteps(RocketPoolStep s) =>
        s.NewSteps(ShareSeries.Node) + s.NewSteps(ShareSeries.Voter) + s.NewSteps(ShareSeries.Protocol);

    private static UInt256 Counts(RocketPoolShadow state) =>
        state.Get(RocketPoolField.HistoryCount, index: (uint)ShareSeries.Node)
        + state.Get(RocketPoolField.HistoryCount, index: (uint)ShareSeries.Voter)
        + state.Get(RocketPoolField.HistoryCount, index: (uint)ShareSeries.Protocol);
}
