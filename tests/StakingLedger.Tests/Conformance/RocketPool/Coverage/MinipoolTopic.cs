using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>Legacy minipools.</summary>
internal sealed class MinipoolTopic : RocketPoolTopic
{
    public MinipoolTopic()
        : base("Legacy minipools")
    {
        Creations();
        On<StakeMinipool>("A minipool stakes after its scrub period.", static (_, _) => true);
        On<FundMinipool>("Ether reaches a minipool.", static (_, _) => true);
        Rewards();
        Capital();
        Users();
        Penalties();
    }

    private static UInt256 Demand((NodeFeeCurve Curve, UInt256 Pool, UInt256 Wanted) fee)
    {
        UInt256 demand = fee.Pool >= fee.Wanted ? fee.Pool - fee.Wanted : fee.Wanted - fee.Pool;
        return demand * RocketPoolStep.Ether / fee.Curve.Range;
    }

    private static UInt256 Distributable(RocketPoolStep s, AccountId minipool) =>
        s.EtherBefore(minipool) - s.Was(RocketPoolField.MinipoolRefund, minipool);

    private static bool IsRewards(RocketPoolStep s, DistributeMinipool c) => Distributable(s, c.Minipool) < 8 * RocketPoolStep.Ether;

    private static bool IsOwner(RocketPoolStep s, AccountId minipool) =>
        s.Was(RocketPoolField.MinipoolOwner, minipool) == RocketPoolAccounts.ToNumber(s.Caller);

    private static UInt256 Penalty(RocketPoolStep s, AccountId minipool) => UInt256.Min(
        s.Was(RocketPoolField.MinipoolPenaltyRate, minipool), s.Setting(RocketPoolSetting.MinipoolMaxPenaltyRate));

    private void Creations()
    {
        const string At = "A minipool created";
        Any($"{At} while no ether is wanted or over: the target fee.", static s => s.Calls.Fees.Count(static f => Demand(f).IsZero));
        Any(
            $"{At} on the curve between target and maximum fee.",
            static s => s.Calls.Fees.Count(static f => f.Pool >= f.Wanted && !Demand(f).IsZero && Demand(f) < RocketPoolStep.Ether));
        Any(
            $"{At} on the curve between target and minimum fee.",
            static s => s.Calls.Fees.Count(static f => f.Pool < f.Wanted && !Demand(f).IsZero && Demand(f) < RocketPoolStep.Ether));
        Any(
            $"{At} at the maximum fee.",
            static s => s.Calls.Fees.Count(static f => f.Pool >= f.Wanted && Demand(f) >= RocketPoolStep.Ether));
        Any(
            $"{At} at the minimum fee.",
            static s => s.Calls.Fees.Count(static f => f.Pool < f.Wanted && Demand(f) >= RocketPoolStep.Ether));
        On<CreateMinipool>("A minipool with a bond of 8 ETH.", static (_, c) => c.Bond == Amount.FromEther("8"));
        On<CreateMinipool>("A minipool with a bond of 16 ETH.", static (_, c) => c.Bond == Amount.FromEther("16"));
        On<CreateMinipool>(
            "A minipool with another bond.",
            static (_, c) => c.Bond != Amount.FromEther("8") && c.Bond != Amount.FromEther("16"));
    }

    private void Rewards()
    {
        On<DistributeMinipool>(
            "A distribution below 8 ETH by the owner, who is paid at once.",
            static (s, c) => IsRewards(s, c) && IsOwner(s, c.Minipool));
        On<DistributeMinipool>(
            "A distribution below 8 ETH by another one: the node's part waits.",
            static (s, c) => IsRewards(s, c) && !IsOwner(s, c.Minipool));
        On<DistributeMinipool>("A distribution of nothing.", static (s, c) => Distributable(s, c.Minipool).IsZero);
        On<DistributeMinipool>("A distribution of rewards asked for as such.", static (_, c) => c.RewardsOnly);
        On<DistributeMinipool>(
            "A distribution below 8 ETH of a penalised minipool: the penalty has no effect.",
            static (s, c) => IsRewards(s, c) && !Penalty(s, c.Minipool).IsZero);
        On<DistributeMinipool>(
            "A distribution beside what waits for the node from before.",
            static (s, c) => !s.Was(RocketPoolField.MinipoolRefund, c.Minipool).IsZero);
    }

    private void Capital()
    {
        Kept("A balance of 8 ETH or more, below the users' capital: the users get all, and miss the rest.", static (b, u) => b < u);
        Kept("A balance of exactly the users' capital: nothing for the node.", static (b, u) => b == u);
        Kept(
            "A balance between users' capital and 32 ETH: the node gets what is above the users' capital.",
            static (b, u) => b > u && b < 32 * RocketPoolStep.Ether);
        Kept("A balance of exactly 32 ETH.", static (b, _) => b == 32 * RocketPoolStep.Ether);
        Kept("A balance above 32 ETH: its surplus is split as rewards.", static (b, _) => b > 32 * RocketPoolStep.Ether);
        On<DistributeMinipool>(
            "A penalty takes a part of the node's payment.",
            static (s, c) => !IsRewards(s, c) && !Penalty(s, c.Minipool).IsZero
                && Distributable(s, c.Minipool) > UsersCapital(s, c.Minipool));
        On<DistributeMinipool>(
            "A penalty beyond its cap.",
            static (s, c) => !IsRewards(s, c)
                && s.Was(RocketPoolField.MinipoolPenaltyRate, c.Minipool) > s.Setting(RocketPoolSetting.MinipoolMaxPenaltyRate));
        On<DistributeMinipool>(
            "The owner distributes capital, and the minipool is finalised.",
            static (s, c) => !IsRewards(s, c) && IsOwner(s, c.Minipool));
        On<DistributeMinipool>(
            "Capital is distributed a second time.",
            static (s, c) => !IsRewards(s, c) && Marks(s, c.Minipool).HasFlag(MinipoolMarks.CapitalDistributed));
    }

    private void Kept(string statement, Func<UInt256, UInt256, bool> isTaken) => On<DistributeMinipool>(
        statement, (s, c) => !IsRewards(s, c) && isTaken(Distributable(s, c.Minipool), UsersCapital(s, c.Minipool)));

    private static UInt256 UsersCapital(RocketPoolStep s, AccountId minipool) =>
        (32 * RocketPoolStep.Ether) - s.Was(RocketPoolField.MinipoolBond, minipool);

    private static MinipoolMarks Marks(RocketPoolStep s, AccountId minipool) =>
        (MinipoolMarks)(uint)s.Was(RocketPoolField.MinipoolFlags, minipool);

    private void Users()
    {
        On<BeginUserDistribute>(
            "The window for a distribution by users is announced.",
            static (s, c) => s.Was(RocketPoolField.MinipoolUserDistributeTime, c.Minipool).IsZero);
        On<BeginUserDistribute>(
            "The window is announced again after the one before has passed.",
            static (s, c) => !s.Was(RocketPoolField.MinipoolUserDistributeTime, c.Minipool).IsZero);
        On<DistributeMinipool>(
            "A distribution closes an announced window.",
            static (s, c) => !s.Was(RocketPoolField.MinipoolUserDistributeTime, c.Minipool).IsZero);
        On<DistributeMinipool>(
            "Another one distributes capital in the window.",
            static (s, c) => !IsRewards(s, c) && !IsOwner(s, c.Minipool));
        On<FinaliseMinipool>("The owner finalises a minipool that another one distributed.", static (_, _) => true);
        On<FinaliseMinipool>(
            "A finalisation with ether that came since: it is the users'.",
            static (s, c) => !s.Paid(c.Minipool, RocketPoolAccounts.Reth).IsZero);
    }

    private void Penalties()
    {
        On<SubmitMinipoolPenalty>("A vote for a minipool's penalty with which there are too few.", static (s, _) => !s.HasConsensus);
        On<SubmitMinipoolPenalty>(
            "The first and the second penalty do nothing.",
            static (s, c) => s.Executes && s.Is(RocketPoolField.MinipoolPenalties, c.Minipool) <= 2);
        On<SubmitMinipoolPenalty>(
            "The third penalty sets the rate.",
            static (s, c) => s.Executes && s.Is(RocketPoolField.MinipoolPenalties, c.Minipool) == 3);
        On<SubmitMinipoolPenalty>(
            "A further penalty raises the rate.",
            static (s, c) => s.Executes && s.Is(RocketPoolField.MinipoolPenalties, c.Minipool) > 3);
    }
}
