using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The lines of a report (house pool, section 8).</content>
internal sealed partial class PoolDecisions
{
    private PoolRejection? Tally(ReportEpoch report, out ReportTally tally)
    {
        tally = new ReportTally(state.Registry.Operators.Count);
        if (CheckSizes(report) is { } tooLarge)
        {
            return tooLarge;
        }

        bool byValidators = state.Charter.ReportedBy == ReportSubject.Validators;
        bool[] seen = new bool[byValidators ? state.Registry.Validators.Count : state.Registry.Operators.Count];
        foreach (ReportLine line in report.Lines)
        {
            if (line.SubjectKind != state.Charter.ReportedBy)
            {
                return new PoolRejection.ReportSubjectKind(state.Charter.ReportedBy);
            }

            PoolRejection? refused = byValidators ? TallyValidator(line, seen, tally) : TallyOperator(line, seen, tally);
            if (refused is not null)
            {
                return refused;
            }
        }

        tally.AddPool(report.PoolExecutionRewards, report.PoolIncentives);
        return CheckExited(report, tally);
    }

    private static PoolRejection? CheckSizes(ReportEpoch report)
    {
        foreach (ReportLine line in report.Lines)
        {
            PoolRejection? refused = CheckSize(line.Deposited)
                ?? CheckSize(line.ConsensusRewards)
                ?? CheckSize(line.ExecutionRewards)
                ?? CheckSize(line.Incentives)
                ?? CheckSize(line.InactivityPenalties)
                ?? CheckSize(line.Slashings)
                ?? CheckSize(line.Swept)
                ?? CheckSize(line.Closing ?? Amount.Zero);
            if (refused is not null)
            {
                return refused;
            }
        }

        return CheckSize(report.PoolExecutionRewards) ?? CheckSize(report.PoolIncentives);
    }

    private PoolRejection? TallyValidator(ReportLine line, bool[] seen, ReportTally tally)
    {
        ValidatorId id = ValidatorId.From(line.Subject);
        if (state.Registry.Find(id) is not { } validator)
        {
            return new PoolRejection.UnknownValidator(id);
        }

        if (validator.Status != ValidatorStatus.Active)
        {
            return new PoolRejection.ValidatorNotActive(id);
        }

        return CheckOnce(seen, state.Registry.PlaceOf(id), line.Subject)
            ?? Tie(line, validator.Operator, validator.Balance, validator.InFlight, tally);
    }

    private PoolRejection? TallyOperator(ReportLine line, bool[] seen, ReportTally tally)
    {
        OperatorId id = OperatorId.From(line.Subject);
        if (state.Registry.Find(id) is not { } owner)
        {
            return new PoolRejection.UnknownOperator(id);
        }

        int place = state.Registry.PlaceOf(id);
        return CheckNotRetired(owner)
            ?? CheckOnce(seen, place, line.Subject)
            ?? Tie(line, place, owner.Balance, owner.InFlight, tally);
    }

    private static PoolRejection? CheckOnce(bool[] seen, int place, ulong subject)
    {
        bool before = seen[place];
        seen[place] = true;
        return before ? new PoolRejection.SubjectReportedTwice(subject) : null;
    }

    /// <summary>closing = opening + deposited + consensus rewards − penalties − swept, or the report is refused.</summary>
    private static PoolRejection? Tie(ReportLine line, int owner, Amount opening, Amount inFlight, ReportTally tally)
    {
        if (line.Deposited > inFlight)
        {
            return new PoolRejection.DepositedExceedsInFlight(line.Subject, inFlight, line.Deposited);
        }

        Amount available = opening + line.Deposited + line.ConsensusRewards;
        Amount taken = line.InactivityPenalties + line.Slashings + line.Swept;
        if (taken > available)
        {
            return new PoolRejection.BalanceShort(line.Subject, available, taken);
        }

        Amount closing = available - taken;
        if (line.Closing is { } stated && stated != closing)
        {
            return new PoolRejection.ClosingBalanceMismatch(line.Subject, stated, closing);
        }

        tally.Add(owner, line, new SubjectClosing(line.Subject, opening, closing, inFlight - line.Deposited));
        return null;
    }

    private PoolRejection? CheckExited(ReportEpoch report, ReportTally tally)
    {
        if (report.Exited.IsEmpty)
        {
            return null;
        }

        bool[] seen = new bool[state.Registry.Validators.Count];
        Amount[] left = LeftByValidator(tally);
        foreach (ValidatorId id in report.Exited)
        {
            if (state.Registry.Find(id) is not { } validator)
            {
                return new PoolRejection.UnknownValidator(id);
            }

            int place = state.Registry.PlaceOf(id);
            PoolRejection? refused = validator.Status == ValidatorStatus.Active
                ? CheckOnce(seen, place, id.Value)
                : new PoolRejection.ValidatorNotActive(id);
            refused ??= left[place].IsZero ? null : new PoolRejection.ExitedWithBalance(id, left[place]);
            if (refused is not null)
            {
                return refused;
            }
        }

        return null;
    }

    /// <summary>Balance and assets in flight of each validator after the report; nothing where operators are reported.</summary>
    private Amount[] LeftByValidator(ReportTally tally)
    {
        IReadOnlyList<PoolValidator> validators = state.Registry.Validators;
        Amount[] left = new Amount[validators.Count];
        if (state.Charter.ReportedBy != ReportSubject.Validators)
        {
            return left;
        }

        for (int i = 0; i < left.Length; i++)
        {
            left[i] = validators[i].Balance + validators[i].InFlight;
        }

        foreach (SubjectClosing closing in tally.Closings)
        {
            left[state.Registry.PlaceOf(ValidatorId.From(closing.Subject))] = closing.Closing + closing.InFlight;
        }

        return left;
    }
}
