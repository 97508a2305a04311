using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// The canonical form of terms and modules: accounts and small numbers only, the same in events and in snapshots.
/// </summary>
internal static class TermsCodec
{
    public static void Write(StateWriter writer, LidoTerms terms) =>
        Write(terms, account => writer.AccountId(account), writer.UInt64);

    public static void Write(EventWriter writer, LidoTerms terms) =>
        Write(terms, account => writer.Account(account), writer.UInt64);

    public static void Write(StateWriter writer, StakingModule module) =>
        Write(module, account => writer.AccountId(account), writer.UInt64);

    public static LidoTerms ReadTerms(StateReader reader) => ReadTerms(reader.ReadAccountId, reader.ReadUInt64);

    public static LidoTerms ReadTerms(EventReader reader) => ReadTerms(reader.ReadAccount, reader.ReadUInt64);

    public static StakingModule ReadModule(StateReader reader) => ReadModule(reader.ReadAccountId, reader.ReadUInt64);

    private static void Write(LidoTerms terms, Action<AccountId> account, Action<ulong> number)
    {
        number((ulong)terms.Version);
        foreach (AccountId id in terms.Accounts.InOrder())
        {
            account(id);
        }

        LidoLimits limits = terms.Limits;
        number(limits.AppearedValidatorsPerDay);
        number((ulong)limits.AnnualBalanceIncrease.Value);
        number((ulong)limits.SimulatedShareRateDeviation.Value);
        number(limits.RequestTimestampMargin);
        number(limits.MaxPositiveTokenRebase);
        number(limits.InitialSlashingAmountPWei);
        number(limits.InactivityPenaltiesAmountPWei);
        number(terms.GenesisTime.Seconds);
        number(terms.SecondsPerSlot);
        number((ulong)terms.Modules.Count);
        foreach (StakingModule module in terms.Modules)
        {
            Write(module, account, number);
        }
    }

    private static void Write(StakingModule module, Action<AccountId> account, Action<ulong> number)
    {
        number(module.Id);
        account(module.Account);
        number((ulong)module.ModuleFee.Value);
        number((ulong)module.TreasuryFee.Value);
        number((ulong)module.StakeShareLimit.Value);
        number((ulong)module.Status);
        number(module.ExitedValidators);
        number(module.DepositedValidators);
        number(module.DepositableValidators);
    }

    private static LidoTerms ReadTerms(Func<AccountId> account, Func<ulong> number)
    {
        LidoVersion version = (LidoVersion)(int)number();
        LidoAccounts accounts = new()
        {
            Zero = account(),
            InitialHolder = account(),
            Token = account(),
            WstEth = account(),
            WithdrawalQueue = account(),
            Burner = account(),
            Accounting = account(),
            Treasury = account(),
            VaultHub = account(),
        };
        LidoLimits limits = new()
        {
            AppearedValidatorsPerDay = number(),
            AnnualBalanceIncrease = BasisPoints.FromValue((int)number()),
            SimulatedShareRateDeviation = BasisPoints.FromValue((int)number()),
            RequestTimestampMargin = number(),
            MaxPositiveTokenRebase = number(),
            InitialSlashingAmountPWei = number(),
            InactivityPenaltiesAmountPWei = number(),
        };
        Timestamp genesis = Timestamp.FromSeconds(number());
        ulong secondsPerSlot = number();
        ulong count = number();
        List<StakingModule> modules = [];
        for (ulong i = 0; i < count; i++)
        {
            modules.Add(ReadModule(account, number));
        }

        return new LidoTerms
        {
            Version = version,
            Accounts = accounts,
            Limits = limits,
            GenesisTime = genesis,
            SecondsPerSlot = secondsPerSlot,
            Modules = [.. modules],
        };
    }

    private static StakingModule ReadModule(Func<AccountId> account, Func<ulong> number) => new()
    {
        Id = number(),
        Account = account(),
        ModuleFee = BasisPoints.FromValue((int)number()),
        TreasuryFee = BasisPoints.FromValue((int)number()),
        StakeShareLimit = BasisPoints.FromValue((int)number()),
        Status = (StakingModuleStatus)(int)number(),
        ExitedValidators = number(),
        DepositedValidators = number(),
        DepositableValidators = number(),
    };
}
