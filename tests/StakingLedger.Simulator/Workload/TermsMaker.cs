namespace StakingLedger.Simulator.Workload;

/// <summary>
/// Makes the terms of a run. What can be chosen once only goes round with the seed, so that neighbouring seeds meet every choice;
/// the rest is thrown, and thrown again when terms change in flight.
/// </summary>
internal sealed class TermsMaker(Dice dice, Cast cast, ulong seed)
{
    private const int Day = 86_400;

    public Scale Scale { get; } = Scale.Of(dice, (int)(seed % 4));

    public ModelTerms Opening()
    {
        int turn = (int)(seed % 60);
        Defence defence = DefenceOf((turn + (turn / 4)) % 7);
        return Varied(new ModelTerms
        {
            TokenModel = dice.PickOf<TokenModel>(),
            RateSource = (turn / 4) % 2 == 0 ? RateSource.Live : RateSource.Reported,
            Defence = defence,
            ReportedBy = turn % 3 == 0 ? SubjectKind.Operator : SubjectKind.Validator,
            Decimals = dice.Pick(18, 18, 9, 6, 0),
            Step = Scale.Step,
            StepsPerValidator = Scale.StepsPerValidator,
            Exit = new ExitTerms((ExitPolicy)(turn % 5), MayCancel: dice.Percent(70), MayRedeem: dice.Percent(50)),
            Routing = new RoutingTerms((RoutingStrategy)(turn % 3), (ulong)dice.Below(4), BufferKept()),
            Roles = Roles(),
            RewardFee = RewardFee(),
        }, changes: 4) with
        { Version = 1 };
    }

    /// <summary>The next version of terms, with a few fields thrown again.</summary>
    public ModelTerms Varied(ModelTerms terms, int changes)
    {
        for (int i = 0; i < changes; i++)
        {
            terms = Changed(terms);
        }

        return terms with { Version = terms.Version + 1 };
    }

    /// <summary>Terms that change what may not be changed.</summary>
    public ModelTerms Forbidden(ModelTerms terms) => dice.Below(9) switch
    {
        0 => terms with { Pool = "another" },
        1 => terms with { Asset = "SOL" },
        2 => terms with { ShareToken = "tokens" },
        3 => terms with { TokenModel = 1 - terms.TokenModel },
        4 => terms with { RateSource = 1 - terms.RateSource },
        5 => terms with { Defence = terms.Defence.Kind == DefenceKind.None ? DefenceOf(1) : Defence.None },
        6 => terms with { Accounts = terms.Accounts with { Treasury = "elsewhere" } },
        7 => terms with { ReportedBy = 1 - terms.ReportedBy },
        _ => terms with { Step = terms.Step + 1 },
    };

    private ModelTerms Changed(ModelTerms terms) => dice.Below(12) switch
    {
        0 or 1 => terms with { RewardFee = RewardFee() },
        2 => terms with { DepositFee = dice.Pick(0, 0, 1, 30, 100, 5_000), WithdrawalFee = dice.Pick(0, 0, 1, 30, 100, 2_500) },
        3 or 4 => terms with { Limits = Limits() },
        5 or 6 => terms with { Exit = new ExitTerms(dice.PickOf<ExitPolicy>(), dice.Percent(75), dice.Percent(60)) },
        7 or 8 => terms with { Losses = Losses() },
        9 => terms with { Routing = new RoutingTerms(dice.PickOf<RoutingStrategy>(), (ulong)dice.Below(4), BufferKept()) },
        10 => terms with { TransfersAllowed = dice.Percent(65) },
        _ => terms with { Roles = Roles() },
    };

    private RewardFee RewardFee() => new()
    {
        Rate = dice.Pick(0, 1, 500, 1_000, 1_000, 2_000, 5_000, 9_999, 10_000, 10_000),
        Form = dice.PickOf<FeeForm>(),
        Base = dice.PickOf<FeeBase>(),
        Recipients = Recipients(),
        Remainder = dice.Below(4) switch
        {
            0 => new FeeRecipient(RecipientKind.Insurance, "", 0),
            1 => new FeeRecipient(RecipientKind.Account, "partner", 0),
            _ => new FeeRecipient(RecipientKind.Treasury, "", 0),
        },
        Weights = dice.PickOf<OperatorWeights>(),
    };

    private Sequence<FeeRecipient> Recipients() => dice.Below(6) switch
    {
        0 => [new FeeRecipient(RecipientKind.Treasury, "", 10_000)],
        1 => [new FeeRecipient(RecipientKind.Operators, "", 10_000)],
        2 => [new FeeRecipient(RecipientKind.Insurance, "", 10_000)],
        3 =>
        [
            new FeeRecipient(RecipientKind.Operators, "", 5_000),
            new FeeRecipient(RecipientKind.Insurance, "", 1_234),
            new FeeRecipient(RecipientKind.Account, "partner", 766),
            new FeeRecipient(RecipientKind.Treasury, "", 3_000),
        ],
        4 => [new FeeRecipient(RecipientKind.Operators, "", 3_333), new FeeRecipient(RecipientKind.Treasury, "", 6_667)],
        _ => [new FeeRecipient(RecipientKind.Account, "partner", 1), new FeeRecipient(RecipientKind.Insurance, "", 9_999)],
    };

    private PoolLimits Limits() => new()
    {
        LeastDeposit = dice.Percent(25) ? (Scale.Unit / 10) + 1 : null,
        MostDeposit = dice.Percent(25) ? Scale.Unit * 200 : null,
        LeastWithdrawal = dice.Percent(25) ? (Scale.Unit / 10) + 1 : null,
        MostWithdrawal = dice.Percent(25) ? Scale.Unit * dice.Pick(2, 100) : null,
        DepositRate = dice.Percent(30) ? new DepositRate(Scale.Unit * dice.Between(300, 3_000), (ulong)dice.Between(1, 2 * Day)) : null,
        PositiveRebase = dice.Percent(30) ? dice.Pick(75, 500, 5_000, 10_000) : null,
        Penalty = dice.Percent(45) ? dice.Pick(0, 50, 500, 2_000) : null,
        AnnualReward = dice.Percent(25) ? dice.Pick(700, 2_000, 10_000) : null,
        EpochStep = dice.Percent(35) ? (ulong)dice.Pick(1, 2, 4) : null,
    };

    private LossTerms Losses() => new()
    {
        BondCoversInactivity = dice.Percent(60),
        BondCoversSlashing = dice.Percent(70),
        InsuranceCoversInactivity = dice.Percent(60),
        InsuranceCoversSlashing = dice.Percent(70),
        BondPerValidator = dice.Percent(50) ? 0 : (Scale.Unit / 4) + dice.Below(3),
    };

    private BigInteger BufferKept() => dice.Percent(75) ? 0 : Scale.Unit * dice.Below(30);

    private RoleBook Roles()
    {
        List<RoleGrant> grants =
        [
            new(Role.Custodian, Cast.Custodian), new(Role.OperatorManager, Cast.Manager), new(Role.Treasurer, Cast.Treasurer),
            new(Role.Guardian, Cast.Guardian),
            .. Oracles().Select(static name => new RoleGrant(Role.Oracle, name)),
            .. Cast.Governors.Select(static name => new RoleGrant(Role.Governor, name)),
        ];
        bool everybody = dice.Percent(70);
        if (!everybody)
        {
            grants.AddRange(cast.Holders.Take((cast.Holders.Count / 2) + 4).Select(static name => new RoleGrant(Role.Depositor, name)));
            grants.Add(new RoleGrant(Role.Depositor, Cast.Custodian));
        }

        return new RoleBook(everybody, [.. grants]);
    }

    /// <summary>Mostly all of them; now and then two, so that a change of terms brings another one.</summary>
    private IEnumerable<string> Oracles()
    {
        int left = dice.Percent(60) ? Cast.Oracles.Count : (int)dice.Below(Cast.Oracles.Count);
        return Cast.Oracles.Where((_, place) => place != left);
    }

    private Defence DefenceOf(int index) => index switch
    {
        0 or 6 => Defence.None,
        1 => new Defence(DefenceKind.DeadShares, dice.Pick(1, 1_000, Scale.Unit), 0),
        2 => new Defence(DefenceKind.VirtualShares, 0, 0),
        3 => new Defence(DefenceKind.VirtualShares, 0, 3),
        4 => new Defence(DefenceKind.VirtualShares, 0, 6),
        _ => new Defence(DefenceKind.VirtualShares, 0, 18),
    };
}
