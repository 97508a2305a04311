using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The money of megapools: rewards, debt and capital.</content>
internal sealed partial class RocketPoolTransaction
{
    private const ulong SevenDays = 7 * 86_400;

    /// <summary>Ether reaches a megapool.</summary>
    public void Decide(FundMegapool command) => Pay(Caller, DeployedMegapoolOf(command.Node), command.Value);

    /// <summary>Distributes what is pending; the node gets its part at once when it calls.</summary>
    public void Decide(DistributeMegapool command)
    {
        AccountId megapool = DeployedMegapoolOf(command.Node);
        Demand(!Get(RocketPoolField.LastDistribution, megapool).IsZero, new RocketPoolRejection.NoFirstValidator());
        Demand(Get(RocketPoolField.ExitingValidators, megapool).IsZero, new RocketPoolRejection.PendingExit());
        Demand(!rules.IsHeldUp(Count(RocketPoolField.LockedValidators, megapool)), new RocketPoolRejection.MegapoolLocked());
        Distribute(megapool);
        if (Caller == command.Node)
        {
            Claim(megapool, command.Node);
        }
    }

    /// <summary>Pays the refund value to the node.</summary>
    public void Decide(ClaimMegapool command)
    {
        AccountId megapool = DeployedMegapoolOf(command.Node);
        DemandOwner(command.Node);
        Claim(megapool, command.Node);
    }

    /// <summary>Repays debt from outside.</summary>
    public void Decide(RepayMegapoolDebt command)
    {
        AccountId megapool = DeployedMegapoolOf(command.Node);
        Demand(!command.Value.IsZero, new RocketPoolRejection.RepaymentOfNothing());
        Amount debt = Wei(RocketPoolField.Debt, megapool);
        Demand(command.Value <= debt, new RocketPoolRejection.DebtTooSmall(command.Value, debt));
        Pay(Caller, megapool, command.Value);
        RepayDebt(megapool, command.Value);
    }

    /// <summary>Votes for a penalty; the vote that reaches consensus makes it debt.</summary>
    public void Decide(PenaliseMegapool command)
    {
        DemandTrusted();
        AccountId megapool = DeployedMegapoolOf(command.Node);
        Demand(!command.Amount.IsZero, new RocketPoolRejection.PenaltyOfNothing());
        Demand(command.Block < Block, new RocketPoolRejection.PenaltyOfFutureBlock(command.Block));
        Amount most = Amount.FromWei(Setting(RocketPoolSetting.MaximumMegapoolPenalty));
        Demand(command.Amount <= most, new RocketPoolRejection.PenaltyTooLarge(command.Amount, most));
        UInt256 subject = Subject(
            RocketPoolEventKind.PenaliseMegapool, RocketPoolAccounts.ToNumber(megapool), command.Block, command.Amount.Value);
        if (VotesToPenalise(subject))
        {
            CountPenalty(command.Amount, most);
            IncreaseDebt(megapool, command.Amount);
        }
    }

    /// <summary>Turns bond above the requirement into users' capital, and into credit of the node.</summary>
    public void Decide(ReduceMegapoolBond command)
    {
        AccountId node = command.Node;
        AccountId megapool = DeployedMegapoolOf(node);
        DemandOwner(node);
        Demand(!command.Amount.IsZero, new RocketPoolRejection.BondReductionByNothing());
        Amount debt = Wei(RocketPoolField.Debt, megapool);
        Demand(debt.IsZero, new RocketPoolRejection.BondReductionWithDebt(debt));
        Demand(Get(RocketPoolField.NodeQueuedBond, megapool).IsZero, new RocketPoolRejection.BondReductionWithQueue());
        Demand(Get(RocketPoolField.AssignedValue, megapool).IsZero, new RocketPoolRejection.BondReductionWithPrestake());
        Amount bond = Wei(RocketPoolField.NodeBond, megapool);
        Amount required = BondRequirement(Count(RocketPoolField.ActiveValidators, megapool));
        Demand(bond > required, new RocketPoolRejection.BondAtMinimum(bond, required));
        Amount surplus = bond - required;
        Demand(command.Amount <= surplus, new RocketPoolRejection.NewBondTooLow(command.Amount, surplus));

        Subtract(RocketPoolField.NodeBond, command.Amount.Value, megapool);
        Add(RocketPoolField.UserCapital, command.Amount.Value, megapool);
        Snapshot(megapool);
        Add(RocketPoolField.Credit, command.Amount.Value, node);
        Log(RocketPoolLogKind.MegapoolBondReduced, megapool, numbers: command.Amount);
    }

    private AccountId DeployedMegapoolOf(in AccountId node)
    {
        AccountId megapool = MegapoolOf(node);
        Demand(!Get(RocketPoolField.MegapoolNumber, megapool).IsZero, new RocketPoolRejection.NoMegapool(node));
        return megapool;
    }

    private void DemandOwner(in AccountId node) => Demand(Caller == node, new RocketPoolRejection.NotOwner(Caller));

    private Amount PendingOf(in AccountId megapool) =>
        EtherOf(megapool) - Wei(RocketPoolField.RefundValue, megapool) - Wei(RocketPoolField.AssignedValue, megapool);

    /// <summary>Distributes under the old ratio, unless a validator is exiting or locked; then records the new ratio.</summary>
    private void Snapshot(in AccountId megapool)
    {
        if (Get(RocketPoolField.ExitingValidators, megapool).IsZero
            && !rules.IsHeldUp(Count(RocketPoolField.LockedValidators, megapool)))
        {
            Distribute(megapool);
        }

        RecordCapitalRatio(megapool);
    }

    private void Distribute(in AccountId megapool)
    {
        Amount pending = PendingOf(megapool);
        if (pending.IsZero)
        {
            Set(RocketPoolField.LastDistribution, Now, megapool);
            return;
        }

        MegapoolRewards parts = SplitRewards(megapool, pending);
        Set(RocketPoolField.LastDistribution, Now, megapool);
        Amount node = parts.Node;
        Amount debt = Wei(RocketPoolField.Debt, megapool);
        if (!debt.IsZero)
        {
            Amount repaid = Amount.Min(node, debt);
            RepayDebt(megapool, repaid);
            node -= repaid;
        }

        Pay(megapool, RocketPoolAccounts.Reth, parts.Users);
        Pay(megapool, RocketPoolAccounts.RewardsPool, parts.Voters);
        Pay(megapool, RocketPoolAccounts.Treasury, parts.Protocol);
        Add(RocketPoolField.RefundValue, node.Value, megapool);
        Log(
            RocketPoolLogKind.RewardsDistributed, megapool, numbers: [node, parts.Voters, parts.Users, parts.Protocol]);
    }

    private MegapoolRewards SplitRewards(in AccountId megapool, Amount rewards)
    {
        ulong since = Count(RocketPoolField.LastDistribution, megapool);
        if (rules.IsBeforeFirstStake(since))
        {
            return new MegapoolRewards(rewards, Amount.Zero, Amount.Zero, Amount.Zero);
        }

        MegapoolRewards parts = rules.SplitRewards(
            rewards,
            AverageOf(ShareSeries.CapitalRatio, megapool, since),
            AverageOf(ShareSeries.Node, default, since),
            AverageOf(ShareSeries.Voter, default, since),
            AverageOf(ShareSeries.Protocol, default, since),
            out MegapoolQuotients made);
        _ = draft.Take(RocketPoolDivision.MegapoolOwnPart, made.Own);
        _ = draft.Take(RocketPoolDivision.MegapoolRethPart, made.Users);
        _ = draft.Take(RocketPoolDivision.MegapoolVoterPart, made.Voters);
        _ = draft.Take(RocketPoolDivision.MegapoolProtocolPart, made.Protocol);
        return parts;
    }

    private void Claim(in AccountId megapool, in AccountId node)
    {
        Amount refund = Wei(RocketPoolField.RefundValue, megapool);
        Amount debt = Wei(RocketPoolField.Debt, megapool);
        Set(RocketPoolField.RefundValue, default, megapool);
        if (!debt.IsZero)
        {
            Amount repaid = rules.RepaidByClaim(refund, debt);
            RepayDebt(megapool, repaid);
            refund -= repaid;
        }

        Pay(megapool, node, refund);
        Log(RocketPoolLogKind.RewardsClaimed, megapool, numbers: refund);
    }

    private void IncreaseDebt(in AccountId megapool, Amount amount)
    {
        Add(RocketPoolField.Debt, amount.Value, megapool);
        Log(RocketPoolLogKind.MegapoolDebtIncreased, megapool, numbers: amount);
    }

    private void RepayDebt(in AccountId megapool, Amount amount)
    {
        Pay(megapool, RocketPoolAccounts.Reth, amount);
        Subtract(RocketPoolField.Debt, amount.Value, megapool);
        Log(RocketPoolLogKind.MegapoolDebtReduced, megapool, numbers: amount);
    }

    /// <summary>Takes a validator's capital off the books.</summary>
    private CapitalDispersal TakeCapital(in AccountId megapool)
    {
        Subtract(RocketPoolField.ActiveValidators, UInt256.One, megapool);
        CapitalDispersal parts = rules.Dispersal(
            FullDeposit,
            Wei(RocketPoolField.NodeBond, megapool),
            Wei(RocketPoolField.NodeQueuedBond, megapool),
            BondRequirement(Count(RocketPoolField.ActiveValidators, megapool)));
        Subtract(RocketPoolField.NodeBond, parts.Node.Value, megapool);
        Subtract(RocketPoolField.UserCapital, parts.Users.Value, megapool);
        return parts;
    }

    /// <summary>Pays out what came back of a validator: the bond bears the first loss, and debt is repaid from what is left.</summary>
    /// <returns>Whether the users miss something.</returns>
    private bool PayCapital(in AccountId megapool, Amount balance)
    {
        CapitalDispersal parts = TakeCapital(megapool);
        Amount toNode = parts.Node.SaturatingSubtract(FullDeposit.SaturatingSubtract(balance));
        Amount toUsers = balance - toNode - rules.RewardsInExit(balance, FullDeposit);
        bool isShort = toUsers < parts.Users;
        if (isShort)
        {
            IncreaseDebt(megapool, parts.Users - toUsers);
        }

        Amount debt = Wei(RocketPoolField.Debt, megapool);
        if (!toNode.IsZero && !debt.IsZero)
        {
            Amount repaid = Amount.Min(toNode, debt);
            (toNode, toUsers) = (toNode - repaid, toUsers + repaid);
            Subtract(RocketPoolField.Debt, repaid.Value, megapool);
            Log(RocketPoolLogKind.MegapoolDebtReduced, megapool, numbers: repaid);
        }

        Pay(megapool, RocketPoolAccounts.Reth, toUsers);
        Add(RocketPoolField.RefundValue, toNode.Value, megapool);
        return isShort;
    }

    private void CountPenalty(Amount penalty, Amount most)
    {
        Amount total = penalty;
        ulong count = Count(RocketPoolField.PenaltyCount);
        for (ulong i = count; i > 0 && Count(RocketPoolField.PenaltyTime, index: i) + SevenDays > Now; i--)
        {
            total += Wei(RocketPoolField.PenaltyAmount, index: i);
        }

        Demand(total <= most, new RocketPoolRejection.PenaltiesTooLarge(total, most));
        Set(RocketPoolField.PenaltyCount, count + 1);
        Set(RocketPoolField.PenaltyTime, Now, index: count + 1);
        Set(RocketPoolField.PenaltyAmount, penalty.Value, index: count + 1);
    }
}
