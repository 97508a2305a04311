using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>
/// Requests that are finalised in part, taken back or given away: Ann and Bob pay in 100 wei each, the pool earns 100, Ann asks for her
/// 100 shares, which are worth 150, and 40 of them are finalised for 60.
/// </summary>
public sealed class WithdrawalPartTests
{
    private static readonly AccountId Ann = AccountId.FromLabel("ann");
    private static readonly AccountId Bob = AccountId.FromLabel("bob");
    private static readonly AccountId House = AccountId.FromLabel("house");
    private static readonly RequestId First = RequestId.From(1);

    [Fact]
    public void What_is_taken_back_is_what_was_not_finalised()
    {
        StakingPool pool = Partly();
        Do(pool, new CancelWithdrawal(First), Ann, 6);
        WithdrawalAccount account = Whole(pool, new StatementRequest(Ann)).Withdrawals;
        Assert.Equal((Wei(150), Wei(60), Wei(90)), (account.Requested, account.AskedOfFinalised, account.Cancelled));
        Assert.Equal((Wei(60), Wei(0), Wei(0)), (account.Finalised, account.Gains, account.Losses));
        Assert.Equal((Wei(0), Wei(60)), (account.PendingAfter, account.ClaimableAfter));
    }

    [Fact]
    public void A_part_that_is_finalised_is_no_longer_pending_and_counts_its_part_of_the_income()
    {
        StakingPool pool = Partly();
        StatementRequest control = new(Ann) { Basis = IncomeBasis.Control, Control = ControlRule.AtExit };
        StatementPeriod whole = Whole(pool, control);
        Assert.Equal((Wei(90), Wei(60)), (whole.Withdrawals.PendingAfter, whole.Withdrawals.ClaimableAfter));

        // 50 were earned, and ⌊50·60/150⌋ of them can be claimed now.
        Assert.Equal(Signed(50), whole.Income.Accrued);
        Assert.Equal((Signed(20), Signed(30)), (whole.Income.Counted, whole.Income.DeferredAfter));
        Do(pool, new CancelWithdrawal(First), Ann, 6);
        Assert.Equal(Signed(20), Whole(pool, control).Income.Counted);
    }

    [Fact]
    public void Who_receives_a_request_that_was_paid_in_part_bears_no_loss_of_that_part()
    {
        StakingPool pool = Partly();
        Do(pool, new ClaimWithdrawal(First), Ann, 6);
        Do(pool, new TransferClaim(First, Bob), Ann, 7);
        Do(pool, new FinaliseWithdrawals(Wei(90)), House, 8);
        WithdrawalAccount bob = Whole(pool, new StatementRequest(Bob)).Withdrawals;
        Assert.Equal(Signed(90), bob.PendingTransferred);
        Assert.Equal((Wei(90), Wei(90), Wei(0)), (bob.AskedOfFinalised, bob.Finalised, bob.Losses));
        WithdrawalAccount ann = Whole(pool, new StatementRequest(Ann)).Withdrawals;
        Assert.Equal((Wei(60), -Signed(90), Wei(0)), (ann.Claimed, ann.PendingTransferred, ann.PendingAfter));
    }

    [Fact]
    public void Lots_of_the_part_that_was_finalised_are_disposed_of_and_the_others_come_back()
    {
        StakingPool pool = Partly();
        Do(pool, new CancelWithdrawal(First), Ann, 6);
        LotPeriod lots = Lots(pool, LotMethod.Fifo);
        LotEntry sold = Assert.Single(lots.Entries, static e => e.Kind == LotChangeKind.Disposed);
        Assert.Equal((Wei(60).Value, Wei(60).Value), (sold.Quantity, sold.Cost));
        Assert.Equal(Wei(60).Value, sold.Proceeds);
        Assert.Equal([Wei(40).Value, Wei(50).Value], lots.Open.Select(static lot => lot.Quantity));
        Assert.Equal([Wei(40).Value, Wei(50).Value], lots.Open.Select(static lot => lot.Cost));
    }

    [Theory]
    [InlineData(ExitPolicy.Fixed)]
    [InlineData(ExitPolicy.ProRata)]
    [InlineData(ExitPolicy.Frozen)]
    public void A_request_that_is_taken_back_whole_disposes_of_nothing_however_many_shares_it_returns(ExitPolicy policy)
    {
        StakingPool pool = Open(policy);
        Do(pool, new Deposit(Ann, Wei(100)), Ann, 1);
        Do(pool, new Deposit(Bob, Wei(100)), Bob, 1);
        Do(pool, new RequestWithdrawal(Ann, Wei(100)), Ann, 2);
        Earn(pool, 1, 100, 3);
        Do(pool, new CancelWithdrawal(First), Ann, 4);
        StatementPeriod statement = Whole(pool, new StatementRequest(Ann));
        Assert.True(statement.Closing.Shares < Shares.Of(100UL));
        foreach (LotQuantity quantity in Enum.GetValues<LotQuantity>())
        {
            LotPeriod lots = Lots(pool, LotMethod.Fifo, quantity);
            Assert.DoesNotContain(lots.Entries, static e => e.Kind == LotChangeKind.Disposed);
            Assert.Equal((Wei(0).Value, Wei(0).Value), (lots.Totals.CostDisposed, lots.Totals.CostLost));
            Assert.Equal(Wei(100).Value, Assert.Single(lots.Open).Cost);
        }
    }

    private static StakingPool Partly()
    {
        StakingPool pool = Open(ExitPolicy.ByShares);
        Do(pool, new Deposit(Ann, Wei(100)), Ann, 1);
        Do(pool, new Deposit(Bob, Wei(100)), Bob, 2);
        Earn(pool, 1, 100, 3);
        Do(pool, new RequestWithdrawalOfShares(Ann, Shares.Of(100UL)), Ann, 4);
        Do(pool, new FinaliseWithdrawals(Wei(60)), House, 5);
        return pool;
    }

    private static StakingPool Open(ExitPolicy policy) => StakingPool.Open(
        new PoolTerms
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("parts"), Defence = FirstDepositorDefence.None },
            Exit = new ExitTerms { Policy = policy, CancelAllowed = true },
            Roles = new PoolRoles { Oracles = [House], OperatorManagers = [House], Treasurers = [House], Governors = [House] },
        },
        Context.By(House).At(Timestamp.FromSeconds(1_000)));

    private static void Earn(StakingPool pool, ulong epoch, ulong wei, ulong second) => Do(
        pool,
        new ReportEpoch
        {
            Epoch = EpochNumber.From(epoch),
            ReferenceTime = Timestamp.FromSeconds(1_000 + second),
            PoolExecutionRewards = Wei(wei),
        },
        House,
        second);

    private static void Do(StakingPool pool, IPoolCommand command, AccountId by, ulong second) =>
        pool.Execute(command, Context.By(by).At(Timestamp.FromSeconds(1_000 + second))).OrThrow();

    private static StatementPeriod Whole(StakingPool pool, StatementRequest request) => Assert.Single(Of(pool, request).Periods());

    private static HolderStatement Of(StakingPool pool, StatementRequest request) =>
        HolderStatement.Of(pool.Ledger, static () => new StakingPoolProtocol(), request);

    private static LotPeriod Lots(StakingPool pool, LotMethod method, LotQuantity quantity = LotQuantity.Worth)
    {
        LotRules rules = new()
        {
            Prices = PriceTable.Read(new StringReader("time,price,currency\n0,1,CHF\n"), "one.csv"),
            Currency = new PriceCurrency("CHF", 18),
            Method = method,
            Quantity = quantity,
        };
        return Assert.Single(LotStatement.Of(Of(pool, new StatementRequest(Ann)), rules).Periods());
    }

    private static Amount Wei(ulong wei) => Amount.FromWei(wei);

    private static SignedAmount Signed(ulong wei) => SignedAmount.Of(Wei(wei).Value);
}
