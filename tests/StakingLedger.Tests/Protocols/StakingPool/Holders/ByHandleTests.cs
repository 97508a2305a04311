using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>The frequent commands by handle, beside the same ones by account and beside the general path.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class ByHandleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void All_three_forms_of_a_command_accept_and_refuse_alike_and_write_the_same_journal(int seed)
    {
        RandomPool general = new(seed);
        StakingPool byAccount = new RandomPool(seed).Pool;
        StakingPool byHandle = new RandomPool(seed).Pool;
        for (int i = 0; i < 3_000; i++)
        {
            (IPoolCommand command, Context context) = general.Next();
            Outcome<IEvent> expected = general.Execute(command, context);
            Assert.Equal(Said(expected), Said(ByAccount(byAccount, command, context)));
            Assert.Equal(Said(expected), Said(ByHandle(byHandle, command, context)));
        }

        Assert.True(Frequent(general) > 50);
        foreach (StakingPool pool in (StakingPool[])[byAccount, byHandle])
        {
            Assert.Equal(general.Pool.Ledger.JournalDigest(includeOpenTail: true), pool.Ledger.JournalDigest(includeOpenTail: true));
            Assert.Equal(general.Pool.Ledger.StateDigest(), pool.Ledger.StateDigest());
            Assert.Equal(general.Pool.Snapshot(), pool.Snapshot());
            Assert.Empty(pool.Ledger.CheckInvariants());
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void What_was_applied_as_decided_is_what_the_journal_leads_to_when_it_is_read(int seed)
    {
        RandomPool run = RandomPool.Run(seed, 3_000, withIds: true);
        StakingPool read = StakingPool.Replay(run.Pool.Ledger.Journal);
        StakingPool committed = StakingPool.Replay(run.Pool.Events());
        foreach (StakingPool pool in (StakingPool[])[read, committed])
        {
            Assert.Equal(run.Pool.Ledger.JournalDigest(includeOpenTail: true), pool.Ledger.JournalDigest(includeOpenTail: true));
            Assert.Equal(run.Pool.Ledger.StateDigest(), pool.Ledger.StateDigest());
            Assert.Equal(run.Pool.Ledger.Timeline.Count, pool.Ledger.Timeline.Count);
            for (int step = 0; step < pool.Ledger.Timeline.Count; step++)
            {
                Assert.Equal(run.Pool.Ledger.Timeline[step], pool.Ledger.Timeline[step]);
                Assert.Equal(run.Pool.Ledger.Timeline.EventOf(step), pool.Ledger.Timeline.EventOf(step));
            }
        }
    }

    [Fact]
    public void A_reserved_account_is_refused_from_the_event_on_that_first_names_it()
    {
        StakingPool pool = TestPool.Open().Deposit(Alice, 1_000).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        AccountHandle alice = HandleOf(pool, Alice);
        Assert.True(pool.Execute(new DepositByHandle(alice, Wei(5)), context).IsAccepted);
        _ = pool.Execute(new RequestWithdrawal(Alice, Wei(10)), context).OrThrow();
        AccountHandle queue = HandleOf(pool, Queue);
        PoolRejection refused = new PoolRejection.ReservedAccount(Queue);
        Assert.Equal(refused, pool.Execute(new DepositByHandle(queue, Wei(5)), context).Rejection);
        Assert.Equal(refused, pool.Execute(new TransferAssetsByHandle(queue, alice, Wei(5)), context).Rejection);
        Assert.Equal(refused, pool.Execute(new TransferSharesByHandle(alice, queue, Sh(5)), context).Rejection);
    }

    [Fact]
    public void Forms_by_handle_give_the_shares_minted_or_moved_and_what_moved_shares_are_worth()
    {
        StakingPool pool = TestPool.Open().Deposit(Alice, 1_000).Deposit(Bob, 1_000).Donate(Wei(1_000)).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        (AccountHandle alice, AccountHandle bob) = (HandleOf(pool, Alice), HandleOf(pool, Bob));
        Assert.Equal(Sh(200), pool.Execute(new DepositByHandle(alice, Wei(300)), context).OrThrow());
        Assert.Equal(Sh(20), pool.Execute(new TransferAssetsByHandle(alice, bob, Wei(30)), context).OrThrow());
        Assert.Equal(Wei(15), pool.Execute(new TransferSharesByHandle(bob, alice, Sh(10)), context).OrThrow());
        Assert.Equal(Sh(1_190), pool.SharesOf(Alice));
        Assert.Equal(Sh(1_010), pool.SharesOf(Bob));
    }

    [Fact]
    public void Shares_beyond_a_cell_move_by_handle_as_they_do_by_account()
    {
        UInt256 wide = (UInt256)UInt128.MaxValue;
        PoolTerms terms = TestTerms.Plain;
        StakingPool general = TestPool.Open(terms).Deposit(Alice, 1_000).Pool;
        StakingPool byHandle = TestPool.Open(terms).Deposit(Alice, 1_000).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        IPoolCommand[] commands =
        [
            new Deposit(Bob, Wei(7)),
            new Deposit(Alice, Amount.FromWei(wide - 2_000u)),
            new TransferShares(Alice, Bob, Shares.Of(wide - 1_500u)),
            new TransferAssets(Bob, Bob, Wei(3)),
            new TransferAssets(Bob, Alice, Amount.FromWei(wide - 1_400u)),
            new TransferShares(Bob, Alice, Shares.Of(wide)),
        ];
        foreach (IPoolCommand command in commands)
        {
            Assert.Equal(Said(general.Execute(command, context)), Said(ByHandle(byHandle, command, context)));
        }

        Assert.Equal(general.Ledger.JournalDigest(includeOpenTail: true), byHandle.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(general.Ledger.StateDigest(), byHandle.Ledger.StateDigest());
    }

    [Fact]
    public void A_handle_of_no_account_is_the_hosts_mistake_and_changes_nothing()
    {
        StakingPool pool = TestPool.Open().Deposit(Alice, 1_000).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        AccountHandle alice = HandleOf(pool, Alice);
        AccountHandle nobody = new((uint)pool.Ledger.Accounts.Count);
        EventNumber last = pool.Ledger.LastEvent;
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Execute(new DepositByHandle(nobody, Wei(5)), context));
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Execute(new TransferAssetsByHandle(alice, nobody, Wei(5)), context));
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Execute(new TransferSharesByHandle(nobody, alice, Sh(5)), context));
        Assert.Equal(last, pool.Ledger.LastEvent);
        Assert.False(pool.Ledger.IsCorrupt);
    }

    [Fact]
    public void A_client_id_makes_a_repetition_by_handle_give_the_first_outcome()
    {
        StakingPool pool = TestPool.Open().Deposit(Alice, 1_000).Deposit(Bob, 5).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000)).For(ClientId.Parse("once"));
        TransferAssetsByHandle transfer = new(HandleOf(pool, Alice), HandleOf(pool, Bob), Wei(7));
        Assert.Equal(Sh(7), pool.Execute(transfer, context).OrThrow());
        EventNumber last = pool.Ledger.LastEvent;
        Assert.Equal(Sh(7), pool.Execute(transfer, context).OrThrow());
        Assert.Equal(last, pool.Ledger.LastEvent);
        Assert.IsType<LedgerRejection.ClientIdReused>(pool.Execute(new DepositByHandle(transfer.To, Wei(7)), context).Rejection);
    }

    [Fact]
    public void Commands_by_handle_allocate_nothing_but_the_growth_of_tables()
    {
        StakingPool pool = TestPool.Open(TestTerms.Plain with { DepositFee = Bp(10) }).Deposit(Alice, 1_000_000).Deposit(Bob, 5).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        (AccountHandle alice, AccountHandle bob) = (HandleOf(pool, Alice), HandleOf(pool, Bob));
        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                _ = pool.Execute(new DepositByHandle(alice, Wei((ulong)i + 5_000)), context).OrThrow();
                _ = pool.Execute(new TransferAssetsByHandle(alice, bob, Wei(7)), context).OrThrow();
                _ = pool.Execute(new TransferSharesByHandle(bob, alice, Sh(5)), context).OrThrow();
            }
        }));
    }

    private static AccountHandle HandleOf(StakingPool pool, AccountId account) =>
        pool.Ledger.Accounts.TryFind(account, out AccountHandle handle) ? handle : throw new InvalidOperationException($"no {account}");

    private static int Frequent(RandomPool run) =>
        ((string[])["Deposit", "TransferAssets", "TransferShares"]).Sum(name => run.Accepted.GetValueOrDefault(name));

    private static string Said(Outcome<IEvent> outcome) => outcome.ToString();

    private static Outcome<IEvent> ByAccount(StakingPool pool, IPoolCommand command, in Context context) => command switch
    {
        Deposit deposit => Any(pool.Execute(in deposit, context)),
        TransferAssets transfer => Any(pool.Execute(in transfer, context)),
        TransferShares transfer => Any(pool.Execute(in transfer, context)),
        _ => pool.Execute(command, context),
    };

    /// <summary>By handle where the accounts are known; the event is then read from the journal.</summary>
    private static Outcome<IEvent> ByHandle(StakingPool pool, IPoolCommand command, in Context context)
    {
        AccountTable accounts = pool.Ledger.Accounts;
        switch (command)
        {
            case Deposit deposit when accounts.TryFind(deposit.To, out AccountHandle to):
                return Last(pool, pool.Execute(new DepositByHandle(to, deposit.Amount), context).Rejection);
            case TransferAssets moved
                when accounts.TryFind(moved.From, out AccountHandle from) && accounts.TryFind(moved.To, out AccountHandle to):
                return Last(pool, pool.Execute(new TransferAssetsByHandle(from, to, moved.Amount), context).Rejection);
            case TransferShares moved
                when accounts.TryFind(moved.From, out AccountHandle from) && accounts.TryFind(moved.To, out AccountHandle to):
                return Last(pool, pool.Execute(new TransferSharesByHandle(from, to, moved.Shares), context).Rejection);
            default:
                return pool.Execute(command, context);
        }
    }

    private static Outcome<IEvent> Last(StakingPool pool, Rejection? refused) =>
        refused is null ? Outcome.Accepted(pool.Ledger.EventAt(pool.Ledger.LastEvent)) : refused;

    private static Outcome<IEvent> Any<TEvent>(Outcome<TEvent> outcome)
        where TEvent : IEvent => outcome.Select(static e => (IEvent)e);
}
