using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Computes the numbers of a report, in the order of docs/staking-pool.md, section 8.</summary>
/// <param name="state">The state before, read only.</param>
/// <param name="terms">The terms in force for this report.</param>
/// <param name="tally">The lines, checked and summed.</param>
/// <param name="totalShares">The shares before.</param>
internal sealed class PoolReportPlanner(PoolState state, PoolTerms terms, ReportTally tally, UInt256 totalShares)
{
    private readonly int? _offset = state.Charter.Defence.VirtualOffset;

    /// <summary>The plan, or why there can be none.</summary>
    public PoolRejection? Plan(ReportEpoch report, bool activates, out PoolReportPlan? plan)
    {
        plan = null;
        ReportSums sums = tally.Sums;
        PricingPair pre = new(state.Assets, Shares.Of(totalShares));
        Amount assets = state.Assets + sums.Gain;
        ExitLoss loss = LossSharing.Share(
            sums.Loss, assets, state.FrozenEscrow, state.ProRata.Assets, state.Fixed.Assets);
        Amount onExits = loss.OnFixed + loss.OnProRata;
        assets -= sums.Loss - onExits;

        List<BondPayment> bonds = PayBonds(out Amount bondCover, out FirstLossPayment bondPaid);
        FirstLossPayment insurance = FirstLoss.Pay(
            state.Insurance,
            sums.Slashings - bondPaid.Slashing,
            terms.Losses.InsuranceCoversSlashing,
            sums.Inactivity - bondPaid.Inactivity,
            terms.Losses.InsuranceCoversInactivity);
        Amount cover = bondCover + insurance.Slashing + insurance.Inactivity;
        ExitLoss back = LossSharing.ShareCover(cover, sums.Loss, loss);
        Amount coverOfExits = back.OnFixed + back.OnProRata;
        assets += cover - coverOfExits;

        PricingPair beforeFee = new(assets, Shares.Of(totalShares));
        Amount buffer = state.Buffered + sums.Swept + sums.ExecutionRewards + sums.Incentives + cover;
        PoolRejection? refused = PoolReportFees.Compute(
            state, terms, tally, Live(beforeFee), beforeFee, buffer, out PoolReportFee? fee);
        if (refused is not null)
        {
            return refused;
        }

        if (CheckFund(insurance, fee!) is { } overflowing)
        {
            return overflowing;
        }

        PricingPair post = new(assets - fee!.Withheld, Shares.Of(totalShares) + fee.Shares);
        PricingPair live = Live(post);
        PoolReportSteps steps = new(state, totalShares, sums)
        {
            OnExits = onExits,
            Cover = cover,
            BondCover = bondCover,
            CoverOfExits = coverOfExits,
            Fee = fee,
        };
        plan = new PoolReportPlan
        {
            PreviousEpoch = state.Reports.Count == 0 ? null : state.Reports[^1].Epoch,
            TermsActivated = activates,
            TermsVersion = terms.Version,
            Closings = [.. tally.Closings],
            Sums = sums,
            Pre = pre,
            Post = post,
            ExitLoss = loss,
            ExitCover = back,
            BondPayments = [.. bonds],
            InsurancePayment = insurance,
            Fee = fee,
            VirtualBefore = PoolConversion.VirtualPart(Live(pre), _offset),
            VirtualAfter = PoolConversion.VirtualPart(live, _offset),
            StoredPair = live.Shares.IsZero ? PoolOpening.FirstMark(state.Charter) : live,
            HighWaterMark = HighWaterMark.Raise(state.HighWaterMark, live),
            Steps = [.. steps.List(Live(pre))],
        };
        return null;
    }

    private PricingPair Live(in PricingPair real) => PoolConversion.WithVirtual(real, _offset);

    /// <summary>The insurance fund after its payment and its part of a withheld fee.</summary>
    private PoolRejection? CheckFund(in FirstLossPayment paid, PoolReportFee fee)
    {
        Amount after = state.Insurance - paid.Slashing - paid.Inactivity;
        foreach (FeePart part in fee.Parts)
        {
            if (fee.Form == RewardFeeForm.Withheld && part.Kind == FeeRecipientKind.Insurance)
            {
                after += Amount.FromWei(part.Quantity);
            }
        }

        return after > PoolBounds.MaxAssets
            ? new PoolRejection.CapacityExceeded(after.Value, PoolBounds.MaxAssets.Value)
            : null;
    }

    private List<BondPayment> PayBonds(out Amount cover, out FirstLossPayment paid)
    {
        List<BondPayment> payments = [];
        Amount slashing = Amount.Zero;
        Amount inactivity = Amount.Zero;
        for (int i = 0; i < state.Registry.Operators.Count; i++)
        {
            PoolOperator owner = state.Registry.Operators[i];
            FirstLossPayment payment = FirstLoss.Pay(
                owner.Bond,
                tally.Slashings[i],
                terms.Losses.BondCoversSlashing,
                tally.Inactivity[i],
                terms.Losses.BondCoversInactivity);
            if (payment != default)
            {
                payments.Add(new BondPayment(owner.Id, payment));
                slashing += payment.Slashing;
                inactivity += payment.Inactivity;
            }
        }

        cover = slashing + inactivity;
        paid = new FirstLossPayment(slashing, inactivity);
        return payments;
    }
}
