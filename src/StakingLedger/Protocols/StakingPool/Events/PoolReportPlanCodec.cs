using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A plan's canonical form in the journal; the fee's parts stand beside it, since they name accounts of the ledger.</summary>
internal static class PoolReportPlanCodec
{
    public static byte[] Bytes(PoolReportPlan plan) => CanonicalBytes.Of(w => Write(w, plan));

    public static PoolReportPlan Read(ReadOnlySpan<byte> bytes, ValueList<FeePart> parts, ValueList<RateStep> steps) =>
        CanonicalBytes.Read(bytes, r => Read(r, parts)) with { Steps = steps };

    /// <summary>The steps stand by themselves: they are all that the timeline needs.</summary>
    public static byte[] StepBytes(ValueList<RateStep> steps) => CanonicalBytes.Of(w =>
    {
        w.Count(steps.Count);
        foreach (RateStep step in steps)
        {
            w.UInt16((ushort)step.Cause);
            w.Pair(step.After);
        }
    });

    public static ValueList<RateStep> ReadSteps(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(
        bytes, static r => (ValueList<RateStep>)[.. r.ReadArray(static r => new RateStep((StepCause)r.ReadUInt16(), r.ReadPair()))]);

    private static void Write(StateWriter w, PoolReportPlan plan)
    {
        w.Flag(plan.PreviousEpoch.HasValue);
        w.UInt64(plan.PreviousEpoch?.Value ?? 0);
        w.Flag(plan.TermsActivated);
        w.UInt32(plan.TermsVersion);
        w.Count(plan.Closings.Count);
        foreach (SubjectClosing closing in plan.Closings)
        {
            w.UInt64(closing.Subject);
            w.Number(closing.Opening.Value);
            w.Number(closing.Closing.Value);
            w.Number(closing.InFlight.Value);
        }

        Write(w, plan.Sums);
        w.Pair(plan.Pre);
        w.Pair(plan.Post);
        Write(w, plan.ExitLoss);
        Write(w, plan.ExitCover);
        w.Count(plan.BondPayments.Count);
        foreach (BondPayment payment in plan.BondPayments)
        {
            w.UInt64(payment.Operator.Value);
            Write(w, payment.Paid);
        }

        Write(w, plan.InsurancePayment);
        w.UInt16((ushort)plan.Fee.Form);
        w.Number(plan.Fee.Base.Value);
        w.Number(plan.Fee.Assets.Value);
        w.Number(plan.Fee.Forgone.Value);
        w.Number(plan.Fee.Shares.Value);
        w.Number(plan.Fee.Dust);
        w.Number(plan.VirtualBefore.Value);
        w.Number(plan.VirtualAfter.Value);
        w.Pair(plan.StoredPair);
        w.Pair(plan.HighWaterMark);
    }

    private static PoolReportPlan Read(StateReader r, ValueList<FeePart> parts)
    {
        bool hasPrevious = r.ReadFlag();
        ulong previous = r.ReadUInt64();
        return new PoolReportPlan
        {
            PreviousEpoch = hasPrevious ? EpochNumber.From(previous) : null,
            TermsActivated = r.ReadFlag(),
            TermsVersion = r.ReadUInt32(),
            Closings = [.. r.ReadArray(static r => new SubjectClosing(r.ReadUInt64(), ReadAmount(r), ReadAmount(r), ReadAmount(r)))],
            Sums = new ReportSums(
                ReadAmount(r), ReadAmount(r), ReadAmount(r), ReadAmount(r), ReadAmount(r), ReadAmount(r), ReadAmount(r)),
            Pre = r.ReadPair(),
            Post = r.ReadPair(),
            ExitLoss = new ExitLoss(ReadAmount(r), ReadAmount(r)),
            ExitCover = new ExitLoss(ReadAmount(r), ReadAmount(r)),
            BondPayments = [.. r.ReadArray(static r => new BondPayment(OperatorId.From(r.ReadUInt64()), ReadPayment(r)))],
            InsurancePayment = ReadPayment(r),
            Fee = new PoolReportFee(
                (RewardFeeForm)r.ReadUInt16(), ReadAmount(r), ReadAmount(r), ReadAmount(r), Shares.Of(r.ReadNumber()),
                parts, r.ReadNumber()),
            VirtualBefore = ReadAmount(r),
            VirtualAfter = ReadAmount(r),
            StoredPair = r.ReadPair(),
            HighWaterMark = r.ReadPair(),
        };
    }

    private static void Write(StateWriter w, in ReportSums sums)
    {
        w.Number(sums.Deposited.Value);
        w.Number(sums.ConsensusRewards.Value);
        w.Number(sums.ExecutionRewards.Value);
        w.Number(sums.Incentives.Value);
        w.Number(sums.Inactivity.Value);
        w.Number(sums.Slashings.Value);
        w.Number(sums.Swept.Value);
    }

    private static void Write(StateWriter w, in ExitLoss loss)
    {
        w.Number(loss.OnFixed.Value);
        w.Number(loss.OnProRata.Value);
    }

    private static void Write(StateWriter w, in FirstLossPayment paid)
    {
        w.Number(paid.Slashing.Value);
        w.Number(paid.Inactivity.Value);
    }

    private static FirstLossPayment ReadPayment(StateReader r) => new(ReadAmount(r), ReadAmount(r));

    private static Amount ReadAmount(StateReader r) => Amount.FromWei(r.ReadNumber());
}
