using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <summary>Votes on the network balances.</summary>
internal sealed class OracleTopic : RocketPoolTopic
{
    public OracleTopic()
        : base("Network balances")
    {
        On<SubmitBalances>("A vote with which there are too few.", static (s, _) => !s.HasConsensus);
        On<SubmitBalances>("A vote that reaches consensus: the report is executed.", static (s, _) => IsExecuted(s));
        On<SubmitBalances>(
            "A late vote for the reported block, with the votes of those before it.",
            static (s, c) => s.Was(RocketPoolField.ReportBlock) == c.Report.Block && s.HasConsensus);
        On<SubmitBalances>(
            "A late vote for the reported block, for other numbers.",
            static (s, c) => s.Was(RocketPoolField.ReportBlock) == c.Report.Block && !s.HasConsensus);
        On<SubmitBalances>("A member whose vote was undone with a refused report votes again.", static (s, _) => s.IsVotedAgain);
        On<ExecuteUpdateBalances>("A report that has its votes is executed on request.", static (_, _) => true);
        Any(
            "The first report of all: any rate is taken.",
            static s => IsExecuted(s) && s.Was(RocketPoolField.ReportTotal).IsZero ? 1 : 0);
        Any("A report that raises the rate.", static s => IsExecuted(s) && IsAfterFirst(s) && Post(s) > Pre(s) ? 1 : 0);
        Any("A report that lowers the rate.", static s => IsExecuted(s) && IsAfterFirst(s) && Post(s) < Pre(s) ? 1 : 0);
        Any("A report that leaves the rate.", static s => IsExecuted(s) && IsAfterFirst(s) && Post(s) == Pre(s) ? 1 : 0);
        Any(
            "A report whose change is exactly the largest allowed.",
            static s => IsExecuted(s) && IsAfterFirst(s) && Change(s) == Limit(s) && !Limit(s).IsZero ? 1 : 0);
        Any(
            "A report in the last twentieth of the interval, which is allowed.",
            static s => IsExecuted(s) && s.Now < (ulong)s.Was(RocketPoolField.ReportTime)
                + (ulong)s.Setting(RocketPoolSetting.SubmitBalancesFrequency) ? 1 : 0);
        Any(
            "A report of another supply than there is now.",
            static s => IsExecuted(s) && s.Is(RocketPoolField.ReportSupply) != s.Before.TotalOf(RocketPoolTokens.Reth) ? 1 : 0);
        Any(
            "A report of a supply of zero: rETH is one to one from there on.",
            static s => IsExecuted(s) && s.Is(RocketPoolField.ReportSupply).IsZero ? 1 : 0);
    }

    private static bool IsExecuted(RocketPoolStep s) => s.Has(RocketPoolLogKind.BalancesUpdated);

    private static bool IsAfterFirst(RocketPoolStep s) =>
        !s.Was(RocketPoolField.ReportTotal).IsZero && !s.Is(RocketPoolField.ReportSupply).IsZero;

    private static UInt256 Pre(RocketPoolStep s) => s.Was(RocketPoolField.ReportTotal) * s.Is(RocketPoolField.ReportSupply);

    private static UInt256 Post(RocketPoolStep s) => s.Is(RocketPoolField.ReportTotal) * s.Was(RocketPoolField.ReportSupply);

    private static UInt256 Current(RocketPoolStep s) =>
        RocketPoolStep.Ether * s.Was(RocketPoolField.ReportTotal) / s.Was(RocketPoolField.ReportSupply);

    private static UInt256 Change(RocketPoolStep s)
    {
        UInt256 next = RocketPoolStep.Ether * s.Is(RocketPoolField.ReportTotal) / s.Is(RocketPoolField.ReportSupply);
        UInt256 current = Current(s);
        return next > current ? next - current : current - next;
    }

    private static UInt256 Limit(RocketPoolStep s) =>
        Current(s) * s.Setting(RocketPoolSetting.MaxBalanceDelta) / RocketPoolStep.Ether;
}
