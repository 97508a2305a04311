using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Rows of every kind, and terms in which every field is another than its default.</summary>
internal static class NativeSamples
{
    public static readonly AccountId Gov = AccountId.FromLabel("gov");

    public static readonly AccountId Address = AccountId.Parse("0x52908400098527886e0f7030069857d2e4169ee7");

    public static readonly AccountId Person = AccountId.Parse("3f2b8c1e-5a77-4d0b-9c1f-6f0a1b2c3d4e");

    public static PoolTerms Plain { get; } = new()
    {
        Charter = new PoolCharter { Pool = PoolId.Parse("p"), Defence = FirstDepositorDefence.None },
        Roles = new PoolRoles { Governors = [Gov] },
    };

    /// <summary>Each changes one field, and together they change them all.</summary>
    public static IReadOnlyList<(string Name, Func<PoolTerms, PoolTerms> Change)> Changes { get; } =
    [
        ("pool", static t => t with { Charter = t.Charter with { Pool = PoolId.Parse("other!pool") } }),
        ("asset", static t => t with { Charter = t.Charter with { Asset = new AssetDefinition("ÉTH", 6) } }),
        ("shareToken", static t => t with { Charter = t.Charter with { ShareToken = "s\"T" } }),
        ("tokenModel", static t => t with { Charter = t.Charter with { TokenModel = TokenModel.ValueAccruing } }),
        ("rateSource", static t => t with { Charter = t.Charter with { RateSource = RateSource.Reported } }),
        ("defence", static t => t with { Charter = t.Charter with { Defence = FirstDepositorDefence.VirtualShares(0) } }),
        ("deadShares", static t => t with
        {
            Charter = t.Charter with { Defence = FirstDepositorDefence.DeadShares(PoolBounds.MaxAssets) },
        }),
        ("queue", static t => Accounts(t, a => a with { Queue = AccountId.Parse("00000000-0000-0000-0000-000000000001") })),
        ("dead", static t => Accounts(t, a => a with { Dead = AccountId.ZeroAddress })),
        ("treasury", static t => Accounts(t, a => a with { Treasury = AccountId.FromLabel("purse") })),
        ("insurance", static t => Accounts(t, a => a with { Insurance = AccountId.FromLabel("cover") })),
        ("reportedBy", static t => t with { Charter = t.Charter with { ReportedBy = ReportSubject.Operators } }),
        ("validatorSize", static t => t with { Charter = t.Charter with { ValidatorSize = new ValidatorSize(Amount.FromWei(7), 65_536) } }),
        ("rate", static t => t with { RewardFee = t.RewardFee with { Rate = BasisPoints.FromValue(10_000) } }),
        ("form", static t => t with { RewardFee = t.RewardFee with { Form = RewardFeeForm.Withheld } }),
        ("oneFraction", static t => t with { RewardFee = t.RewardFee with { Form = RewardFeeForm.OneFraction } }),
        ("base", static t => t with { RewardFee = t.RewardFee with { Base = RewardFeeBase.HighWaterMark } }),
        ("gross", static t => t with { RewardFee = t.RewardFee with { Base = RewardFeeBase.Gross } }),
        ("parts", static t => Split(t, s => s with
        {
            Parts =
            [
                new(FeeRecipient.Operators, BasisPoints.FromValue(1)), new(FeeRecipient.Account(Address), BasisPoints.FromValue(9_000)),
                new(FeeRecipient.Insurance, BasisPoints.FromValue(999)), new(FeeRecipient.Treasury, BasisPoints.FromValue(0)),
            ],
        })),
        ("remainder", static t => Split(t, s => s with { Remainder = FeeRecipient.Account(Person) })),
        ("remainderInsurance", static t => Split(t, s => s with { Remainder = FeeRecipient.Insurance })),
        ("weights", static t => Split(t, s => s with { Weights = OperatorWeights.Registered })),
        ("depositFee", static t => t with { DepositFee = BasisPoints.FromValue(1) }),
        ("withdrawalFee", static t => t with { WithdrawalFee = BasisPoints.FromValue(9_999) }),
        ("minDeposit", static t => t with { Limits = t.Limits with { MinDeposit = Amount.FromWei(1) } }),
        ("maxDeposit", static t => t with { Limits = t.Limits with { MaxDeposit = Amount.FromWei(2) } }),
        ("minWithdrawal", static t => t with { Limits = t.Limits with { MinWithdrawal = Amount.FromWei(1) } }),
        ("maxWithdrawal", static t => t with { Limits = t.Limits with { MaxWithdrawal = Amount.FromWei(UInt256.MaxValue) } }),
        ("depositRate", static t => t with { Limits = t.Limits with { DepositRate = new DepositRate(Amount.FromWei(5), 86_400) } }),
        ("maxPositiveRebase", static t => t with { Limits = t.Limits with { MaxPositiveRebase = BasisPoints.FromValue(0) } }),
        ("maxPenalty", static t => t with { Limits = t.Limits with { MaxPenalty = BasisPoints.FromValue(100) } }),
        ("maxAnnualReward", static t => t with { Limits = t.Limits with { MaxAnnualReward = BasisPoints.FromValue(1_000) } }),
        ("maxEpochStep", static t => t with { Limits = t.Limits with { MaxEpochStep = 1_575 } }),
        ("policy", static t => t with { Exit = t.Exit with { Policy = ExitPolicy.Frozen } }),
        ("cancelAllowed", static t => t with { Exit = t.Exit with { CancelAllowed = true } }),
        ("instantRedemption", static t => t with { Exit = t.Exit with { InstantRedemption = true } }),
        ("bondCoversInactivity", static t => t with { Losses = t.Losses with { BondCoversInactivity = false } }),
        ("bondCoversSlashing", static t => t with { Losses = t.Losses with { BondCoversSlashing = false } }),
        ("insuranceCoversInactivity", static t => t with { Losses = t.Losses with { InsuranceCoversInactivity = false } }),
        ("insuranceCoversSlashing", static t => t with { Losses = t.Losses with { InsuranceCoversSlashing = false } }),
        ("bondPerValidator", static t => t with { Losses = t.Losses with { BondPerValidator = Amount.FromEther("4") } }),
        ("strategy", static t => t with { Routing = t.Routing with { Strategy = RoutingStrategy.Queues } }),
        ("expressRate", static t => t with { Routing = t.Routing with { ExpressRate = 0 } }),
        ("bufferKept", static t => t with { Routing = t.Routing with { BufferKept = Amount.FromWei(9) } }),
        ("transfersAllowed", static t => t with { TransfersAllowed = false }),
        ("anyoneMayDeposit", static t => t with { Roles = t.Roles with { AnyoneMayDeposit = false } }),
        ("depositors", static t => t with { Roles = t.Roles with { Depositors = [Person] } }),
        ("custodians", static t => t with { Roles = t.Roles with { Custodians = [Address, Person] } }),
        ("oracles", static t => t with { Roles = t.Roles with { Oracles = [Gov] } }),
        ("operatorManagers", static t => t with { Roles = t.Roles with { OperatorManagers = [Gov] } }),
        ("treasurers", static t => t with { Roles = t.Roles with { Treasurers = [Gov] } }),
        ("governors", static t => t with { Roles = t.Roles with { Governors = [Gov, Person, Gov] } }),
        ("guardians", static t => t with { Roles = t.Roles with { Guardians = [Address] } }),
        ("version", static t => t with { Version = uint.MaxValue }),
    ];

    /// <summary>A command of every kind.</summary>
    public static IReadOnlyList<IPoolCommand> Commands { get; } =
    [
        new OpenPool(Plain), new Deposit(Person, Amount.FromWei(UInt256.MaxValue)), new Donate(Amount.Zero),
        new TransferAssets(Gov, Address, Amount.FromWei(1)), new TransferShares(Address, Person, Shares.Of(2)),
        new RequestWithdrawal(Gov, Amount.FromWei(3)), new RequestWithdrawalOfShares(Gov, Shares.Of(4)),
        new CancelWithdrawal(RequestId.From(ulong.MaxValue)), new FinaliseWithdrawals(Amount.FromEther("5")),
        new ClaimWithdrawal(RequestId.From(6)), new TransferClaim(RequestId.From(7), Address), new Redeem(Gov, Shares.Of(8)),
        new RegisterOperator(OperatorId.From(0), Address, ulong.MaxValue, 0, BasisPoints.FromValue(10_000)),
        new SetOperatorLimits(OperatorId.From(1), 0, ulong.MaxValue, BasisPoints.FromValue(0)), new SuspendOperator(OperatorId.From(2)),
        new ReinstateOperator(OperatorId.From(3)), new RetireOperator(OperatorId.From(ulong.MaxValue)),
        new RegisterValidators(OperatorId.From(4), [ValidatorId.From(0), ValidatorId.From(ulong.MaxValue)], true),
        new RegisterValidators(OperatorId.From(4), [ValidatorId.From(1)], false), new AllocateStake(1),
        Report, new ReportEpoch { Epoch = EpochNumber.From(0), ReferenceTime = Timestamp.FromSeconds(200) },
        new ConfirmReport(Report.Digest), new PostBond(OperatorId.From(5), Amount.FromWei(6)),
        new ReleaseBond(OperatorId.From(6), Amount.FromWei(7)), new FundInsurance(Amount.FromWei(8)), new CollectFees(Address),
        new PausePool(), new ResumePool(), new ProposeTerms(Plain with { Version = 2 }, EpochNumber.From(9)), new ApproveTerms(10),
    ];

    private static ReportEpoch Report => new()
    {
        Epoch = EpochNumber.From(ulong.MaxValue),
        ReferenceTime = Timestamp.FromSeconds(ulong.MaxValue),
        Lines =
        [
            ReportLine.Of(ValidatorId.From(1)) with
            {
                Deposited = Amount.FromWei(1), ConsensusRewards = Amount.FromWei(2), ExecutionRewards = Amount.FromWei(3),
                Incentives = Amount.FromWei(4), InactivityPenalties = Amount.FromWei(5), Slashings = Amount.FromWei(6),
                Swept = Amount.FromWei(7), Closing = Amount.Zero,
            },
            ReportLine.Of(OperatorId.From(2)),
        ],
        PoolExecutionRewards = Amount.FromWei(8),
        PoolIncentives = Amount.FromWei(9),
        Exited = [ValidatorId.From(3), ValidatorId.From(3)],
    };

    public static NativeHeader HeaderOf(PoolTerms terms) => new("n", terms, Context.By(Gov).At(Timestamp.FromSeconds(100)));

    /// <summary>Terms with a random choice of the changes.</summary>
    public static PoolTerms RandomTerms(Random random)
    {
        PoolTerms terms = Plain;
        foreach ((string _, Func<PoolTerms, PoolTerms> change) in Changes)
        {
            terms = random.Next(2) == 0 ? change(terms) : terms;
        }

        return terms;
    }

    private static PoolTerms Accounts(PoolTerms terms, Func<PoolAccounts, PoolAccounts> change) =>
        terms with { Charter = terms.Charter with { Accounts = change(terms.Charter.Accounts) } };

    private static PoolTerms Split(PoolTerms terms, Func<FeeSplit, FeeSplit> change) =>
        terms with { RewardFee = terms.RewardFee with { Split = change(terms.RewardFee.Split) } };
}
