using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The deposit pool.</content>
internal sealed partial class RocketPoolTransaction
{
    private Amount PoolEther => EtherOf(RocketPoolAccounts.DepositPool);

    /// <summary>Gets the ether that waiting validators want.</summary>
    private Amount Capacity =>
        rules.Capacity(Wei(RocketPoolField.RequestedTotal), Amount.FromWei(Remainder.Value * MinipoolQueueLength));

    private Amount Excess => PoolEther.SaturatingSubtract(Capacity);

    /// <summary>Takes a user's deposit: the fee is not paid to anyone, it stays in the pool for all holders.</summary>
    public void Decide(DepositEther command)
    {
        Amount value = command.Value;
        Demand(IsOn(RocketPoolSetting.DepositEnabled), new RocketPoolRejection.DepositsDisabled());
        Amount minimum = Amount.FromWei(Setting(RocketPoolSetting.DepositMinimum));
        Demand(value >= minimum, new RocketPoolRejection.DepositBelowMinimum(value, minimum));
        Demand(PoolEther + value <= MostPoolEther, new RocketPoolRejection.DepositPoolFull(value, MaximumDeposit));

        MintReth(Caller, rules.MintingPart(value, FeeOf(value, RocketPoolDivision.DepositFee)), RocketPoolDivision.Mint);
        Log(RocketPoolLogKind.DepositReceived, RocketPoolAccounts.DepositPool, Caller, default, value);
        TakeIncoming(Caller, value);
    }

    /// <summary>Turns credit into rETH; no ether moves.</summary>
    public void Decide(WithdrawCredit command)
    {
        Demand(IsOn(RocketPoolSetting.DepositEnabled), new RocketPoolRejection.DepositsDisabled());
        AccountId megapool = MegapoolOf(Caller);
        Amount debt = Wei(RocketPoolField.Debt, megapool);
        Demand(debt.IsZero, new RocketPoolRejection.CreditLockedByDebt(debt));
        Amount credit = Wei(RocketPoolField.Credit, Caller);
        Demand(command.Amount <= credit, new RocketPoolRejection.WithdrawalExceedsCredit(command.Amount, credit));
        Subtract(RocketPoolField.Credit, command.Amount.Value, Caller);
        Amount fee = FeeOf(command.Amount, RocketPoolDivision.CreditFee);
        MintReth(Caller, rules.CreditMintingPart(command.Amount, fee), RocketPoolDivision.CreditMint);
        Log(RocketPoolLogKind.CreditWithdrawn, RocketPoolAccounts.DepositPool, Caller, default, command.Amount);
    }

    /// <summary>Assigns pool ether.</summary>
    public void Decide(AssignDeposits command)
    {
        Demand(command.Max > 0, new RocketPoolRejection.AssignmentOfNothing());
        Demand(IsOn(RocketPoolSetting.AssignEnabled), new RocketPoolRejection.AssignmentsDisabled());
        Assign(command.Max);
    }

    private Amount MaximumDeposit => MostPoolEther.SaturatingSubtract(PoolEther);

    /// <summary>Gets the most that the pool may hold after a deposit.</summary>
    private Amount MostPoolEther
    {
        get
        {
            Amount most = Amount.FromWei(Setting(RocketPoolSetting.DepositPoolMaximum));
            return IsOn(RocketPoolSetting.AssignEnabled) ? most + Capacity : most;
        }
    }

    private Amount FeeOf(Amount value, RocketPoolDivision division) =>
        Amount.FromWei(draft.Divide(division, value.Value, Setting(RocketPoolSetting.DepositFee), ReportedRate.One));

    /// <summary>
    /// Takes ether into the pool: what the token contract lacks at the reported value goes there, and what came in decides, as a
    /// whole, how much is assigned.
    /// </summary>
    private void TakeIncoming(in AccountId from, Amount value, bool isRecycled = false)
    {
        Pay(from, RocketPoolAccounts.DepositPool, value);
        Amount toCollateral = rules.SharesIncoming ? ToCollateral(value, isRecycled) : Amount.Zero;
        Pay(RocketPoolAccounts.DepositPool, RocketPoolAccounts.Reth, toCollateral);
        if (IsOn(RocketPoolSetting.AssignEnabled))
        {
            AssignByDeposit(rules.AssigningPart(value, toCollateral).Value);
        }
    }

    private Amount ToCollateral(Amount value, bool isRecycled)
    {
        UInt256 live = Rate.EtherFor(draft.TotalOf(RocketPoolTokens.Reth));
        UInt256 target = draft.Divide(
            RocketPoolDivision.CollateralTarget,
            rules.CollateralBase(Get(RocketPoolField.ReportTotal), live),
            Setting(RocketPoolSetting.CollateralTarget),
            ReportedRate.One);
        Amount lacking = Amount.FromWei(target).SaturatingSubtract(EtherOf(RocketPoolAccounts.Reth));
        return rules.ToCollateral(value, lacking, isRecycled);
    }

    private void AssignByDeposit(in UInt256 value)
    {
        UInt256 socialised = Setting(RocketPoolSetting.AssignSocialisedMaximum);
        UInt256 most = Setting(RocketPoolSetting.AssignMaximum);
        if (MinipoolQueueLength > 0)
        {
            UInt256 paid = UInt256.Min(socialised + (value / Remainder.Value), PoolEther.Value / Remainder.Value);
            _ = AssignMinipools((ulong)UInt256.Min(paid, most));
        }
        else
        {
            AssignMegapools((ulong)UInt256.Min(socialised + (value / FullDeposit.Value), most));
        }
    }

    /// <summary>Assigns up to so many: legacy minipools first, then megapool validators.</summary>
    private void Assign(ulong most) => AssignMegapools(most - AssignMinipools(most));

    private ulong AssignMinipools(ulong most)
    {
        ulong paid = (ulong)UInt256.Min(PoolEther.Value / Remainder.Value, most);
        ulong count = Math.Min(paid, MinipoolQueueLength);
        for (ulong i = 0; i < count; i++)
        {
            AccountId minipool = DequeueMinipool();
            Pay(RocketPoolAccounts.DepositPool, minipool, Remainder);
            Subtract(RocketPoolField.NodeBalance, (Wei(RocketPoolField.MinipoolBond, minipool) - Prestake).Value);
            ReceiveAssignment(minipool);
            Log(RocketPoolLogKind.DepositAssigned, RocketPoolAccounts.DepositPool, minipool, default, Remainder);
        }

        return count;
    }

    private void AssignMegapools(ulong most)
    {
        for (ulong i = 0; i < most && TryPeek(out ValidatorPlace head, out bool isExpress); i++)
        {
            if (PoolEther < FullDeposit)
            {
                return;
            }

            RemoveFromQueue(head, isExpress);
            Subtract(RocketPoolField.RequestedTotal, FullDeposit.Value);
            Subtract(RocketPoolField.NodeBalance, Wei(RocketPoolField.ValidatorBond, head.Megapool, head.Validator).Value);
            Add(RocketPoolField.QueueIndex, UInt256.One);
            Pay(RocketPoolAccounts.DepositPool, head.Megapool, FullDeposit);
            ReceiveFunds(head);
            Log(RocketPoolLogKind.FundsAssigned, RocketPoolAccounts.DepositPool, head.Megapool, default, FullDeposit);
        }
    }
}
