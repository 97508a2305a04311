using System.Text.Json;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>Writes terms; what <see cref="NativeTermsReader"/> would fill in is left out.</summary>
internal static class NativeTermsWriter
{
    /// <summary>Writes terms.</summary>
    /// <param name="json">Receives them.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="charter">The charter of the pool, for a proposal; null where a pool is opened.</param>
    public static void Write(Utf8JsonWriter json, PoolTerms terms, PoolCharter? charter)
    {
        json.WriteStartObject("terms");
        WriteCharter(json, terms.Charter, charter);
        if (charter is not null || terms.Version != 1)
        {
            json.WriteNumber("version", terms.Version);
        }

        json.Inner("rewardFee", terms.RewardFee == RewardFee.None, () => WriteFee(json, terms.RewardFee));
        json.CountUnless("depositFee", (ulong)terms.DepositFee.Value, 0);
        json.CountUnless("withdrawalFee", (ulong)terms.WithdrawalFee.Value, 0);
        json.Inner("limits", terms.Limits == PoolLimits.None, () => WriteLimits(json, terms.Limits));
        json.Inner("exit", terms.Exit == new ExitTerms(), () => WriteExit(json, terms.Exit));
        json.Inner("losses", terms.Losses == new LossTerms(), () => WriteLosses(json, terms.Losses));
        json.Inner("routing", terms.Routing == new RoutingTerms(), () => WriteRouting(json, terms.Routing));
        json.FlagUnless("transfersAllowed", terms.TransfersAllowed, absent: true);
        json.Inner("roles", isUsual: false, () => WriteRoles(json, terms.Roles));
        json.WriteEndObject();
    }

    private static void WriteCharter(Utf8JsonWriter json, PoolCharter c, PoolCharter? charter)
    {
        PoolCharter usual = charter ?? new PoolCharter { Pool = c.Pool, Defence = FirstDepositorDefence.None };
        if (charter is null || c.Pool != charter.Pool)
        {
            json.WriteString("pool", c.Pool.ToString());
        }

        json.Inner("asset", c.Asset == usual.Asset, () =>
        {
            json.WriteString("symbol", c.Asset.Symbol);
            json.WriteNumber("decimals", c.Asset.Decimals);
        });
        if (!string.Equals(c.ShareToken, usual.ShareToken, StringComparison.Ordinal))
        {
            json.WriteString("shareToken", c.ShareToken);
        }

        json.WordUnless("tokenModel", c.TokenModel, usual.TokenModel);
        json.WordUnless("rateSource", c.RateSource, usual.RateSource);
        json.Inner("defence", charter is not null && c.Defence == usual.Defence, () => WriteDefence(json, c.Defence));
        json.Inner("accounts", c.Accounts == usual.Accounts, () =>
        {
            json.AccountUnless("queue", c.Accounts.Queue, usual.Accounts.Queue);
            json.AccountUnless("dead", c.Accounts.Dead, usual.Accounts.Dead);
            json.AccountUnless("treasury", c.Accounts.Treasury, usual.Accounts.Treasury);
            json.AccountUnless("insurance", c.Accounts.Insurance, usual.Accounts.Insurance);
        });
        json.WordUnless("reportedBy", c.ReportedBy, usual.ReportedBy);
        json.Inner("validatorSize", c.ValidatorSize == usual.ValidatorSize, () =>
        {
            json.Amount("step", c.ValidatorSize.Step);
            json.WriteNumber("maxSteps", c.ValidatorSize.MaxSteps);
        });
    }

    private static void WriteDefence(Utf8JsonWriter json, FirstDepositorDefence defence)
    {
        if (defence.Kind == DefenceKind.DeadShares)
        {
            json.Amount("deadShares", defence.DeadAssets);
        }
        else if (defence.Kind == DefenceKind.VirtualShares)
        {
            json.WriteNumber("virtualOffset", defence.Offset);
        }
    }

    private static void WriteFee(Utf8JsonWriter json, RewardFee fee)
    {
        json.WriteNumber("rate", fee.Rate.Value);
        json.WordUnless("form", fee.Form, RewardFeeForm.TwoFloors);
        json.WordUnless("base", fee.Base, RewardFeeBase.PositiveNet);
        if (fee.Split.Parts != FeeSplit.ToTreasury.Parts)
        {
            json.WriteStartArray("parts");
            foreach (FeeShare share in fee.Split.Parts)
            {
                json.WriteStartObject();
                WriteRecipient(json, share.Recipient);
                json.WriteNumber("part", share.Part.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.Inner(
            "remainder", fee.Split.Remainder == FeeRecipient.Treasury, () => WriteRecipient(json, fee.Split.Remainder));
        json.WordUnless("weights", fee.Split.Weights, OperatorWeights.Rewards);
    }

    private static void WriteRecipient(Utf8JsonWriter json, FeeRecipient recipient)
    {
        json.WriteString("to", KebabWords.Of(recipient.Kind));
        if (recipient.Kind == FeeRecipientKind.Account)
        {
            json.Account("account", recipient.Named);
        }
    }

    private static void WriteLimits(Utf8JsonWriter json, PoolLimits limits)
    {
        json.AmountUnlessNone("minDeposit", limits.MinDeposit);
        json.OptionalAmount("maxDeposit", limits.MaxDeposit);
        json.AmountUnlessNone("minWithdrawal", limits.MinWithdrawal);
        json.OptionalAmount("maxWithdrawal", limits.MaxWithdrawal);
        if (limits.DepositRate is { } rate)
        {
            json.Inner("depositRate", isUsual: false, () =>
            {
                json.Amount("max", rate.Max);
                json.WriteNumber("windowSeconds", rate.WindowSeconds);
            });
        }

        json.OptionalPart("maxPositiveRebase", limits.MaxPositiveRebase);
        json.OptionalPart("maxPenalty", limits.MaxPenalty);
        json.OptionalPart("maxAnnualReward", limits.MaxAnnualReward);
        json.CountUnless("maxEpochStep", limits.MaxEpochStep ?? 0, 0);
    }

    private static void WriteExit(Utf8JsonWriter json, ExitTerms exit)
    {
        json.WriteString("policy", KebabWords.Of(exit.Policy));
        json.FlagUnless("cancelAllowed", exit.CancelAllowed, absent: false);
        json.FlagUnless("instantRedemption", exit.InstantRedemption, absent: false);
    }

    private static void WriteLosses(Utf8JsonWriter json, LossTerms losses)
    {
        json.FlagUnless("bondCoversInactivity", losses.BondCoversInactivity, absent: true);
        json.FlagUnless("bondCoversSlashing", losses.BondCoversSlashing, absent: true);
        json.FlagUnless("insuranceCoversInactivity", losses.InsuranceCoversInactivity, absent: true);
        json.FlagUnless("insuranceCoversSlashing", losses.InsuranceCoversSlashing, absent: true);
        json.AmountUnlessNone("bondPerValidator", losses.BondPerValidator);
    }

    private static void WriteRouting(Utf8JsonWriter json, RoutingTerms routing)
    {
        json.WriteString("strategy", KebabWords.Of(routing.Strategy));
        json.CountUnless("expressRate", routing.ExpressRate, new RoutingTerms().ExpressRate);
        json.AmountUnlessNone("bufferKept", routing.BufferKept);
    }

    private static void WriteRoles(Utf8JsonWriter json, PoolRoles roles)
    {
        json.FlagUnless("anyoneMayDeposit", roles.AnyoneMayDeposit, absent: true);
        json.AccountsUnlessNone("depositors", roles.Depositors);
        json.AccountsUnlessNone("custodians", roles.Custodians);
        json.AccountsUnlessNone("oracles", roles.Oracles);
        json.AccountsUnlessNone("operatorManagers", roles.OperatorManagers);
        json.AccountsUnlessNone("treasurers", roles.Treasurers);
        json.AccountsUnlessNone("governors", roles.Governors);
        json.AccountsUnlessNone("guardians", roles.Guardians);
    }
}
