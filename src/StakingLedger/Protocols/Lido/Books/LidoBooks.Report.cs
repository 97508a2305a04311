using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Oracle reports.</content>
internal sealed partial class LidoBooks
{
    private void Post(OracleReported reported)
    {
        ReportPlan plan = reported.Plan;
        PostIncome(reported);
        sheet.Count(InFlight, Validators, reported.Report.ClValidators - state.ClValidators);
        PostFinalised(reported);
        PostSteps(plan);
        Truncate(plan.Truncated);
        ExplainReport(plan);
        foreach (DivisionRemainder remainder in plan.Remainders)
        {
            (BookRule rule, DustKeeper keeper) = LidoRounding.Of(remainder.Division);
            sheet.Round(new RoundingNote(rule.Number, rule.Name, remainder.Remainder, remainder.Divisor, keeper));
        }
    }

    /// <summary>
    /// Income of the consensus layer is the change of its balance, but for deposits, and what was collected from the withdrawal
    /// vault: validators that leave make the one fall and the other rise.
    /// </summary>
    private void PostIncome(OracleReported reported)
    {
        ReportPlan plan = reported.Plan;
        sheet.Move(InFlight, Validators, plan.PrincipalClBalance - state.ClBalance);
        SignedAmount onValidators = SignedAmount.Change(plan.PrincipalClBalance.Value, reported.Report.ClBalance.Value);
        sheet.Add(Validators, BookCommodity.Assets, onValidators);
        sheet.Move(Vault(isExecution: false), Buffer, plan.WithdrawalsTransfer);
        sheet.Add(Unreported(isExecution: false), BookCommodity.Assets, SignedAmount.Of(plan.WithdrawalsTransfer.Value));
        SignedAmount income = onValidators + SignedAmount.Of(plan.WithdrawalsTransfer.Value);
        sheet.Add(
            income.IsNegative
                ? new BookAccount(BookAccountKind.Penalties, (ushort)StepCause.ConsensusPenalty)
                : new BookAccount(BookAccountKind.Rewards, (ushort)RewardSource.Consensus),
            BookCommodity.Assets,
            -income);
        sheet.Move(Vault(isExecution: true), Buffer, plan.ExecutionRewardsTransfer);
        sheet.Move(
            new BookAccount(BookAccountKind.Rewards, (ushort)RewardSource.Execution),
            Unreported(isExecution: true),
            plan.ExecutionRewardsTransfer);
    }

    private void PostFinalised(OracleReported reported)
    {
        ReportPlan plan = reported.Plan;
        BookAccount withdrawals = new(BookAccountKind.Withdrawals);
        sheet.Move(Buffer, QueueReserve, plan.EtherToLock);
        SignedAmount dust = SignedAmount.Of(plan.EtherToLock.Value);
        if (!plan.FinalizedTo.IsNone)
        {
            for (ulong id = plan.FinalizedFrom.Value; id <= plan.FinalizedTo.Value; id++)
            {
                // The contract divides by a request's shares when it is claimed: without any, it never pays.
                Shares shares = state.Queue.SharesOf(id);
                Amount payment = shares.IsZero
                    ? Amount.Zero
                    : WithdrawalRate.Payment(state.Queue.NominalOf(id), shares, reported.Report.SimulatedShareRate);
                sheet.Move(Claimable(accounts[state.Queue[id].Owner]), withdrawals, payment);
                dust -= SignedAmount.Of(payment.Value);
            }
        }

        ushort rule = LidoRounding.DiscountedBatch.Number;
        sheet.Add(new BookAccount(BookAccountKind.Rounding, rule), BookCommodity.Assets, dust);
        sheet.Add(new BookAccount(BookAccountKind.Dust, rule), BookCommodity.Assets, -dust);
    }

    /// <summary>What passes between holders because the number of shares changes: burns, bad debt and fees.</summary>
    private void PostSteps(ReportPlan plan)
    {
        PricingPair before = plan.Pre.Pair;
        foreach (RateStep step in plan.Steps)
        {
            switch (step.Cause)
            {
                case StepCause.CoverBurnt:
                    GiveAll(BookAccountKind.Cover, step.Cause, state.Terms.Accounts.Burner, Worth(before, plan.Burn.Cover));
                    break;
                case StepCause.SharesBurnt:
                    Shares burnt = before.Shares - step.After.Shares;
                    GiveAll(BookAccountKind.Donations, step.Cause, state.Terms.Accounts.Burner, Worth(before, burnt));
                    break;
                case StepCause.BadDebtInternalised:
                    BookAccount debt = new(BookAccountKind.BadDebt);
                    sheet.Move(debt with { Party = state.Terms.Accounts.VaultHub }, debt, Worth(step.After, plan.BadDebt));
                    BackOutside(-SignedAmount.Of(plan.BadDebt.Value));
                    break;
                case StepCause.FeeSharesMinted:
                    PostFees(plan.Fees, step.After);
                    break;
            }

            before = step.After;
        }
    }

    private static Amount Worth(in PricingPair at, Shares shares) => at.BalanceOf(shares);

    /// <summary>Somebody's shares are burnt, and all others have their worth: both sides stand in the same kind of account.</summary>
    private void GiveAll(BookAccountKind kind, StepCause cause, in AccountId from, Amount worth) =>
        sheet.Move(new BookAccount(kind, (ushort)cause), new BookAccount(kind, (ushort)cause, from), worth);

    private void PostFees(ReportFees fees, in PricingPair after)
    {
        BookAccount borne = new(BookAccountKind.FeesBorne);
        foreach (ModuleFeeShares module in fees.Modules)
        {
            sheet.Move(new BookAccount(BookAccountKind.FeeShares, 0, module.Account), borne, Worth(after, module.Shares));
        }

        AccountId treasury = state.Terms.Accounts.Treasury;
        sheet.Move(new BookAccount(BookAccountKind.FeeShares, 0, treasury), borne, Worth(after, fees.TreasuryShares));
    }

    /// <summary>The movements in the order in which the report makes them.</summary>
    private void ExplainReport(ReportPlan plan)
    {
        Explain(MovementCause.WithdrawalFinalised, plan.Burn.FromQueue.Value, plan.EtherToLock);
        if (plan.Steps.Any(static s => s.Cause is StepCause.WithdrawalsFinalised or StepCause.CoverBurnt or StepCause.SharesBurnt))
        {
            Explain(CauseOfBurn(plan.Burn), plan.Burn.Total.Value);
        }

        foreach (ModuleFeeShares module in plan.Fees.Modules)
        {
            Explain(MovementCause.Fee, module.Shares.Value);
        }

        Explain(MovementCause.Fee, plan.Fees.TreasuryShares.Value);
    }

    /// <summary>One movement burns all that the burner gives up: for withdrawals, for cover, or for more than one reason.</summary>
    private static MovementCause CauseOfBurn(in ReportBurn burn)
    {
        if (burn.Total == burn.Cover)
        {
            return MovementCause.Cover;
        }

        return burn.Total == burn.ForWithdrawals ? MovementCause.WithdrawalFinalised : MovementCause.Burn;
    }
}
