using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The steps of the rate in a report, each with its cause (house pool, section 8).</summary>
/// <param name="state">The state before, read only.</param>
/// <param name="totalShares">The shares before.</param>
/// <param name="sums">The sums of the report.</param>
internal sealed class PoolReportSteps(PoolState state, UInt256 totalShares, ReportSums sums)
{
    public required Amount OnExits { get; init; }

    public required Amount Cover { get; init; }

    public required Amount BondCover { get; init; }

    public required Amount CoverOfExits { get; init; }

    public required PoolReportFee Fee { get; init; }

    /// <summary>The steps from the pricing pair before to the one after.</summary>
    /// <param name="live">The live pair before.</param>
    public IReadOnlyList<RateStep> List(PricingPair live)
    {
        bool reported = state.Charter.RateSource == RateSource.Reported;
        StepList steps = new(reported ? state.Pair(totalShares) : live);
        if (reported && live.Shares.IsZero && Fee.Shares.IsZero)
        {
            // Nobody holds a share: the price begins again.
            steps.Set(StepCause.PairReported, PoolOpening.FirstMark(state.Charter));
            return steps.ToImmutable();
        }

        if (reported)
        {
            steps.Set(StepCause.PairReported, live);
        }

        steps.Give(StepCause.ConsensusRewards, sums.ConsensusRewards, Shares.Zero);
        steps.Give(StepCause.ExecutionRewards, sums.ExecutionRewards, Shares.Zero);
        steps.Give(StepCause.Incentives, sums.Incentives, Shares.Zero);
        Amount inactivityOnExits = Part(OnExits, sums.Inactivity, sums.Loss);
        steps.Take(StepCause.ConsensusPenalty, sums.Inactivity - inactivityOnExits, Shares.Zero);
        steps.Take(StepCause.Slashing, sums.Slashings - (OnExits - inactivityOnExits), Shares.Zero);
        Amount bond = BondCover - Part(CoverOfExits, BondCover, Cover);
        steps.Give(StepCause.BondCover, bond, Shares.Zero);
        steps.Give(StepCause.InsuranceCover, Cover - CoverOfExits - bond, Shares.Zero);
        steps.Give(StepCause.FeeSharesMinted, Amount.Zero, Fee.Shares);
        steps.Take(StepCause.FeesWithheld, Fee.Withheld, Shares.Zero);
        return steps.ToImmutable();
    }

    /// <summary>⌊whole · part / all⌋; nothing of nothing.</summary>
    internal static Amount Part(Amount whole, Amount part, Amount all) => all.IsZero
        ? Amount.Zero
        : Amount.FromWei(FullMath.MulDiv(whole.Value, part.Value, all.Value, Rounding.Down));
}
