namespace StakingLedger.Simulator.Workload;

/// <content>What the staff of the pool does.</content>
internal sealed partial class PoolWorkload
{
    private Envelope Allocate()
    {
        ulong most = dice.Percent(60) ? (ulong)dice.Between(1, 12) : (ulong)dice.Between(10, 400);
        return By(Cast.Manager, new ModelCommand.AllocateStake(most));
    }

    private Envelope ForOperators()
    {
        ulong id = AnyOperator();
        ModelCommand command = dice.Below(12) switch
        {
            0 => Register(dice.Percent(80) && State.OperatorOrder.Count < MostOperators ? (ulong)State.OperatorOrder.Count + 1 : id),
            1 => new ModelCommand.SetOperatorLimits(id, Weight(), MostUnits(), ShareLimit()),
            2 => dice.Percent(50) ? new ModelCommand.SuspendOperator(id) : new ModelCommand.ReinstateOperator(id),
            3 => new ModelCommand.ReinstateOperator(id),
            > 5 when State.ValidatorOrder.Count > MostValidators => new ModelCommand.ReinstateOperator(id),
            4 => new ModelCommand.RetireOperator(dice.Percent(60) ? WithoutStake() ?? id : id),
            _ => Validators(id),
        };
        return By(dice.Percent(94) ? Cast.Manager : cast.Anybody(), command);
    }

    private Envelope ForFunds()
    {
        ulong id = AnyOperator();
        BigInteger bond = State.Operators.GetValueOrDefault(id)?.Bond ?? 0;
        BigInteger amount = mood == Mood.Extremes && maker.Scale.IsWild ? Bounds.Amount - dice.Bits(126) : dice.Below(Unit * 20) + 1;
        return dice.Below(10) switch
        {
            < 4 => By(dice.Percent(50) ? Cast.Manager : Cast.Treasurer, new ModelCommand.PostBond(id, amount)),
            < 6 => By(Cast.Treasurer, new ModelCommand.ReleaseBond(id, dice.PartOf(bond))),
            < 8 => By(Cast.Treasurer, new ModelCommand.FundInsurance(amount)),
            _ => By(Cast.Treasurer, new ModelCommand.CollectFees(AnyFeeAccount())),
        };
    }

    private Envelope Propose()
    {
        ModelTerms terms = dice.Percent(8) ? maker.Forbidden(maker.Varied(Terms, 1)) : maker.Varied(Terms, dice.Between(1, 3));
        ulong from = (State.LastEpoch ?? 0) + (ulong)dice.Between(1, 4);
        return By(cast.Governor(), new ModelCommand.ProposeTerms(terms, from));
    }

    private Envelope Approve() => By(
        cast.Governor(), new ModelCommand.ApproveTerms(dice.Percent(92) ? State.LastProposal : State.LastProposal + 1));

    private Envelope Seldom() => dice.Below(6) switch
    {
        0 => By(dice.Pick(Cast.Guardian, cast.Governor(), Cast.Stranger), new ModelCommand.PausePool()),
        1 => By(cast.Governor(), new ModelCommand.ResumePool()),
        2 => By(dice.Percent(70) ? cast.Oracle() : Cast.Manager, new ModelCommand.ConfirmReport(ReportOf(0, 0))),
        3 => By(cast.Governor(), new ModelCommand.OpenPool(Terms)),
        4 => By(dice.Pick(Cast.Manager, Cast.Stranger), Register(500) with { RewardAccount = dice.Pick("queue", "dead") }),
        _ => By(cast.Governor(), new ModelCommand.ProposeTerms(Terms with { Version = Terms.Version }, 1)),
    };

    private ModelCommand.RegisterOperator Register(ulong id) => new(id, cast.RewardAccount(), Weight(), MostUnits(), ShareLimit());

    private ModelCommand.RegisterValidators Validators(ulong id)
    {
        int count = State.ValidatorOrder.Count > MostValidators ? 1 : dice.Between(1, 6);
        List<ulong> ids = [];
        for (int i = 0; i < count; i++)
        {
            ids.Add(nextValidator++);
        }

        return new ModelCommand.RegisterValidators(id, [.. ids], dice.Percent(50));
    }

    private ulong Weight() => dice.Percent(10) ? 0 : (ulong)dice.Between(1, 1_000);

    private ulong MostUnits() => dice.Percent(60) ? 1_000_000 : (ulong)dice.Below(200);

    private int ShareLimit() => dice.Percent(60) ? 10_000 : dice.Below(10_000);

    private ulong AnyOperator() => State.OperatorOrder.IsEmpty || dice.Percent(3)
        ? (ulong)dice.Between(900, 905)
        : State.OperatorOrder[dice.Below(State.OperatorOrder.Count)];

    private ulong? WithoutStake()
    {
        List<ulong> idle = [.. State.OperatorOrder.Skip(3).Where(id => OperatorRules.ActiveValidatorsOf(State, id) == 0)];
        return idle.Count == 0 ? null : dice.Pick(idle);
    }

    private string AnyFeeAccount()
    {
        List<string> accounts = [.. State.Withheld.Keys];
        return accounts.Count == 0 || dice.Percent(10) ? cast.Anybody() : dice.Pick(accounts);
    }
}
