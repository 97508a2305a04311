using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Terms for tests: every role has its actor, stake goes in steps of 32 units, and nothing else is set.</summary>
internal static class TestTerms
{
    public static PoolRoles Roles { get; } = new()
    {
        Depositors = [Actors.Depositor],
        Custodians = [Actors.Custodian],
        Oracles = [Actors.Oracle, Actors.SecondOracle],
        OperatorManagers = [Actors.Manager],
        Treasurers = [Actors.Treasurer],
        Governors = [Actors.Governor, Actors.SecondGovernor],
        Guardians = [Actors.Guardian],
    };

    public static PoolTerms Plain { get; } = new()
    {
        Charter = new PoolCharter
        {
            Pool = PoolId.Parse("house"),
            Defence = FirstDepositorDefence.None,
            ValidatorSize = new ValidatorSize(Amount.FromWei(32), 4),
        },
        Roles = Roles,
    };

    public static PoolTerms With(this PoolTerms terms, ExitPolicy policy, bool cancel = true, bool redeem = true) =>
        terms with { Exit = new ExitTerms { Policy = policy, CancelAllowed = cancel, InstantRedemption = redeem } };

    public static PoolTerms With(this PoolTerms terms, FirstDepositorDefence defence) =>
        terms with { Charter = terms.Charter with { Defence = defence } };

    public static PoolTerms With(this PoolTerms terms, RateSource source) =>
        terms with { Charter = terms.Charter with { RateSource = source } };

    public static PoolTerms With(this PoolTerms terms, TokenModel model) =>
        terms with { Charter = terms.Charter with { TokenModel = model } };

    public static PoolTerms With(this PoolTerms terms, ReportSubject subject) =>
        terms with { Charter = terms.Charter with { ReportedBy = subject } };

    public static PoolTerms With(this PoolTerms terms, ValidatorSize size) =>
        terms with { Charter = terms.Charter with { ValidatorSize = size } };

    public static PoolTerms With(this PoolTerms terms, PoolLimits limits) => terms with { Limits = limits };

    public static PoolTerms With(this PoolTerms terms, LossTerms losses) => terms with { Losses = losses };

    public static PoolTerms With(this PoolTerms terms, RoutingTerms routing) => terms with { Routing = routing };

    public static PoolTerms With(this PoolTerms terms, RewardFee fee) => terms with { RewardFee = fee };

    public static PoolTerms WithFee(
        this PoolTerms terms, int rate, RewardFeeForm form, RewardFeeBase on = RewardFeeBase.PositiveNet, FeeSplit? split = null) =>
        terms with
        {
            RewardFee = new RewardFee
            {
                Rate = BasisPoints.FromValue(rate),
                Form = form,
                Base = on,
                Split = split ?? FeeSplit.ToTreasury,
            },
        };
}
