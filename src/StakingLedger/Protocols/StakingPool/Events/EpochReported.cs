using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An epoch was reported (house pool, section 8).</summary>
/// <param name="Report">What was reported.</param>
/// <param name="Plan">Every number that followed.</param>
public sealed record EpochReported(ReportEpoch Report, PoolReportPlan Plan) : IPoolEvent
{
    /// <summary>How many epochs between the report before and this one were left out.</summary>
    public ulong MissedEpochs => Plan.PreviousEpoch is { } previous ? Report.Epoch.DistanceFrom(previous) - 1 : 0;

    /// <summary>The first epoch that was left out; null when none was.</summary>
    public EpochNumber? FirstMissedEpoch => MissedEpochs == 0 ? null : Plan.PreviousEpoch?.Next();

    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.EpochReported;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Count(Plan.Fee.Parts.Count);
        foreach (FeePart part in Plan.Fee.Parts)
        {
            writer.Account(part.Account);
            writer.Number(part.Quantity);
            writer.UInt32((uint)part.Kind);
            writer.Flag(part.Operator.HasValue);
            writer.UInt64(part.Operator?.Value ?? 0);
        }

        writer.UInt32((uint)Plan.Fee.Form);
        writer.Bytes(PoolReportPlanCodec.StepBytes(Plan.Steps));
        writer.Bytes(ReportCodec.Bytes(Report));
        writer.Bytes(PoolReportPlanCodec.Bytes(Plan));
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects) =>
        Describe(Plan.Fee.Form, Plan.Fee.Parts, Plan.Steps, effects);

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        EvolveTerms(state, scene.Context.Time);
        EvolveSubjects(state);
        EvolveLosses(state);
        state.Buffered += Plan.Sums.Swept + Plan.Sums.ExecutionRewards + Plan.Sums.Incentives;
        state.Buffered = state.Buffered + Plan.BondCover + Plan.InsuranceCover - Plan.Fee.Withheld;
        EvolveFee(state, scene);
        state.StoredPair = Plan.StoredPair;
        state.HighWaterMark = Plan.HighWaterMark;
        state.Governance.ForgetConfirmations();
        state.Reports.Add(new ReportMark(Report.Epoch, scene.Number, Report.ReferenceTime));
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => Report;

    /// <summary>States the effects of a row: the lines, of which there may be many, are not read for it.</summary>
    internal static void Describe(EventReader reader, EventEffects effects)
    {
        ValueList<FeePart> parts = [.. reader.ReadArray(ReadPart)];
        RewardFeeForm form = (RewardFeeForm)reader.ReadUInt32();
        Describe(form, parts, PoolReportPlanCodec.ReadSteps(reader.ReadBytes()), effects);
    }

    internal static EpochReported Read(EventReader reader)
    {
        ValueList<FeePart> parts = [.. reader.ReadArray(ReadPart)];
        _ = reader.ReadUInt32();
        ValueList<RateStep> steps = PoolReportPlanCodec.ReadSteps(reader.ReadBytes());
        ReportEpoch report = ReportCodec.Read(reader.ReadBytes());
        return new EpochReported(report, PoolReportPlanCodec.Read(reader.ReadBytes(), parts, steps));
    }

    private static void Describe(
        RewardFeeForm form, ValueList<FeePart> parts, ValueList<RateStep> steps, EventEffects effects)
    {
        foreach (RateStep step in steps)
        {
            effects.Step(step.Cause, step.After);
        }

        if (form == RewardFeeForm.Withheld)
        {
            return;
        }

        foreach (FeePart part in parts)
        {
            effects.Mint(PoolEffects.Token, part.Account, part.Quantity);
        }
    }

    private static FeePart ReadPart(EventReader reader)
    {
        AccountId account = reader.ReadAccount();
        UInt256 quantity = reader.ReadNumber();
        FeeRecipientKind kind = (FeeRecipientKind)reader.ReadUInt32();
        bool hasOperator = reader.ReadFlag();
        ulong id = reader.ReadUInt64();
        return new FeePart(kind, hasOperator ? OperatorId.From(id) : null, account, quantity);
    }

    private void EvolveTerms(PoolState state, Timestamp now)
    {
        if (Plan.TermsActivated)
        {
            state.Governance.Terms = state.Governance.Scheduled!.Terms;
            state.Governance.Scheduled = null;
            state.SetDepositRate(state.Terms.Limits.DepositRate, now);
        }
    }

    private void EvolveSubjects(PoolState state)
    {
        bool byValidators = state.Charter.ReportedBy == ReportSubject.Validators;
        foreach (SubjectClosing closing in Plan.Closings)
        {
            if (byValidators)
            {
                PoolValidator validator = state.Registry.Find(ValidatorId.From(closing.Subject))!;
                (validator.Balance, validator.InFlight) = (closing.Closing, closing.InFlight);
            }
            else
            {
                PoolOperator owner = state.Registry.Find(OperatorId.From(closing.Subject))!;
                (owner.Balance, owner.InFlight) = (closing.Closing, closing.InFlight);
            }

            state.OnValidators = state.OnValidators + closing.Closing - closing.Opening;
        }

        state.InFlight -= Plan.Sums.Deposited;
        foreach (ValidatorId validator in Report.Exited)
        {
            state.Registry.Exit(validator);
        }

        state.Registry.AdvanceMarks(state.Charter.ValidatorSize.MaxSteps);
    }

    private void EvolveLosses(PoolState state)
    {
        state.Fixed.Assets = state.Fixed.Assets - Plan.ExitLoss.OnFixed + Plan.ExitCover.OnFixed;
        state.ProRata.Assets = state.ProRata.Assets - Plan.ExitLoss.OnProRata + Plan.ExitCover.OnProRata;
        state.Insurance -= Plan.InsuranceCover;
        foreach (BondPayment payment in Plan.BondPayments)
        {
            state.Registry.Find(payment.Operator)!.Bond -= payment.Paid.Slashing + payment.Paid.Inactivity;
        }
    }

    private void EvolveFee(PoolState state, in EventScene scene)
    {
        if (Plan.Fee.Form != RewardFeeForm.Withheld)
        {
            return;
        }

        foreach (FeePart part in Plan.Fee.Parts)
        {
            Amount withheld = Amount.FromWei(part.Quantity);
            if (part.Kind == FeeRecipientKind.Insurance)
            {
                state.Insurance += withheld;
            }
            else
            {
                state.Withheld.Add(scene.Handle(part.Account), withheld);
            }
        }
    }
}
