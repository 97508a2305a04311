using StakingLedger.Numerics;
using StakingLedger.Units;
using House = StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Simulator.Audit.Library;

/// <summary>Terms of the model as terms of the library.</summary>
internal static class LibraryTerms
{
    public static House.PoolTerms Of(ModelTerms terms) => new()
    {
        Charter = CharterOf(terms),
        Version = (uint)terms.Version,
        RewardFee = FeeOf(terms.RewardFee),
        DepositFee = BasisPoints.FromValue(terms.DepositFee),
        WithdrawalFee = BasisPoints.FromValue(terms.WithdrawalFee),
        Limits = LimitsOf(terms.Limits),
        Exit = new House.ExitTerms
        {
            Policy = PolicyOf(terms.Exit.Policy),
            CancelAllowed = terms.Exit.MayCancel,
            InstantRedemption = terms.Exit.MayRedeem,
        },
        Losses = new House.LossTerms
        {
            BondCoversInactivity = terms.Losses.BondCoversInactivity,
            BondCoversSlashing = terms.Losses.BondCoversSlashing,
            InsuranceCoversInactivity = terms.Losses.InsuranceCoversInactivity,
            InsuranceCoversSlashing = terms.Losses.InsuranceCoversSlashing,
            BondPerValidator = AmountOf(terms.Losses.BondPerValidator),
        },
        Routing = new House.RoutingTerms
        {
            Strategy = terms.Routing.Strategy switch
            {
                RoutingStrategy.MinFirst => House.RoutingStrategy.MinFirst,
                RoutingStrategy.ProRata => House.RoutingStrategy.ProRata,
                _ => House.RoutingStrategy.Queues,
            },
            ExpressRate = terms.Routing.ExpressRate,
            BufferKept = AmountOf(terms.Routing.BufferKept),
        },
        TransfersAllowed = terms.TransfersAllowed,
        Roles = RolesOf(terms.Roles),
    };

    public static Amount AmountOf(BigInteger value) => Amount.FromWei((UInt256)value);

    private static House.PoolCharter CharterOf(ModelTerms terms) => new()
    {
        Pool = PoolId.Parse(terms.Pool),
        Asset = new House.AssetDefinition(terms.Asset, terms.Decimals),
        ShareToken = terms.ShareToken,
        TokenModel = terms.TokenModel == TokenModel.Rebasing ? House.TokenModel.Rebasing : House.TokenModel.ValueAccruing,
        RateSource = terms.RateSource == RateSource.Live ? House.RateSource.Live : House.RateSource.Reported,
        Defence = terms.Defence.Kind switch
        {
            DefenceKind.None => House.FirstDepositorDefence.None,
            DefenceKind.DeadShares => House.FirstDepositorDefence.DeadShares(AmountOf(terms.Defence.DeadShares)),
            _ => House.FirstDepositorDefence.VirtualShares(terms.Defence.Offset),
        },
        Accounts = new House.PoolAccounts
        {
            Queue = AccountId.FromLabel(terms.Accounts.Queue),
            Dead = AccountId.FromLabel(terms.Accounts.Dead),
            Treasury = AccountId.FromLabel(terms.Accounts.Treasury),
            Insurance = AccountId.FromLabel(terms.Accounts.Insurance),
        },
        ReportedBy = terms.ReportedBy == SubjectKind.Validator ? House.ReportSubject.Validators : House.ReportSubject.Operators,
        ValidatorSize = new House.ValidatorSize(AmountOf(terms.Step), terms.StepsPerValidator),
    };

    private static House.ExitPolicy PolicyOf(ExitPolicy policy) => policy switch
    {
        ExitPolicy.Capped => House.ExitPolicy.Capped,
        ExitPolicy.ByShares => House.ExitPolicy.ByShares,
        ExitPolicy.ProRata => House.ExitPolicy.ProRata,
        ExitPolicy.Fixed => House.ExitPolicy.Fixed,
        _ => House.ExitPolicy.Frozen,
    };

    private static House.RewardFee FeeOf(RewardFee fee) => new()
    {
        Rate = BasisPoints.FromValue(fee.Rate),
        Form = fee.Form switch
        {
            FeeForm.OneFraction => House.RewardFeeForm.OneFraction,
            FeeForm.TwoFloors => House.RewardFeeForm.TwoFloors,
            _ => House.RewardFeeForm.Withheld,
        },
        Base = fee.Base switch
        {
            FeeBase.ConsensusGained => House.RewardFeeBase.ConsensusGained,
            FeeBase.PositiveNet => House.RewardFeeBase.PositiveNet,
            FeeBase.Gross => House.RewardFeeBase.Gross,
            _ => House.RewardFeeBase.HighWaterMark,
        },
        Split = new House.FeeSplit
        {
            Parts = [.. fee.Recipients.Select(static r => new House.FeeShare(RecipientOf(r), BasisPoints.FromValue(r.BasisPoints)))],
            Remainder = RecipientOf(fee.Remainder),
            Weights = fee.Weights switch
            {
                OperatorWeights.Rewards => House.OperatorWeights.Rewards,
                OperatorWeights.ActiveValidators => House.OperatorWeights.ActiveValidators,
                _ => House.OperatorWeights.Registered,
            },
        },
    };

    private static House.FeeRecipient RecipientOf(FeeRecipient recipient) => recipient.Kind switch
    {
        RecipientKind.Operators => House.FeeRecipient.Operators,
        RecipientKind.Treasury => House.FeeRecipient.Treasury,
        RecipientKind.Insurance => House.FeeRecipient.Insurance,
        _ => House.FeeRecipient.Account(AccountId.FromLabel(recipient.Account)),
    };

    private static House.PoolLimits LimitsOf(PoolLimits limits) => new()
    {
        MinDeposit = AmountOf(limits.LeastDeposit ?? 0),
        MaxDeposit = Maybe(limits.MostDeposit),
        MinWithdrawal = AmountOf(limits.LeastWithdrawal ?? 0),
        MaxWithdrawal = Maybe(limits.MostWithdrawal),
        DepositRate = limits.DepositRate is { } rate ? new House.DepositRate(AmountOf(rate.Most), rate.Window) : null,
        MaxPositiveRebase = Maybe(limits.PositiveRebase),
        MaxPenalty = Maybe(limits.Penalty),
        MaxAnnualReward = Maybe(limits.AnnualReward),
        MaxEpochStep = limits.EpochStep,
    };

    private static Amount? Maybe(BigInteger? value) => value is { } amount ? AmountOf(amount) : null;

    private static BasisPoints? Maybe(int? value) => value is { } points ? BasisPoints.FromValue(points) : null;

    private static House.PoolRoles RolesOf(RoleBook book)
    {
        return new House.PoolRoles
        {
            AnyoneMayDeposit = book.EverybodyDeposits,
            Depositors = Of(Role.Depositor),
            Custodians = Of(Role.Custodian),
            Oracles = Of(Role.Oracle),
            OperatorManagers = Of(Role.OperatorManager),
            Treasurers = Of(Role.Treasurer),
            Governors = Of(Role.Governor),
            Guardians = Of(Role.Guardian),
        };

        ValueList<AccountId> Of(Role role) =>
            [.. book.Grants.Where(grant => grant.Role == role).Select(static grant => AccountId.FromLabel(grant.Account))];
    }
}
