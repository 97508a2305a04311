using System.Buffers.Binary;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Oracle votes, and the network balances.</content>
internal sealed partial class RocketPoolTransaction
{
    /// <summary>The part of the members that decides on penalties: a setting of its own, which no history has changed.</summary>
    private static readonly UInt256 PenaltyThreshold = ReportedRate.One * 51UL / 100UL;

    /// <summary>Gets or sets the last report that reached consensus.</summary>
    private ReportedBalances Report
    {
        get => new(
            Count(RocketPoolField.ReportBlock),
            Count(RocketPoolField.ReportSlotTime),
            Wei(RocketPoolField.ReportTotal),
            Wei(RocketPoolField.ReportStaking),
            Wei(RocketPoolField.ReportSupply));
        set
        {
            Set(RocketPoolField.ReportBlock, value.Block);
            Set(RocketPoolField.ReportSlotTime, value.SlotTimestamp);
            Set(RocketPoolField.ReportTotal, value.TotalEther.Value);
            Set(RocketPoolField.ReportStaking, value.StakingEther.Value);
            Set(RocketPoolField.ReportSupply, value.RethSupply.Value);
        }
    }

    /// <summary>Votes for a report; the vote that reaches consensus executes it, and fails with it.</summary>
    public void Decide(SubmitBalances command)
    {
        DemandTrusted();
        ReportedBalances report = command.Report;
        ulong last = Report.Block;
        Demand(report.Block < Block, new RocketPoolRejection.FutureBlock(report.Block));
        Demand(report.Block >= last, new RocketPoolRejection.HigherBlockSet(report.Block, last));
        if (rules.ChecksStakingOnSubmission)
        {
            DemandStakingWithinTotal(report);
        }

        ulong votes = Vote(SubjectOf(report));
        if (report.Block != last && HasConsensus(votes))
        {
            UpdateBalances(report);
        }
    }

    /// <summary>Executes a report that has its votes.</summary>
    public void Decide(ExecuteUpdateBalances command)
    {
        ReportedBalances report = command.Report;
        ulong last = Report.Block;
        Demand(report.Block < Block, new RocketPoolRejection.FutureBlock(report.Block));
        Demand(report.Block > last, new RocketPoolRejection.EqualOrHigherBlockSet(report.Block, last));
        DemandStakingWithinTotal(report);
        ulong votes = Count(RocketPoolField.Votes, index: SubjectOf(report));
        Demand(HasConsensus(votes), new RocketPoolRejection.NoConsensus(votes));
        UpdateBalances(report);
    }

    private static UInt256 SubjectOf(in ReportedBalances report) => Subject(
        RocketPoolEventKind.SubmitBalances,
        report.Block,
        report.SlotTimestamp,
        report.TotalEther.Value,
        report.StakingEther.Value,
        report.RethSupply.Value);

    private static void DemandStakingWithinTotal(in ReportedBalances report) => Demand(
        report.StakingEther <= report.TotalEther,
        new RocketPoolRejection.StakingExceedsTotal(report.StakingEther, report.TotalEther));

    private void UpdateBalances(in ReportedBalances report)
    {
        UInt256 frequency = Setting(RocketPoolSetting.SubmitBalancesFrequency);
        UInt256 earliest = rules.EarliestReport(Get(RocketPoolField.ReportTime), frequency);
        Demand(Now >= earliest, new RocketPoolRejection.TooEarly(Now, (ulong)earliest));
        ReportedBalances last = Report;
        if (rules.LimitsChange && !last.TotalEther.IsZero)
        {
            DemandSmallChange(last, report);
        }

        Report = report;
        Set(RocketPoolField.ReportTime, Now);
        draft.Pair = new PricingPair(report.TotalEther, Shares.Of(report.RethSupply.Value));
        Log(
            RocketPoolLogKind.BalancesUpdated,
            RocketPoolAccounts.NetworkBalances,
            numbers:
            [
                Amount.FromWei(report.Block),
                Amount.FromWei(report.SlotTimestamp),
                report.TotalEther,
                report.StakingEther,
                report.RethSupply,
            ]);
    }

    /// <summary>The rate may move by so much only; a report beyond it is refused, not clamped.</summary>
    private void DemandSmallChange(in ReportedBalances last, in ReportedBalances report)
    {
        UInt256 one = ReportedRate.One;
        UInt256 current = ContractMath.MultiplyDivide(one, last.TotalEther.Value, last.RethSupply.Value);
        UInt256 next = ContractMath.MultiplyDivide(one, report.TotalEther.Value, report.RethSupply.Value);
        UInt256 limit = ContractMath.MultiplyDivide(current, Setting(RocketPoolSetting.MaxBalanceDelta), one);
        UInt256 change = next > current ? next - current : current - next;
        Demand(rules.MayChange(change, limit), new RocketPoolRejection.ChangeTooLarge(change, limit));
    }

    private void DemandTrusted() =>
        Demand(!Get(RocketPoolField.Member, Caller).IsZero, new RocketPoolRejection.NotTrusted(Caller));

    /// <summary>Records the caller's vote.</summary>
    /// <returns>The votes with it.</returns>
    private ulong Vote(in UInt256 subject)
    {
        bool isRecorded = !Get(RocketPoolField.Voted, Caller, subject).IsZero;
        Demand(!rules.HasVoted(isRecorded, Caller, subject), new RocketPoolRejection.DuplicateVote());
        Set(RocketPoolField.Voted, UInt256.One, Caller, subject);
        ulong votes = Count(RocketPoolField.Votes, index: subject) + 1;
        Set(RocketPoolField.Votes, votes, index: subject);
        return votes;
    }

    private bool HasConsensus(ulong votes) =>
        OracleConsensus.IsReached(votes, Count(RocketPoolField.Members), Setting(RocketPoolSetting.ConsensusThreshold));

    /// <summary>Records a vote for a penalty, which is applied once: with the vote that reaches its own threshold.</summary>
    /// <returns>Whether it is to be applied now.</returns>
    private bool VotesToPenalise(in UInt256 subject)
    {
        ulong votes = Vote(subject);
        Demand(Get(RocketPoolField.Executed, index: subject).IsZero, new RocketPoolRejection.PenaltyAlreadyApplied());
        if (!OracleConsensus.IsReached(votes, Count(RocketPoolField.Members), PenaltyThreshold))
        {
            return false;
        }

        Set(RocketPoolField.Executed, UInt256.One, index: subject);
        return true;
    }

    /// <summary>What is voted on, as one number: the hash of its kind and its fields.</summary>
    private static UInt256 Subject(RocketPoolEventKind kind, params ReadOnlySpan<UInt256> fields)
    {
        byte[] bytes = new byte[sizeof(ushort) + (fields.Length * UInt256.Size)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)kind);
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i].WriteBigEndian(bytes.AsSpan(sizeof(ushort) + (i * UInt256.Size), UInt256.Size));
        }

        return UInt256.ReadBigEndian(Keccak256.Hash(bytes));
    }
}
