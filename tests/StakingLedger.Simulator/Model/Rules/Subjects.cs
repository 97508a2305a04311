namespace StakingLedger.Simulator.Model;

/// <summary>What a report makes of its validators and operators, before it is known whether the report stands.</summary>
internal sealed class Subjects(ModelState before)
{
    private readonly SubjectKind kind = before.Terms!.ReportedBy;
    private readonly Dictionary<ulong, (BigInteger InFlight, BigInteger Balance)> after = [];
    private readonly HashSet<ulong> exits = [];
    private BigInteger arrived;
    private BigInteger change;

    public void Take(ReportLine line)
    {
        Turn.Require(line.Kind == kind, "report-subject-kind");
        (BigInteger inFlight, BigInteger opening) = kind == SubjectKind.Validator ? Validator(line.Subject) : Operator(line.Subject);
        Turn.Require(!after.ContainsKey(line.Subject), "subject-reported-twice");
        Turn.Require(line.Deposited <= inFlight, "deposited-exceeds-in-flight");
        BigInteger closing = line.Before(opening) - line.Leaving;
        Turn.Require(closing.Sign >= 0, "balance-short");
        Turn.Require(line.Closing is not { } stated || stated == closing, "closing-balance-mismatch");
        after.Add(line.Subject, (inFlight - line.Deposited, closing));
        arrived += line.Deposited;
        change += closing - opening;
    }

    public void Exit(Sequence<ulong> exited)
    {
        foreach (ulong id in exited)
        {
            (BigInteger InFlight, BigInteger Balance) left = Validator(id);
            Turn.Require(exits.Add(id), "subject-reported-twice");
            if (kind == SubjectKind.Validator)
            {
                left = after.GetValueOrDefault(id, left);
                Turn.Require(left.InFlight.IsZero && left.Balance.IsZero, "exited-with-balance");
            }
        }
    }

    public ModelState ApplyTo(ModelState state)
    {
        foreach ((ulong id, (BigInteger inFlight, BigInteger balance)) in after)
        {
            state = kind == SubjectKind.Validator
                ? state with
                {
                    Validators = state.Validators.SetItem(id, state.Validators[id] with { InFlight = inFlight, Balance = balance }),
                }
                : state with
                {
                    Operators = state.Operators.SetItem(id, state.Operators[id] with { InFlight = inFlight, Balance = balance }),
                };
        }

        foreach (ulong id in exits)
        {
            ModelValidator exited = state.Validators[id] with { Status = ValidatorStatus.Exited };
            state = state with
            {
                Validators = state.Validators.SetItem(id, exited),
                ValidatorOrder = state.ValidatorOrder.Remove(id),
            };
        }

        return state with { InFlight = state.InFlight - arrived, OnValidators = state.OnValidators + change };
    }

    private (BigInteger InFlight, BigInteger Balance) Validator(ulong id)
    {
        Turn.Require(before.Validators.TryGetValue(id, out ModelValidator? found), "unknown-validator");
        Turn.Require(found!.Status == ValidatorStatus.Active, "validator-not-active");
        return (found.InFlight, found.Balance);
    }

    private (BigInteger InFlight, BigInteger Balance) Operator(ulong id)
    {
        Turn.Require(before.Operators.TryGetValue(id, out ModelOperator? found), "unknown-operator");
        Turn.Require(found!.Status != OperatorStatus.Retired, "operator-retired");
        return (found.InFlight, found.Balance);
    }
}
