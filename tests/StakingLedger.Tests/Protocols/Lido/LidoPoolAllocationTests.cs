using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

public sealed class LidoPoolAllocationTests
{
    private static readonly AccountId Alice = AccountId.FromLabel("alice");
    private static readonly AccountId Bob = AccountId.FromLabel("bob");

    [Fact]
    public void Stakes_and_transfers_allocate_nothing_but_the_growth_of_tables()
    {
        LidoPool pool = LidoPool.Open();
        Context context = Context.By(Alice).At(Timestamp.FromSeconds(1_767_225_600)).InBlock(BlockNumber.From(1));
        _ = pool.Execute(new Initialise(Terms(), Amount.FromEther("1")), context).OrThrow();
        _ = pool.Execute(new Resume(), context).OrThrow();
        Run(pool, context, 10_000);

        // Tables grow by doubling now and then; between two growths a stretch of commands must allocate nothing at all.
        long least = long.MaxValue;
        for (int stretch = 0; stretch < 40; stretch++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run(pool, context, 100);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Empty(pool.Ledger.CheckInvariants());
    }

    private static void Run(LidoPool pool, in Context context, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            _ = pool.Execute(new Submit(Amount.FromWei((ulong)i + 1_000), default), context).OrThrow();
            _ = pool.Execute(new TransferStEth(Bob, Amount.FromWei(7UL)), context).OrThrow();
            _ = pool.Execute(new TransferShares(Bob, Shares.Of(5UL)), context).OrThrow();
        }
    }

    private static LidoTerms Terms() => new()
    {
        Version = LidoVersion.V3,
        Accounts = new LidoAccounts
        {
            Token = AccountId.FromLabel("lido"),
            WstEth = AccountId.FromLabel("wsteth"),
            WithdrawalQueue = AccountId.FromLabel("wq"),
            Burner = AccountId.FromLabel("burner"),
            Accounting = AccountId.FromLabel("accounting"),
            Treasury = AccountId.FromLabel("treasury"),
            VaultHub = AccountId.FromLabel("hub"),
        },
        Limits = new LidoLimits
        {
            AppearedValidatorsPerDay = 1_800,
            AnnualBalanceIncrease = BasisPoints.FromPercent(10),
            SimulatedShareRateDeviation = BasisPoints.FromValue(50),
            RequestTimestampMargin = 7_680,
            MaxPositiveTokenRebase = 750_000,
            InitialSlashingAmountPWei = 1_000,
            InactivityPenaltiesAmountPWei = 101,
        },
        GenesisTime = Timestamp.FromSeconds(1_606_824_023),
    };
}
