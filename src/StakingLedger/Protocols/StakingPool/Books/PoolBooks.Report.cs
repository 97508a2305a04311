using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Reports.</content>
internal sealed partial class PoolBooks
{
    private void Post(EpochReported reported)
    {
        foreach (ReportLine line in reported.Report.Lines)
        {
            Post(line);
        }

        foreach (ValidatorId exited in reported.Report.Exited)
        {
            OperatorId owner = OwnerOf(exited);
            sheet.Count(Of(BookAccountKind.Validators, owner), Of(BookAccountKind.Exited, owner), 1);
        }

        sheet.Move(Reward(RewardSource.Execution, default), Buffer, reported.Report.PoolExecutionRewards);
        sheet.Move(Reward(RewardSource.Incentives, default), Buffer, reported.Report.PoolIncentives);
        PostLossOfExits(reported.Plan);
        PostCover(reported.Plan);
        PostFee(reported.Plan);
        RoundReport(reported.Plan);
    }

    private static BookAccount Reward(RewardSource source, in AccountId earner) =>
        new(BookAccountKind.Rewards, (ushort)source, earner);

    private static BookAccount Penalty(StepCause cause, in AccountId causer) =>
        new(BookAccountKind.Penalties, (ushort)cause, causer);

    private static BookAccount Cover(StepCause cause, in AccountId payer) => new(BookAccountKind.Cover, (ushort)cause, payer);

    private void Post(ReportLine line)
    {
        OperatorId owner = line.SubjectKind == ReportSubject.Validators
            ? OwnerOf(ValidatorId.From(line.Subject))
            : OperatorId.From(line.Subject);
        AccountId party = PartyOf(owner);
        BookAccount validators = Of(BookAccountKind.Validators, owner);
        sheet.Move(Of(BookAccountKind.InFlight, owner), validators, line.Deposited);
        sheet.Move(Reward(RewardSource.Consensus, party), validators, line.ConsensusRewards);
        sheet.Move(validators, Penalty(StepCause.ConsensusPenalty, party), line.InactivityPenalties);
        sheet.Move(validators, Penalty(StepCause.Slashing, party), line.Slashings);
        sheet.Move(validators, Buffer, line.Swept);
        sheet.Move(Reward(RewardSource.Execution, party), Buffer, line.ExecutionRewards);
        sheet.Move(Reward(RewardSource.Incentives, party), Buffer, line.Incentives);
    }

    /// <summary>What exits bore of the losses, by cause as the steps of the rate divide it.</summary>
    private void PostLossOfExits(PoolReportPlan plan)
    {
        Amount onExits = plan.ExitLoss.OnFixed + plan.ExitLoss.OnProRata;
        Amount inactivity = PoolReportSteps.Part(onExits, plan.Sums.Inactivity, plan.Sums.Loss);
        sheet.Add(
            Penalty(StepCause.ConsensusPenalty, default), BookCommodity.Assets, -SignedAmount.Of(inactivity.Value));
        sheet.Add(
            Penalty(StepCause.Slashing, default), BookCommodity.Assets, -SignedAmount.Of((onExits - inactivity).Value));
        Owe(ExitPolicy.Fixed, SignedAmount.Of(plan.ExitLoss.OnFixed.Value));
        Owe(ExitPolicy.ProRata, SignedAmount.Of(plan.ExitLoss.OnProRata.Value));
    }

    private void PostCover(PoolReportPlan plan)
    {
        foreach (BondPayment payment in plan.BondPayments)
        {
            Amount paid = payment.Paid.Slashing + payment.Paid.Inactivity;
            sheet.Move(
                Cover(StepCause.BondCover, PartyOf(payment.Operator)), Of(BookAccountKind.BondOwner, payment.Operator), paid);
            sheet.Move(Of(BookAccountKind.BondReserve, payment.Operator), Buffer, paid);
        }

        sheet.Move(Cover(StepCause.InsuranceCover, default), InsuranceOwner, plan.InsuranceCover);
        sheet.Move(Insurance, Buffer, plan.InsuranceCover);
        Amount ofExits = plan.ExitCover.OnFixed + plan.ExitCover.OnProRata;
        Amount ofBonds = PoolReportSteps.Part(ofExits, plan.BondCover, plan.BondCover + plan.InsuranceCover);
        sheet.Add(Cover(StepCause.BondCover, default), BookCommodity.Assets, SignedAmount.Of(ofBonds.Value));
        sheet.Add(Cover(StepCause.InsuranceCover, default), BookCommodity.Assets, SignedAmount.Of((ofExits - ofBonds).Value));
        Owe(ExitPolicy.Fixed, -SignedAmount.Of(plan.ExitCover.OnFixed.Value));
        Owe(ExitPolicy.ProRata, -SignedAmount.Of(plan.ExitCover.OnProRata.Value));
    }

    private void Owe(ExitPolicy policy, SignedAmount less) => sheet.Add(ExitPending(policy), BookCommodity.Assets, less);

    private void PostFee(PoolReportPlan plan)
    {
        BookAccount borne = new(BookAccountKind.FeesBorne);
        PricingPair after = plan.Steps.Count == 0 ? pair : plan.Steps[^1].After;
        bool withheld = plan.Fee.Form == RewardFeeForm.Withheld;
        int place = 0;
        foreach (FeePart part in plan.Fee.Parts)
        {
            Amount assets = Amount.FromWei(part.Quantity);
            if (!withheld)
            {
                Shares minted = Shares.Of(part.Quantity);
                sheet.Move(new BookAccount(BookAccountKind.FeeShares, 0, part.Account), borne, after.BalanceOf(minted));
                Explain(place, MovementCause.Fee, minted);
                place += minted.IsZero ? 0 : 1;
            }
            else if (part.Kind == FeeRecipientKind.Insurance)
            {
                sheet.Move(InsuranceOwner, borne, assets);
                sheet.Move(Buffer, Insurance, assets);
            }
            else
            {
                sheet.Move(FeePayable(part.Account), borne, assets);
                sheet.Move(Buffer, FeeReserve, assets);
            }
        }
    }

    private void RoundReport(PoolReportPlan plan)
    {
        PoolTerms terms = plan.TermsActivated ? state.Governance.Scheduled!.Terms : state.Terms;
        UInt256 rate = (ulong)terms.RewardFee.Rate.Value;
        RoundExits(plan);
        sheet.RoundDown(PoolRounding.RewardFee, plan.Fee.Base.Value, rate, WholeFee, DustKeeper.Holders);
        RoundFeeShares(plan, rate);
        sheet.Round(new RoundingNote(
            PoolRounding.FeeSplit.Number, PoolRounding.FeeSplit.Name, plan.Fee.Dust, UInt256.One, DustKeeper.Treasury));
    }

    /// <summary>What the floors of the exits' parts left: the holders bear a loss's, and have cover's.</summary>
    private void RoundExits(PoolReportPlan plan)
    {
        Amount loss = plan.Sums.Loss - plan.ExitLoss.OnFixed;
        Amount cover = plan.BondCover + plan.InsuranceCover;
        Amount onExits = plan.ExitLoss.OnFixed + plan.ExitLoss.OnProRata;
        Amount ofExits = plan.ExitCover.OnFixed + plan.ExitCover.OnProRata;
        UInt256 bearers = plan.Pre.Assets.Value + plan.Sums.Gain.Value + state.ProRata.Assets.Value;
        if (!bearers.IsZero
            && plan.ExitLoss.OnProRata.Value == FullMath.MulDiv(loss.Value, state.ProRata.Assets.Value, bearers, Rounding.Down))
        {
            sheet.RoundDown(PoolRounding.LossOfExits, loss.Value, state.ProRata.Assets.Value, bearers, DustKeeper.Holders);
        }

        sheet.RoundDown(
            PoolRounding.CoverOfExits,
            (cover - plan.ExitCover.OnFixed).Value,
            plan.ExitLoss.OnProRata.Value,
            loss.Value,
            DustKeeper.Holders);
        sheet.RoundDown(
            PoolRounding.CauseOfExits, onExits.Value, plan.Sums.Inactivity.Value, plan.Sums.Loss.Value, DustKeeper.EitherSide);
        sheet.RoundDown(
            PoolRounding.CauseOfExits, ofExits.Value, plan.BondCover.Value, cover.Value, DustKeeper.EitherSide);
    }

    /// <summary>The floor of the shares minted for a fee, priced after the report and before them.</summary>
    private void RoundFeeShares(PoolReportPlan plan, in UInt256 rate)
    {
        PricingPair after = plan.Steps.Count == 0 ? pair : plan.Steps[^1].After;
        if (plan.Fee.Shares.IsZero || after.Shares.Value == plan.Fee.Shares.Value)
        {
            return;
        }

        UInt256 shares = after.Shares.Value - plan.Fee.Shares.Value;
        if (plan.Fee.Form == RewardFeeForm.TwoFloors)
        {
            sheet.RoundDown(
                PoolRounding.FeeShares, plan.Fee.Assets.Value, shares, after.Assets.Value - plan.Fee.Assets.Value, DustKeeper.Holders);
        }
        else
        {
            UInt256 weighted = plan.Fee.Base.Value * rate;
            sheet.RoundDown(
                PoolRounding.FeeShares, weighted, shares, (after.Assets.Value * WholeFee) - weighted, DustKeeper.Holders);
        }
    }
}
