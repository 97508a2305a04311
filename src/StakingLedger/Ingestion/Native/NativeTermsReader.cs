using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Reads terms. What is left out has its default; what never changes may be left out of a proposal.</summary>
internal static class NativeTermsReader
{
    /// <summary>Reads terms.</summary>
    /// <param name="f">The fields.</param>
    /// <param name="charter">The charter of the pool, for a proposal; null where a pool is opened.</param>
    public static PoolTerms Read(NativeFields f, PoolCharter? charter)
    {
        PoolCharter read = NativeCharterReader.Read(f, charter);
        uint version = charter is not null || f.Has("version") ? (uint)f.CountWithin("version", 0, uint.MaxValue) : 1;
        RewardFee fee = f.OptionalInner("rewardFee") is { } rewardFee ? ReadFee(rewardFee) : RewardFee.None;
        BasisPoints depositFee = f.PartOrNone("depositFee");
        BasisPoints withdrawalFee = f.PartOrNone("withdrawalFee");
        PoolLimits limits = f.OptionalInner("limits") is { } some ? ReadLimits(some) : PoolLimits.None;
        ExitTerms exit = f.OptionalInner("exit") is { } leaving ? ReadExit(leaving) : new ExitTerms();
        LossTerms losses = f.OptionalInner("losses") is { } cover ? ReadLosses(cover) : new LossTerms();
        RoutingTerms routing = f.OptionalInner("routing") is { } route ? ReadRouting(route) : new RoutingTerms();
        bool transfers = f.FlagOr("transfersAllowed", absent: true);
        PoolRoles roles = ReadRoles(f.Inner("roles"));
        f.Done();
        try
        {
            PoolTerms terms = new()
            {
                Charter = read,
                Version = version,
                RewardFee = fee,
                DepositFee = depositFee,
                WithdrawalFee = withdrawalFee,
                Limits = limits,
                Exit = exit,
                Losses = losses,
                Routing = routing,
                TransfersAllowed = transfers,
                Roles = roles,
            };
            terms.Validate(nameof(PoolTerms.RewardFee));
            return terms;
        }
        catch (ArgumentException e)
        {
            string part = e.ParamName ?? nameof(PoolTerms.Charter);
            throw f.Wrong(char.ToLowerInvariant(part[0]) + part[1..], Allowed(e));
        }
    }

    /// <summary>What was expected of terms that cannot be terms.</summary>
    public static string Allowed(ArgumentException e)
    {
        int at = e.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return $"terms that are allowed: {(at < 0 ? e.Message : e.Message[..at]).TrimEnd('.')}";
    }

    private static RewardFee ReadFee(NativeFields f)
    {
        RewardFee fee = new()
        {
            Rate = f.PartOrNone("rate"),
            Form = f.WordOr("form", RewardFeeForm.TwoFloors),
            Base = f.WordOr("base", RewardFeeBase.PositiveNet),
            Split = new FeeSplit
            {
                Parts = f.Has("parts") ? [.. f.Items("parts").Select(ReadPart)] : FeeSplit.ToTreasury.Parts,
                Remainder = f.OptionalInner("remainder") is { } remainder ? ReadRemainder(remainder) : FeeRecipient.Treasury,
                Weights = f.WordOr("weights", OperatorWeights.Rewards),
            },
        };
        f.Done();
        return fee;
    }

    private static FeeShare ReadPart(NativeFields f)
    {
        FeeShare share = new(ReadRecipient(f), f.Part("part"));
        f.Done();
        return share;
    }

    private static FeeRecipient ReadRemainder(NativeFields f)
    {
        FeeRecipient recipient = ReadRecipient(f);
        f.Done();
        return recipient;
    }

    private static FeeRecipient ReadRecipient(NativeFields f)
    {
        string to = f.Word("to", KebabWords.All<FeeRecipientKind>());
        return KebabWords.TryFind(to, out FeeRecipientKind kind) && kind == FeeRecipientKind.Account
            ? FeeRecipient.Account(f.Account("account"))
            : kind switch
            {
                FeeRecipientKind.Operators => FeeRecipient.Operators,
                FeeRecipientKind.Insurance => FeeRecipient.Insurance,
                _ => FeeRecipient.Treasury,
            };
    }

    private static PoolLimits ReadLimits(NativeFields f)
    {
        PoolLimits limits = new()
        {
            MinDeposit = f.AmountOrNone("minDeposit"),
            MaxDeposit = f.OptionalAmount("maxDeposit"),
            MinWithdrawal = f.AmountOrNone("minWithdrawal"),
            MaxWithdrawal = f.OptionalAmount("maxWithdrawal"),
            DepositRate = f.OptionalInner("depositRate") is { } rate ? ReadRate(rate) : null,
            MaxPositiveRebase = f.OptionalPart("maxPositiveRebase"),
            MaxPenalty = f.OptionalPart("maxPenalty"),
            MaxAnnualReward = f.OptionalPart("maxAnnualReward"),
            MaxEpochStep = f.Has("maxEpochStep") ? f.CountOr("maxEpochStep", 0) : null,
        };
        f.Done();
        return limits;
    }

    private static DepositRate ReadRate(NativeFields f)
    {
        DepositRate rate = new(f.Amount("max"), f.Count("windowSeconds"));
        f.Done();
        return rate;
    }

    private static ExitTerms ReadExit(NativeFields f)
    {
        ExitTerms exit = new()
        {
            Policy = f.WordOr("policy", ExitPolicy.Capped),
            CancelAllowed = f.FlagOr("cancelAllowed", absent: false),
            InstantRedemption = f.FlagOr("instantRedemption", absent: false),
        };
        f.Done();
        return exit;
    }

    private static LossTerms ReadLosses(NativeFields f)
    {
        LossTerms losses = new()
        {
            BondCoversInactivity = f.FlagOr("bondCoversInactivity", absent: true),
            BondCoversSlashing = f.FlagOr("bondCoversSlashing", absent: true),
            InsuranceCoversInactivity = f.FlagOr("insuranceCoversInactivity", absent: true),
            InsuranceCoversSlashing = f.FlagOr("insuranceCoversSlashing", absent: true),
            BondPerValidator = f.AmountOrNone("bondPerValidator"),
        };
        f.Done();
        return losses;
    }

    private static RoutingTerms ReadRouting(NativeFields f)
    {
        RoutingTerms usual = new();
        RoutingTerms routing = new()
        {
            Strategy = f.WordOr("strategy", usual.Strategy),
            ExpressRate = f.CountOr("expressRate", usual.ExpressRate),
            BufferKept = f.AmountOrNone("bufferKept"),
        };
        f.Done();
        return routing;
    }

    private static PoolRoles ReadRoles(NativeFields f)
    {
        PoolRoles roles = new()
        {
            AnyoneMayDeposit = f.FlagOr("anyoneMayDeposit", absent: true),
            Depositors = f.Accounts("depositors"),
            Custodians = f.Accounts("custodians"),
            Oracles = f.Accounts("oracles"),
            OperatorManagers = f.Accounts("operatorManagers"),
            Treasurers = f.Accounts("treasurers"),
            Governors = f.Accounts("governors"),
            Guardians = f.Accounts("guardians"),
        };
        f.Done();
        return roles;
    }
}
