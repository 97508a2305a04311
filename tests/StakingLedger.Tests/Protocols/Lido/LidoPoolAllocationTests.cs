using StakingLedger.Ledger;
using StakingLedger.Numerics;
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

    [Fact]
    public void All_balances_at_one_rate_are_those_of_the_accounts_and_allocate_nothing()
    {
        LidoPool pool = LidoPool.Open();
        Context context = Context.By(Alice).At(Timestamp.FromSeconds(1_767_225_600)).InBlock(BlockNumber.From(1));
        _ = pool.Execute(new Initialise(Terms(), Amount.FromEther("1")), context).OrThrow();
        _ = pool.Execute(new Resume(), context).OrThrow();
        Run(pool, context, 100);
        int count = pool.Ledger.Accounts.Count;
        Amount[] balances = new Amount[count + 3];
        UInt128[] cells = new UInt128[count + 3];
        PricingPair grown = new(pool.Pair.Assets + Amount.FromWei(777UL), pool.Pair.Shares);
        foreach (PricingPair pair in (PricingPair[])[pool.Pair, grown, default])
        {
            pool.CopyBalances(pair, default, balances);
            long before = GC.GetAllocatedBytesForCurrentThread();
            pool.CopyBalances(pair, default, balances);
            int elsewhere = pool.CopyBalances(pair, default, cells);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            Assert.Equal(0, elsewhere);
            for (int i = 0; i < cells.Length; i++)
            {
                Amount expected = i < count
                    ? pair.BalanceOf(pool.SharesOf(pool.Ledger.Accounts[new AccountHandle((uint)i)]))
                    : Amount.Zero;
                Assert.Equal((expected, expected), (balances[i], Amount.FromWei(cells[i])));
            }
        }

        PricingPair steep = new(Amount.FromWei(UInt256.MaxValue), Shares.Of(1UL));
        Assert.Throws<OverflowException>(() => pool.CopyBalances(steep, default, balances));
        Assert.NotEqual(0, pool.CopyBalances(steep, default, cells));
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
