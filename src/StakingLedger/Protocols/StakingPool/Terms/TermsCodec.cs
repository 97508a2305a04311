using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The canonical form of terms, the same in events and in snapshots.</summary>
internal static class TermsCodec
{
    public static byte[] Bytes(PoolTerms terms) => CanonicalBytes.Of(w => Write(w, terms));

    public static PoolTerms Read(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(bytes, Read);

    public static void Write(StateWriter w, PoolTerms terms)
    {
        CharterCodec.Write(w, terms.Charter);
        w.UInt32(terms.Version);
        WriteFee(w, terms.RewardFee);
        w.UInt32((uint)terms.DepositFee.Value);
        w.UInt32((uint)terms.WithdrawalFee.Value);
        WriteLimits(w, terms.Limits);
        w.UInt16((ushort)terms.Exit.Policy);
        w.Flag(terms.Exit.CancelAllowed);
        w.Flag(terms.Exit.InstantRedemption);
        w.Flag(terms.Losses.BondCoversInactivity);
        w.Flag(terms.Losses.BondCoversSlashing);
        w.Flag(terms.Losses.InsuranceCoversInactivity);
        w.Flag(terms.Losses.InsuranceCoversSlashing);
        w.Number(terms.Losses.BondPerValidator.Value);
        w.UInt16((ushort)terms.Routing.Strategy);
        w.UInt64(terms.Routing.ExpressRate);
        w.Number(terms.Routing.BufferKept.Value);
        w.Flag(terms.TransfersAllowed);
        WriteRoles(w, terms.Roles);
    }

    public static PoolTerms Read(StateReader r)
    {
        try
        {
            return ReadChecked(r);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw r.Damaged("terms that cannot be terms", e);
        }
    }

    private static PoolTerms ReadChecked(StateReader r) => new()
    {
        Charter = CharterCodec.Read(r),
        Version = r.ReadUInt32(),
        RewardFee = ReadFee(r),
        DepositFee = ReadPart(r),
        WithdrawalFee = ReadPart(r),
        Limits = ReadLimits(r),
        Exit = new ExitTerms
        {
            Policy = (ExitPolicy)r.ReadUInt16(),
            CancelAllowed = r.ReadFlag(),
            InstantRedemption = r.ReadFlag(),
        },
        Losses = new LossTerms
        {
            BondCoversInactivity = r.ReadFlag(),
            BondCoversSlashing = r.ReadFlag(),
            InsuranceCoversInactivity = r.ReadFlag(),
            InsuranceCoversSlashing = r.ReadFlag(),
            BondPerValidator = Amount.FromWei(r.ReadNumber()),
        },
        Routing = new RoutingTerms
        {
            Strategy = (RoutingStrategy)r.ReadUInt16(),
            ExpressRate = r.ReadUInt64(),
            BufferKept = Amount.FromWei(r.ReadNumber()),
        },
        TransfersAllowed = r.ReadFlag(),
        Roles = ReadRoles(r),
    };

    private static BasisPoints ReadPart(StateReader r) => BasisPoints.FromValue((int)r.ReadUInt32());

    private static void WriteFee(StateWriter w, RewardFee fee)
    {
        w.UInt32((uint)fee.Rate.Value);
        w.UInt16((ushort)fee.Form);
        w.UInt16((ushort)fee.Base);
        w.UInt16((ushort)fee.Split.Weights);
        WriteRecipient(w, fee.Split.Remainder);
        w.Count(fee.Split.Parts.Count);
        foreach (FeeShare part in fee.Split.Parts)
        {
            WriteRecipient(w, part.Recipient);
            w.UInt32((uint)part.Part.Value);
        }
    }

    private static RewardFee ReadFee(StateReader r)
    {
        BasisPoints rate = ReadPart(r);
        RewardFeeForm form = (RewardFeeForm)r.ReadUInt16();
        RewardFeeBase feeBase = (RewardFeeBase)r.ReadUInt16();
        OperatorWeights weights = (OperatorWeights)r.ReadUInt16();
        FeeRecipient remainder = ReadRecipient(r);
        FeeShare[] parts = r.ReadArray(static r => new FeeShare(ReadRecipient(r), ReadPart(r)));
        FeeSplit split = new() { Parts = [.. parts], Remainder = remainder, Weights = weights };
        return new RewardFee { Rate = rate, Form = form, Base = feeBase, Split = split };
    }

    private static void WriteRecipient(StateWriter w, FeeRecipient recipient)
    {
        w.UInt16((ushort)recipient.Kind);
        w.AccountId(recipient.Named);
    }

    private static FeeRecipient ReadRecipient(StateReader r)
    {
        FeeRecipientKind kind = (FeeRecipientKind)r.ReadUInt16();
        AccountId account = r.ReadAccountId();
        return kind switch
        {
            FeeRecipientKind.Operators => FeeRecipient.Operators,
            FeeRecipientKind.Treasury => FeeRecipient.Treasury,
            FeeRecipientKind.Insurance => FeeRecipient.Insurance,
            FeeRecipientKind.Account => FeeRecipient.Account(account),
            _ => throw r.Damaged($"a fee recipient of kind {(int)kind}"),
        };
    }

    private static void WriteLimits(StateWriter w, PoolLimits limits)
    {
        w.Number(limits.MinDeposit.Value);
        w.OptionalAmount(limits.MaxDeposit);
        w.Number(limits.MinWithdrawal.Value);
        w.OptionalAmount(limits.MaxWithdrawal);
        w.OptionalAmount(limits.DepositRate?.Max);
        w.UInt64(limits.DepositRate?.WindowSeconds ?? 0);
        w.OptionalBasisPoints(limits.MaxPositiveRebase);
        w.OptionalBasisPoints(limits.MaxPenalty);
        w.OptionalBasisPoints(limits.MaxAnnualReward);
        w.UInt64(limits.MaxEpochStep ?? 0);
    }

    private static PoolLimits ReadLimits(StateReader r)
    {
        Amount minDeposit = Amount.FromWei(r.ReadNumber());
        Amount? maxDeposit = r.ReadOptionalAmount();
        Amount minWithdrawal = Amount.FromWei(r.ReadNumber());
        Amount? maxWithdrawal = r.ReadOptionalAmount();
        Amount? rate = r.ReadOptionalAmount();
        ulong window = r.ReadUInt64();
        return new PoolLimits
        {
            MinDeposit = minDeposit,
            MaxDeposit = maxDeposit,
            MinWithdrawal = minWithdrawal,
            MaxWithdrawal = maxWithdrawal,
            DepositRate = rate is { } most ? new DepositRate(most, window) : null,
            MaxPositiveRebase = r.ReadOptionalBasisPoints(),
            MaxPenalty = r.ReadOptionalBasisPoints(),
            MaxAnnualReward = r.ReadOptionalBasisPoints(),
            MaxEpochStep = r.ReadUInt64() is > 0 and ulong step ? step : null,
        };
    }

    private static void WriteRoles(StateWriter w, PoolRoles roles)
    {
        w.Flag(roles.AnyoneMayDeposit);
        foreach (ValueList<AccountId> accounts in roles.InOrder())
        {
            w.Count(accounts.Count);
            foreach (AccountId account in accounts)
            {
                w.AccountId(account);
            }
        }
    }

    private static PoolRoles ReadRoles(StateReader r) => new()
    {
        AnyoneMayDeposit = r.ReadFlag(),
        Depositors = ReadAccounts(r),
        Custodians = ReadAccounts(r),
        Oracles = ReadAccounts(r),
        OperatorManagers = ReadAccounts(r),
        Treasurers = ReadAccounts(r),
        Governors = ReadAccounts(r),
        Guardians = ReadAccounts(r),
    };

    private static ValueList<AccountId> ReadAccounts(StateReader r) => [.. r.ReadArray(static r => r.ReadAccountId())];
}
