using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Turns the numbers of a report into its plan: steps of the rate, recipients of the fee, remainders.</summary>
/// <param name="report">The report.</param>
/// <param name="numbers">Its numbers.</param>
/// <param name="burn">What it burns.</param>
internal readonly ref struct ReportPlanner(OracleReport report, ReportNumbers numbers, ReportBurn burn)
{
    /// <summary>
    /// The steps in their order: consensus layer, withdrawal vault, execution layer, finalised withdrawals, cover, other burns,
    /// bad debt, fees. Steps that move nothing are left out.
    /// </summary>
    public ImmutableArray<RateStep> Steps(Amount truncated)
    {
        StepList steps = new(numbers.Pre.Pair);
        if (report.ClBalance < numbers.Principal)
        {
            steps.Take(StepCause.ConsensusPenalty, numbers.Principal - report.ClBalance, Shares.Zero);
        }
        else
        {
            steps.Give(StepCause.ConsensusRewards, report.ClBalance - numbers.Principal, Shares.Zero);
        }

        Shares forWithdrawals = Shares.Min(numbers.BurnForWithdrawals, burn.NonCover);
        steps.Give(StepCause.WithdrawalVaultCollected, numbers.Withdrawals, Shares.Zero);
        steps.Give(StepCause.ExecutionRewards, numbers.ExecutionRewards, Shares.Zero);
        steps.Take(StepCause.WithdrawalsFinalised, numbers.Finalization.AssetsToLock, forWithdrawals);
        steps.Take(StepCause.CoverBurnt, Amount.Zero, burn.Cover);
        steps.Take(StepCause.SharesBurnt, Amount.Zero, burn.NonCover - forWithdrawals);
        steps.Give(StepCause.BadDebtInternalised, Amount.Zero, numbers.BadDebt);
        steps.Give(StepCause.FeeSharesMinted, Amount.Zero, numbers.Fees.FeeShares);
        steps.Take(StepCause.Unattributed, truncated, Shares.Zero);
        return steps.ToImmutable();
    }

    /// <summary>The fee and its recipients, worth what the rate after the report says.</summary>
    public ReportFees Fees(LidoConversions after)
    {
        FeeNumbers fees = numbers.Fees;
        FeeDistribution distribution = fees.Distribution;
        ImmutableArray<ModuleFeeShares>.Builder modules = ImmutableArray.CreateBuilder<ModuleFeeShares>();
        for (int i = 0; i < distribution.ModuleIds.Length; i++)
        {
            Shares part = i < fees.ModuleShares.Length ? fees.ModuleShares[i] : Shares.Zero;
            modules.Add(new ModuleFeeShares(
                distribution.ModuleIds[i],
                distribution.Recipients[i],
                distribution.ModuleFees[i],
                part,
                after.WorthOf(part)));
        }

        return new ReportFees(
            fees.Rewards,
            distribution.TotalFee,
            fees.FeeEther,
            fees.FeeShares,
            after.WorthOf(fees.FeeShares),
            modules.ToImmutable(),
            fees.TreasuryShares,
            after.WorthOf(fees.TreasuryShares));
    }

    /// <summary>What each division left over.</summary>
    public ImmutableArray<DivisionRemainder> Remainders(WithdrawalQueue queue)
    {
        FeeNumbers fees = numbers.Fees;
        ImmutableArray<DivisionRemainder>.Builder list = ImmutableArray.CreateBuilder<DivisionRemainder>();
        ulong previous = queue.LastFinalizedId;
        foreach (RequestId batch in report.FinalizationBatches)
        {
            Shares shares = queue.CumulativeShares(batch.Value) - queue.CumulativeShares(previous);
            Amount nominal = queue.CumulativeAssets(batch.Value) - queue.CumulativeAssets(previous);
            if (WithdrawalRate.Of(nominal, shares) > report.SimulatedShareRate)
            {
                Add(list, ReportDivision.DiscountedBatch, shares.Value, report.SimulatedShareRate.Ray, WithdrawalRate.Precision);
            }

            previous = batch.Value;
        }

        if (!fees.SharesDivisor.IsZero)
        {
            if (!fees.FeeEther.IsZero || !fees.EtherRemainder.IsZero)
            {
                list.Add(new DivisionRemainder(
                    ReportDivision.FeeEther, fees.EtherRemainder, RewardsDistribution.Precision));
            }

            list.Add(new DivisionRemainder(ReportDivision.FeeShares, fees.SharesRemainder, fees.SharesDivisor));
        }

        for (int i = 0; i < fees.ModuleShares.Length; i++)
        {
            Add(
                list,
                ReportDivision.ModuleShares,
                fees.FeeShares.Value,
                fees.Distribution.ModuleFees[i],
                fees.Distribution.TotalFee);
        }

        Shares external = numbers.Post.TotalShares - numbers.Post.InternalShares;
        if (!external.IsZero)
        {
            Add(
                list,
                ReportDivision.ExternalEther,
                external.Value,
                numbers.Post.InternalEther.Value,
                numbers.Post.InternalShares.Value);
        }

        return list.ToImmutable();
    }

    private static void Add(
        ImmutableArray<DivisionRemainder>.Builder list,
        ReportDivision division,
        in UInt256 x,
        in UInt256 y,
        in UInt256 divisor) =>
        list.Add(new DivisionRemainder(division, FullMath.MulMod(x, y, divisor), divisor));
}
