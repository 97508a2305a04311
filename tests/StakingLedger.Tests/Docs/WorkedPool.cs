using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The pool of the running example in docs/math.md, moment by moment.</summary>
internal sealed class WorkedPool
{
    internal static readonly AccountId Alice = AccountId.FromLabel("alice");
    internal static readonly AccountId Bob = AccountId.FromLabel("bob");
    internal static readonly AccountId Carol = AccountId.FromLabel("carol");
    internal static readonly AccountId WstEth = AccountId.FromLabel("wsteth");
    internal static readonly AccountId Dead = AccountId.FromLabel("dead");

    private static readonly AccountId Queue = AccountId.FromLabel("queue");
    private static readonly AccountId Burner = AccountId.FromLabel("burner");
    private static readonly Amount ConsensusBalance = Amount.FromEther("995.141592653");

    private ulong _block = 100;

    private WorkedPool(LidoVersion version)
    {
        Pool = LidoPool.Open();
        _ = Execute(Alice, new Initialise(TermsOf(version), Amount.FromEther("1")));
        _ = Execute(Alice, new Resume());
    }

    internal LidoPool Pool { get; }

    internal ShareRate LastRate { get; private set; }

    internal LidoTotals Totals => Pool.Totals(BlockNumber.From(_block));

    internal static WorkedPool Bootstrapped(LidoVersion version = LidoVersion.V3) => new(version);

    internal static OracleReported FirstReport(LidoVersion version)
    {
        WorkedPool worked = BeforeFirstReport(version);
        return worked.Report(ConsensusBalance, Amount.FromEther("0.25"), Amount.FromEther("0.500000000000000001"));
    }

    internal static WorkedPool AfterFirstReport()
    {
        WorkedPool worked = BeforeFirstReport(LidoVersion.V3);
        _ = worked.Report(ConsensusBalance, Amount.FromEther("0.25"), Amount.FromEther("0.500000000000000001"));
        return worked;
    }

    internal static WorkedPool AfterSecondDeposit()
    {
        WorkedPool worked = AfterFirstReport();
        _ = worked.Submit(Bob, Amount.FromEther("200.000000000000000005"));
        return worked;
    }

    internal static WorkedPool AfterRequests()
    {
        WorkedPool worked = AfterSecondDeposit();
        _ = worked.Execute(Alice, new ApproveStEth(Queue, Amount.FromEther("1000")));
        ValueList<Amount> amounts =
            [Amount.FromEther("100"), Amount.FromEther("50.000000000000000001"), Amount.FromEther("25.000000000222222222")];
        _ = worked.Execute(Alice, new RequestWithdrawals(amounts, Alice));
        return worked;
    }

    internal static WorkedPool AfterSecondReport()
    {
        WorkedPool worked = AfterRequests();
        _ = worked.SecondReport();
        return worked;
    }

    internal static WorkedPool AfterBadDebt()
    {
        WorkedPool worked = AfterSecondReport();
        worked.MintExternal();
        _ = worked.Rebalance();
        _ = worked.Execute(Alice, new SetBadDebt(SharesOf("2")));
        _ = worked.Report(ConsensusBalance - Amount.FromEther("2"), Amount.Zero, Amount.Zero);
        return worked;
    }

    internal Context Now(AccountId actor) => Context.By(actor).At(TimeOf(_block)).InBlock(BlockNumber.From(_block));

    internal TEvent Execute<TEvent>(AccountId actor, ILidoCommand<TEvent> command)
        where TEvent : ILidoEvent
    {
        _block++;
        return Pool.Execute(command, Now(actor)).OrThrow();
    }

    internal Submitted Submit(AccountId holder, Amount ether) => Execute(holder, new Submit(ether, AccountId.ZeroAddress));

    /// <summary>The consensus balance falls by 2 ether; all three requests are finalised at the rate that the oracle simulates.</summary>
    internal OracleReported SecondReport()
    {
        Amount balance = ConsensusBalance - Amount.FromEther("2");
        ReportSimulation simulated = Pool.Simulate(NewReport(balance), Now(Alice)).OrThrow();
        LastRate = ShareRate.Of(simulated.Post.TotalPooledEther, simulated.Post.TotalShares);
        OracleReport report = NewReport(balance) with
        {
            FinalizationBatches = [RequestId.From(3)],
            SimulatedShareRate = LastRate,
        };
        return Execute(Alice, report);
    }

    internal Amount Claim(ulong request) => Execute(Alice, new ClaimWithdrawal(RequestId.From(request))).Items[0].Ether;

    internal void MintExternal()
    {
        _ = Execute(Alice, new SetMaxExternalRatio(1_000));
        _ = Execute(Alice, new MintExternalShares(Carol, SharesOf("20")));
    }

    internal ExternalEtherRebalanced Rebalance() =>
        Execute(Alice, new RebalanceExternalEther(SharesOf("3"), Amount.Parse("3005506007158754178")));

    /// <summary>Bob gives up 10 shares, and the next report burns them.</summary>
    internal OracleReported BurnReport()
    {
        _ = Execute(Bob, new ApproveStEth(Burner, Amount.FromEther("1000")));
        _ = Execute(Bob, new RequestBurnMyShares(SharesOf("10")));
        OracleReport report = NewReport(ConsensusBalance - Amount.FromEther("2")) with { SharesRequestedToBurn = SharesOf("10") };
        return Execute(Alice, report);
    }

    private static WorkedPool BeforeFirstReport(LidoVersion version)
    {
        WorkedPool worked = new(version);
        _ = worked.Submit(Alice, Amount.FromEther("999"));
        _ = worked.Execute(Alice, new DepositToValidators(40, 1, 31));
        _ = worked.Execute(Alice, new SetModuleSummary(1, 0, 20, 100));
        _ = worked.Execute(Alice, new SetModuleSummary(2, 0, 11, 100));
        return worked;
    }

    private static Shares SharesOf(string whole) => Shares.Of(Amount.FromEther(whole).Value);

    private static Timestamp TimeOf(ulong block) => Timestamp.FromSeconds(1_700_000_000 + (block * 864_000));

    private OracleReported Report(Amount balance, Amount withdrawals, Amount executionRewards)
    {
        if (!withdrawals.IsZero)
        {
            _ = Execute(Alice, new FundWithdrawalVault(withdrawals));
            _ = Execute(Alice, new FundExecutionVault(executionRewards));
        }

        OracleReport report = NewReport(balance) with
        {
            WithdrawalVaultBalance = withdrawals,
            ExecutionVaultBalance = executionRewards,
        };
        return Execute(Alice, report);
    }

    private OracleReport NewReport(Amount balance) =>
        ReportAt(TimeOf(_block), 864_000) with { ClValidators = 31, ClBalance = balance };

    /// <summary>A report of a time at which nothing had happened.</summary>
    internal static OracleReport ReportAt(Timestamp time, ulong elapsed) => new()
    {
        RefSlot = (time.Seconds - 1_606_824_000) / 12,
        Timestamp = time,
        TimeElapsed = elapsed,
        ClValidators = 0,
        ClBalance = Amount.Zero,
        WithdrawalVaultBalance = Amount.Zero,
        ExecutionVaultBalance = Amount.Zero,
        SharesRequestedToBurn = Shares.Zero,
        SimulatedShareRate = ShareRate.One,
    };

    internal static LidoTerms TermsOf(LidoVersion version) => new()
    {
        Version = version,
        GenesisTime = Timestamp.FromSeconds(1_606_824_000),
        Accounts = new LidoAccounts
        {
            Token = AccountId.FromLabel("lido"),
            WstEth = WstEth,
            WithdrawalQueue = Queue,
            Burner = Burner,
            Accounting = AccountId.FromLabel("accounting"),
            Treasury = AccountId.FromLabel("treasury"),
            VaultHub = AccountId.FromLabel("hub"),
            InitialHolder = Dead,
        },
        Limits = new LidoLimits
        {
            AppearedValidatorsPerDay = 57_600,
            AnnualBalanceIncrease = BasisPoints.All,
            SimulatedShareRateDeviation = BasisPoints.FromValue(250),
            RequestTimestampMargin = 0,
            MaxPositiveTokenRebase = 20_000_000,
            InitialSlashingAmountPWei = 1_000,
            InactivityPenaltiesAmountPWei = 101,
        },
        Modules =
        [
            new StakingModule
            {
                Id = 1,
                Account = AccountId.FromLabel("module-1"),
                ModuleFee = BasisPoints.FromValue(500),
                TreasuryFee = BasisPoints.FromValue(500),
            },
            new StakingModule
            {
                Id = 2,
                Account = AccountId.FromLabel("module-2"),
                ModuleFee = BasisPoints.FromValue(800),
                TreasuryFee = BasisPoints.FromValue(200),
            },
        ],
    };
}
