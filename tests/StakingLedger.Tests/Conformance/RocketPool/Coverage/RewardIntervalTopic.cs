using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <summary>The smoothing pool, reward intervals and their claims.</summary>
internal sealed class RewardIntervalTopic : RocketPoolTopic
{
    public RewardIntervalTopic()
        : base("Reward intervals")
    {
        On<FundSmoothingPool>("Ether reaches the smoothing pool.", static (_, _) => true);
        Snapshots();
        Inflation();
        Claims();
    }

    private static bool IsExecuted(RocketPoolStep s) => s.Is(RocketPoolField.RewardIndex) > s.Was(RocketPoolField.RewardIndex);

    private static UInt256 Sum(SubmitRewardSnapshot c)
    {
        UInt256 sum = c.TreasuryEther.Value + c.UserEther.Value;
        foreach (UInt256 ether in c.NodeEther)
        {
            sum += ether;
        }

        return sum;
    }

    private void Snapshots()
    {
        On<SubmitRewardSnapshot>("A vote for an interval with which there are too few.", static (s, _) => !s.HasConsensus);
        On<SubmitRewardSnapshot>("A vote that reaches consensus: the interval is executed.", static (s, _) => IsExecuted(s));
        On<SubmitRewardSnapshot>(
            "A late vote for an interval that is executed.",
            static (s, c) => c.RewardIndex < s.Was(RocketPoolField.RewardIndex));
        On<SubmitRewardSnapshot>("An interval that closes several periods.", static (s, c) => IsExecuted(s) && c.IntervalsPassed > 1);
        On<SubmitRewardSnapshot>("An interval with ether for users.", static (s, c) => IsExecuted(s) && !c.UserEther.IsZero);
        On<SubmitRewardSnapshot>("An interval with ether for the treasury.", static (s, c) => IsExecuted(s) && !c.TreasuryEther.IsZero);
        On<SubmitRewardSnapshot>(
            "An interval that the smoothing pool pays alone.",
            static (s, c) => IsExecuted(s) && !c.SmoothingPoolEther.IsZero && Sum(c) == c.SmoothingPoolEther.Value);
        On<SubmitRewardSnapshot>(
            "An interval to which the voters' waiting ether adds.",
            static (s, c) => IsExecuted(s) && Sum(c) > c.SmoothingPoolEther.Value);
        On<SubmitRewardSnapshot>("An interval without ether.", static (s, c) => IsExecuted(s) && Sum(c).IsZero);
        On<SubmitRewardSnapshot>(
            "An interval that leaves ether for the next.",
            static (s, _) => IsExecuted(s)
                && !(s.EtherAfter(RocketPoolAccounts.SmoothingPool) + s.EtherAfter(RocketPoolAccounts.RewardsPool)).IsZero);
        On<SubmitRewardSnapshot>(
            "An interval that leaves RPL for the next.",
            static (s, _) => IsExecuted(s) && !s.After.BalanceOf(RocketPoolTokens.Rpl, RocketPoolAccounts.RewardsPool).IsZero);
    }

    private void Inflation()
    {
        On<SubmitRewardSnapshot>(
            "No day has passed since the last inflation.",
            static (s, _) => IsExecuted(s) && s.Calls.InflationDays == 0);
        On<SubmitRewardSnapshot>("Inflation of one day.", static (s, _) => IsExecuted(s) && s.Calls.InflationDays == 1);
        On<SubmitRewardSnapshot>("Inflation of several days, compounded.", static (s, _) => IsExecuted(s) && s.Calls.InflationDays > 1);
        On<SubmitRewardSnapshot>(
            "The first inflation of all.",
            static (s, _) => IsExecuted(s) && s.Calls.InflationDays > 0 && s.Was(RocketPoolField.InflationCalcTime).IsZero);
    }

    private void Claims()
    {
        On<ClaimRewards>("A claim of one interval.", static (_, c) => c.Claims.Count == 1);
        On<ClaimRewards>("A claim of several intervals at once.", static (_, c) => c.Claims.Count > 1);
        Any("A leaf with RPL.", static s => Leaves(s, static l => !l.Rpl.IsZero));
        Any("A leaf with ether of the smoothing pool.", static s => Leaves(s, static l => !l.SmoothingPoolEther.IsZero));
        Any("A leaf with voters' ether.", static s => Leaves(s, static l => !l.VoterEther.IsZero));
        Any("A leaf that is the whole tree: its proof is empty.", static s => Leaves(s, static l => l.Proof.Count == 0));
    }

    private static int Leaves(RocketPoolStep s, Func<RewardClaim, bool> isOne)
    {
        int count = 0;
        if (s.Command is ClaimRewards command)
        {
            foreach (RewardClaim leaf in command.Claims)
            {
                count += isOne(leaf) ? 1 : 0;
            }
        }

        return count;
    }
}
