using System.Buffers.Binary;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using LidoModule = StakingLedger.Protocols.Lido.StakingModule;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A house pool and a Lido pool with so many holders, and one report after the other for each. Every report brings rewards, moves the
/// rate, and in the house pool mints fees; what it says does not depend on the number of holders.
/// </summary>
internal sealed class ReportWorkload
{
    private const ulong Genesis = 1_000_000;
    private const ulong SecondsPerSlot = 12;
    private const ulong SlotsPerReport = 225;
    private static readonly AccountId Desk = AccountId.FromLabel("desk");
    private static readonly Amount Ether = Amount.FromEther("1");
    private readonly StakingPool _house;
    private readonly LidoPool _lido;
    private readonly Context _lidoContext;
    private ulong _houseReports;
    private ulong _lidoReports;

    public ReportWorkload(int holders)
    {
        Context opening = Context.By(Desk).At(Timestamp.FromSeconds(Genesis)).InBlock(BlockNumber.From(1));
        _house = StakingPool.Open(HouseTerms(), opening, new LedgerOptions { ExpectedAccounts = holders + 16 });
        _lido = LidoPool.Open();
        _lidoContext = opening;
        _ = _lido.Execute(new Initialise(LidoTermsOf(), Ether), opening).OrThrow();
        _ = _lido.Execute(new Resume(), opening).OrThrow();
        _ = _lido.Execute(new FundExecutionVault(Amount.FromEther("1000000")), opening).OrThrow();
        for (int i = 0; i < holders; i++)
        {
            AccountId holder = Holder(i);
            _ = _house.Execute(new Deposit(holder, Ether), opening).OrThrow();
            _ = _lido.Execute(new Submit(Ether, default), opening with { Actor = holder }).OrThrow();
        }
    }

    /// <summary>Reports epochs of the house pool, and gives how many were accepted.</summary>
    public int House(int reports)
    {
        int accepted = 0;
        for (int i = 0; i < reports; i++)
        {
            ulong number = ++_houseReports;
            Timestamp moment = Timestamp.FromSeconds(Genesis + (number * 384));
            ReportEpoch report = new()
            {
                Epoch = EpochNumber.From(number),
                ReferenceTime = moment,
                PoolExecutionRewards = Amount.FromWei((UInt256)(1_000_000_007UL + number)),
                PoolIncentives = Amount.FromWei((UInt256)(10_007UL + number)),
            };
            accepted += _house.Execute(report, Context.By(Desk).At(moment)).IsAccepted ? 1 : 0;
        }

        return accepted;
    }

    /// <summary>Applies oracle reports to the Lido pool, and gives how many were accepted.</summary>
    public int Lido(int reports)
    {
        int accepted = 0;
        for (int i = 0; i < reports; i++)
        {
            ulong slot = ++_lidoReports * SlotsPerReport;
            Timestamp moment = Timestamp.FromSeconds(Genesis + (slot * SecondsPerSlot));
            OracleReport report = new()
            {
                RefSlot = slot,
                Timestamp = moment,
                TimeElapsed = SlotsPerReport * SecondsPerSlot,
                ClValidators = 0,
                ClBalance = Amount.Zero,
                WithdrawalVaultBalance = Amount.Zero,
                ExecutionVaultBalance = _lido.Ether.ExecutionRewards,
                SharesRequestedToBurn = Shares.Zero,
                SimulatedShareRate = ShareRate.FromRay(UInt256.Zero),
            };
            Context context = _lidoContext.At(moment.PlusSeconds(SecondsPerSlot));
            accepted += _lido.Execute(report, context).IsAccepted ? 1 : 0;
        }

        return accepted;
    }

    private static AccountId Holder(int number)
    {
        Span<byte> address = stackalloc byte[AccountId.AddressLength];
        address.Clear();
        BinaryPrimitives.WriteInt32BigEndian(address, number + 1);
        BinaryPrimitives.WriteInt64BigEndian(address[8..], unchecked((number + 1) * 0x4F1B_BCDC_BFA5_3E0B));
        return AccountId.FromAddress(address);
    }

    private static PoolTerms HouseTerms() => new()
    {
        Charter = new PoolCharter { Pool = PoolId.Parse("benchmark"), Defence = FirstDepositorDefence.None },
        RewardFee = new RewardFee { Rate = BasisPoints.FromPercent(10) },
        Roles = new PoolRoles { Governors = [Desk], Oracles = [Desk] },
    };

    private static LidoTerms LidoTermsOf() => new()
    {
        Version = LidoVersion.V3,
        Accounts = new LidoAccounts
        {
            Token = AccountId.FromLabel("token"),
            WstEth = AccountId.FromLabel("wst-eth"),
            WithdrawalQueue = AccountId.FromLabel("queue"),
            Burner = AccountId.FromLabel("burner"),
            Accounting = AccountId.FromLabel("accounting"),
            Treasury = AccountId.FromLabel("treasury"),
            VaultHub = AccountId.FromLabel("vault-hub"),
        },
        Limits = new LidoLimits
        {
            AppearedValidatorsPerDay = 1_800,
            AnnualBalanceIncrease = BasisPoints.FromPercent(10),
            SimulatedShareRateDeviation = BasisPoints.FromValue(50),
            RequestTimestampMargin = 7_680,
            MaxPositiveTokenRebase = 10,
            InitialSlashingAmountPWei = 8,
            InactivityPenaltiesAmountPWei = 101,
        },
        Modules =
        [
            new LidoModule
            {
                Id = 1,
                Account = AccountId.FromLabel("module"),
                ModuleFee = BasisPoints.FromPercent(5),
                TreasuryFee = BasisPoints.FromPercent(5),
                StakeShareLimit = BasisPoints.All,
            },
        ],
        GenesisTime = Timestamp.FromSeconds(Genesis),
        SecondsPerSlot = SecondsPerSlot,
    };
}
