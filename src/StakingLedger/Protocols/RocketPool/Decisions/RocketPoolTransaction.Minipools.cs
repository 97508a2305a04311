using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Legacy minipools.</content>
internal sealed partial class RocketPoolTransaction
{
    private const ulong ScrubPeriod = 12 * 3_600;
    private const ulong UserDistributeDelay = 90 * 86_400;
    private const ulong UserDistributeWindow = 2 * 86_400;
    private const ulong FreePenalties = 2;

    /// <summary>Creates a minipool: one ether of the bond is prestaked, the rest waits in the pool.</summary>
    public void Decide(CreateMinipool command)
    {
        AccountId minipool = command.Minipool;
        Demand(!Has(minipool, MinipoolMarks.Created), new RocketPoolRejection.UnknownMinipool(minipool));
        Demand(
            command.Bond >= Prestake && command.Bond <= FullDeposit,
            new RocketPoolRejection.BondRequirement(command.Bond, FullDeposit));
        NodeFeeCurve curve = new(
            Setting(RocketPoolSetting.NodeFeeMinimum),
            Setting(RocketPoolSetting.NodeFeeTarget),
            Setting(RocketPoolSetting.NodeFeeMaximum),
            Setting(RocketPoolSetting.NodeFeeDemandRange));
        draft.IsInSafeMath = true;
        UInt256 fee = rules.NodeFee(curve, PoolEther.Value, Remainder.Value * MinipoolQueueLength, out NodeFeeQuotients made);
        draft.IsInSafeMath = false;
        _ = draft.Take(RocketPoolDivision.CommissionDemand, made.Demand);
        _ = draft.Take(RocketPoolDivision.CommissionRoot, made.Root);
        _ = draft.Take(RocketPoolDivision.CommissionCurve, made.Curve);
        Set(RocketPoolField.MinipoolFee, fee, minipool);
        Set(RocketPoolField.MinipoolOwner, RocketPoolAccounts.ToNumber(Caller), minipool);
        Set(RocketPoolField.MinipoolBond, command.Bond.Value, minipool);
        Mark(minipool, MinipoolMarks.Created);
        ulong number = Count(RocketPoolField.Minipools) + 1;
        Set(RocketPoolField.Minipools, number);
        Set(RocketPoolField.MinipoolAccount, RocketPoolAccounts.ToNumber(minipool), index: number);

        // No user can do this in v1.4, so the bond is not the caller's ether: it comes from outside the ledger.
        Amount waiting = command.Bond - Prestake;
        Pay(default, RocketPoolAccounts.NodeDeposit, command.Bond);
        Pay(RocketPoolAccounts.NodeDeposit, RocketPoolAccounts.DepositPool, waiting);
        Add(RocketPoolField.NodeBalance, waiting.Value);
        Pay(RocketPoolAccounts.NodeDeposit, RocketPoolAccounts.Beacon, Prestake);
        EnqueueMinipool(minipool);
    }

    /// <summary>Stakes a minipool whose scrub period has passed.</summary>
    public void Decide(StakeMinipool command)
    {
        AccountId minipool = command.Minipool;
        DemandMinipoolOwner(OwnerOf(minipool));
        Demand(IsIn(minipool, MinipoolStatus.Prelaunch), new RocketPoolRejection.NotInPrelaunch());
        ulong earliest = Count(RocketPoolField.MinipoolStatusTime, minipool) + ScrubPeriod;
        Demand(Now > earliest, new RocketPoolRejection.ScrubPeriod(Now, earliest));
        Pay(minipool, RocketPoolAccounts.Beacon, Remainder);
        SetMinipoolStatus(minipool, MinipoolStatus.Staking);
    }

    /// <summary>Ether reaches a minipool.</summary>
    public void Decide(FundMinipool command)
    {
        _ = OwnerOf(command.Minipool);
        Pay(Caller, command.Minipool, command.Value);
    }

    /// <summary>Distributes the balance: below 8 ether as rewards, from there on as capital.</summary>
    public void Decide(DistributeMinipool command)
    {
        AccountId minipool = command.Minipool;
        AccountId owner = OwnerOf(minipool);
        Demand(IsIn(minipool, MinipoolStatus.Staking), new RocketPoolRejection.NotStaking());
        Amount balance = DistributableOf(minipool);
        if (rules.IsRewardsOnly(balance))
        {
            DistributeRewards(minipool, balance, owner);
        }
        else
        {
            Demand(!command.RewardsOnly, new RocketPoolRejection.AboveRewards(balance));
            DistributeCapital(minipool, balance, owner);
        }

        Set(RocketPoolField.MinipoolUserDistributeTime, default, minipool);
    }

    /// <summary>Opens the window in which others may distribute.</summary>
    public void Decide(BeginUserDistribute command)
    {
        AccountId minipool = command.Minipool;
        _ = OwnerOf(minipool);
        Demand(IsIn(minipool, MinipoolStatus.Staking), new RocketPoolRejection.NotStaking());
        Amount balance = DistributableOf(minipool);
        Demand(balance >= MinipoolCapital.RewardsOnlyBelow, new RocketPoolRejection.BalanceTooLow(balance));
        ulong begin = Count(RocketPoolField.MinipoolUserDistributeTime, minipool);
        Demand(Now >= begin + UserDistributeDelay + UserDistributeWindow, new RocketPoolRejection.DistributionPending());
        Set(RocketPoolField.MinipoolUserDistributeTime, Now, minipool);
    }

    /// <summary>Finalises a minipool that a user has distributed.</summary>
    public void Decide(FinaliseMinipool command)
    {
        AccountId owner = OwnerOf(command.Minipool);
        DemandMinipoolOwner(owner);
        Demand(Has(command.Minipool, MinipoolMarks.UserDistributed), new RocketPoolRejection.NotUserDistributed());
        Finalise(command.Minipool, owner);
    }

    /// <summary>Votes for a penalty; from the third one on it has a rate.</summary>
    public void Decide(SubmitMinipoolPenalty command)
    {
        DemandTrusted();
        AccountId minipool = command.Minipool;
        _ = OwnerOf(minipool);
        Demand(command.Block < Block, new RocketPoolRejection.PenaltyOfFutureBlock(command.Block));
        UInt256 subject = Subject(
            RocketPoolEventKind.SubmitMinipoolPenalty, RocketPoolAccounts.ToNumber(minipool), command.Block);
        if (!VotesToPenalise(subject))
        {
            return;
        }

        ulong penalties = Count(RocketPoolField.MinipoolPenalties, minipool) + 1;
        Set(RocketPoolField.MinipoolPenalties, penalties, minipool);
        if (penalties > FreePenalties)
        {
            UInt256 rate = Setting(RocketPoolSetting.PenaltyPerRate) * (penalties - FreePenalties);
            Set(RocketPoolField.MinipoolPenaltyRate, rate, minipool);
        }
    }

    private void ReceiveAssignment(in AccountId minipool)
    {
        Set(
            RocketPoolField.MinipoolUserCapital,
            (FullDeposit - Wei(RocketPoolField.MinipoolBond, minipool)).Value,
            minipool);
        SetMinipoolStatus(minipool, MinipoolStatus.Prelaunch);
    }

    private void DistributeRewards(in AccountId minipool, Amount balance, in AccountId owner)
    {
        MinipoolPayment parts = SplitMinipool(
            balance, Wei(RocketPoolField.MinipoolBond, minipool), Get(RocketPoolField.MinipoolFee, minipool), PenaltyOf(minipool));
        Add(RocketPoolField.MinipoolRefund, parts.Node.Value, minipool);
        Pay(minipool, RocketPoolAccounts.Reth, parts.Users);
        if (Caller == owner)
        {
            PayRefund(minipool, owner);
        }
    }

    private void DistributeCapital(in AccountId minipool, Amount balance, in AccountId owner)
    {
        bool isOwner = Caller == owner;
        if (!isOwner)
        {
            ulong begin = Count(RocketPoolField.MinipoolUserDistributeTime, minipool);
            bool isOpen = Now >= begin + UserDistributeDelay && Now < begin + UserDistributeDelay + UserDistributeWindow;
            Demand(isOpen, new RocketPoolRejection.OwnerOnlyNow());
            Mark(minipool, MinipoolMarks.UserDistributed);
        }

        // What the users miss would be taken from the node's old RPL stake, of which there is none: it stays their loss.
        MinipoolPayment parts = SplitMinipool(
            balance, Wei(RocketPoolField.MinipoolBond, minipool), Get(RocketPoolField.MinipoolFee, minipool), PenaltyOf(minipool));
        Mark(minipool, MinipoolMarks.CapitalDistributed);
        Add(RocketPoolField.MinipoolRefund, parts.Node.Value, minipool);
        Pay(minipool, RocketPoolAccounts.Reth, parts.Users);
        Log(RocketPoolLogKind.EtherWithdrawalProcessed, minipool, Caller, default, parts.Node, parts.Users, balance);
        if (isOwner)
        {
            Finalise(minipool, owner);
        }
    }

    private void Finalise(in AccountId minipool, in AccountId owner)
    {
        Demand(!Has(minipool, MinipoolMarks.Finalised), new RocketPoolRejection.AlreadyFinalised());
        Mark(minipool, MinipoolMarks.Finalised);
        PayRefund(minipool, owner);
        Pay(minipool, RocketPoolAccounts.Reth, EtherOf(minipool));
        DepositExcessCollateral();
    }

    private UInt256 PenaltyOf(in AccountId minipool) => rules.MinipoolPenalty(
        Get(RocketPoolField.MinipoolPenaltyRate, minipool), Setting(RocketPoolSetting.MinipoolMaxPenaltyRate));

    private MinipoolPayment SplitMinipool(Amount balance, Amount bond, in UInt256 fee, in UInt256 penalty)
    {
        MinipoolPayment parts;
        MinipoolQuotients made;
        if (rules.IsRewardsOnly(balance))
        {
            Amount node = rules.MinipoolRewards(balance, bond, fee, penalty, out made);
            parts = new MinipoolPayment(node, balance - node, Amount.Zero);
        }
        else
        {
            parts = MinipoolCapital.Split(balance, bond, fee, penalty, out made);
        }

        _ = draft.Take(RocketPoolDivision.MinipoolNodePart, made.OnBond);
        _ = draft.Take(RocketPoolDivision.MinipoolCommission, made.Commission);
        _ = draft.Take(RocketPoolDivision.MinipoolPenalty, made.Penalty);
        return parts;
    }

    private void PayRefund(in AccountId minipool, in AccountId owner)
    {
        Pay(minipool, owner, Wei(RocketPoolField.MinipoolRefund, minipool));
        Set(RocketPoolField.MinipoolRefund, default, minipool);
    }

    private void DemandMinipoolOwner(in AccountId owner) =>
        Demand(Caller == owner, new RocketPoolRejection.NotMinipoolOwner(Caller));

    private AccountId OwnerOf(in AccountId minipool)
    {
        Demand(Has(minipool, MinipoolMarks.Created), new RocketPoolRejection.UnknownMinipool(minipool));
        return RocketPoolAccounts.FromNumber(Get(RocketPoolField.MinipoolOwner, minipool));
    }

    private Amount DistributableOf(in AccountId minipool) =>
        EtherOf(minipool) - Wei(RocketPoolField.MinipoolRefund, minipool);

    private bool IsIn(in AccountId minipool, MinipoolStatus status) =>
        Count(RocketPoolField.MinipoolStatus, minipool) == (ulong)status;

    private void SetMinipoolStatus(in AccountId minipool, MinipoolStatus status)
    {
        Set(RocketPoolField.MinipoolStatus, (uint)status, minipool);
        Set(RocketPoolField.MinipoolStatusTime, Now, minipool);
    }

    private bool Has(in AccountId minipool, MinipoolMarks mark) =>
        ((MinipoolMarks)(uint)Get(RocketPoolField.MinipoolFlags, minipool)).HasFlag(mark);

    private void Mark(in AccountId minipool, MinipoolMarks mark) =>
        Set(RocketPoolField.MinipoolFlags, (uint)mark | (uint)Get(RocketPoolField.MinipoolFlags, minipool), minipool);
}
